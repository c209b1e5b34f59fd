using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Checks;

internal sealed class CheckMapping
    : IEntityTypeConfiguration<Round>,
        IEntityTypeConfiguration<RoundUnit>,
        IEntityTypeConfiguration<RoundStep>,
        IEntityTypeConfiguration<Check>,
        IEntityTypeConfiguration<CheckItem>,
        IEntityTypeConfiguration<CheckSpan>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Code).HasMaxLength(Lengths.Code);
        builder.Property(round => round.Name).StandsInClear();
        builder.Property(round => round.PlannedBasis).IsProtected();
        builder.HasIndex(round => round.Code).IsUnique();
        builder.HasOne<Authority>().WithMany().HasForeignKey(round => round.AuthorityId);
        builder.HasMany(round => round.Steps).WithOne().HasForeignKey(step => step.RoundId);
        builder.HasMany(round => round.Units).WithOne().HasForeignKey(unit => unit.RoundId);
    }

    public void Configure(EntityTypeBuilder<RoundStep> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Basis).IsProtected();
        builder.HasIndex(step => new { step.RoundId, step.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoundUnit> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(unit => new { unit.RoundId, unit.UnitId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.UnitId);
    }

    public void Configure(EntityTypeBuilder<Check> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(check => check.Id);
        builder.Property(check => check.Code).HasMaxLength(Lengths.Code);
        builder.Property(check => check.Summary).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(check => check.Code).IsUnique();
        builder.HasIndex(check => new { check.UnitId, check.On });
        builder.HasOne<Round>().WithMany().HasForeignKey(check => check.RoundId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(check => check.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(check => check.By);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(check => check.Through);
        builder.HasMany(check => check.Items).WithOne().HasForeignKey(item => item.CheckId);
    }

    public void Configure(EntityTypeBuilder<CheckItem> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(item => new { item.CheckId, item.No });
        builder.HasIndex(item => item.AssignmentId);
        builder.HasIndex(item => item.FindingId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(item => item.AssignmentId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(item => item.FindingId);
    }

    public void Configure(EntityTypeBuilder<CheckSpan> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(span => new
        {
            span.UnitId,
            span.Year,
            span.From,
        });
        builder.HasIndex(span => new
        {
            span.Year,
            span.To,
            span.UnitId,
        });
    }
}
