using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Findings;

internal sealed class FindingMapping
    : IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<FindingStep>,
        IEntityTypeConfiguration<FindingPassing>,
        IEntityTypeConfiguration<Remedy>,
        IEntityTypeConfiguration<FindingSpan>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(finding => finding.Id);
        builder.Property(finding => finding.Code).HasMaxLength(Lengths.Code);
        builder.Property(finding => finding.Title).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(finding => finding.Category).StandsInClear();
        builder.Property(finding => finding.Cause).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(finding => finding.Code).IsUnique();
        builder.HasIndex(finding => finding.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(finding => finding.UnitId);
        builder.HasOne<Authority>().WithMany().HasForeignKey(finding => finding.AuthorityId);
        builder.HasMany(finding => finding.Steps).WithOne().HasForeignKey(step => step.FindingId);
        builder.HasMany(finding => finding.Passings).WithOne().HasForeignKey(one => one.FindingId);
        builder.HasMany(finding => finding.Remedies).WithOne().HasForeignKey(remedy => remedy.FindingId);
    }

    public void Configure(EntityTypeBuilder<FindingStep> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Basis).IsProtected();
        builder.HasIndex(step => new { step.FindingId, step.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FindingPassing> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(one => new { one.FindingId, one.No });
    }

    public void Configure(EntityTypeBuilder<Remedy> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(remedy => new { remedy.FindingId, remedy.AssignmentId });
        builder.HasIndex(remedy => remedy.AssignmentId).IsUnique();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(remedy => remedy.AssignmentId);
    }

    public void Configure(EntityTypeBuilder<FindingSpan> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(span => new { span.FindingId, span.From });
        builder.HasIndex(span => span.FormerUnitId).HasFilter("\"FormerUnitId\" IS NOT NULL");
        builder.HasIndex(span => new
        {
            span.To,
            span.UnitId,
            span.From,
            span.State,
        });
        builder.HasIndex(span => new
        {
            span.UnitId,
            span.To,
            span.From,
        });
    }
}
