using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Assignments;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AssignmentSpan>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(assignment => assignment.Id);
        builder.Property(assignment => assignment.Code).HasMaxLength(Lengths.Code);
        builder.Property(assignment => assignment.Title).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(assignment => assignment.Product).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(assignment => assignment.InCharge).IsProtected();
        builder.Ignore(assignment => assignment.Directives);
        builder.HasIndex(assignment => assignment.Code).IsUnique();
        builder.HasIndex(assignment => assignment.LeadUnitId);
        builder.HasIndex(assignment => assignment.ParentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(assignment => assignment.LeadUnitId);
        builder.HasOne<Authority>().WithMany().HasForeignKey(assignment => assignment.AuthorityId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(assignment => assignment.ParentId);
        builder.HasMany(assignment => assignment.Steps).WithOne().HasForeignKey(step => step.AssignmentId);
        builder.HasMany(assignment => assignment.Deadlines).WithOne().HasForeignKey(entry => entry.AssignmentId);
        builder.HasMany(assignment => assignment.Reports).WithOne().HasForeignKey(report => report.AssignmentId);
        builder.HasMany(assignment => assignment.Passings).WithOne().HasForeignKey(one => one.AssignmentId);
        builder.HasMany(assignment => assignment.Supports).WithOne().HasForeignKey(support => support.AssignmentId);
        builder.HasMany(assignment => assignment.Clauses).WithOne().HasForeignKey(clause => clause.AssignmentId);
        builder.HasMany(assignment => assignment.Monitors).WithOne().HasForeignKey(monitor => monitor.AssignmentId);
    }

    public void Configure(EntityTypeBuilder<AssignmentSpan> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(span => new { span.AssignmentId, span.From });
        builder.Property(span => span.Standing).HasConversion<int>();
        builder.HasIndex(span => span.FormerUnitId).HasFilter("\"FormerUnitId\" IS NOT NULL");
        // What a question counts lies in these indexes whole: by unit for a branch of the tree, by class for
        // everything at once, by unit of everything at once. A million rows are counted without a look into the table.
        builder.HasIndex(span => new
        {
            span.UnitId,
            span.To,
            span.From,
            span.Standing,
            span.DueOn,
            span.IsPastOriginal,
            span.ReportedOn,
        });
        builder.HasIndex(span => new
        {
            span.To,
            span.Standing,
            span.DueOn,
            span.From,
            span.IsPastOriginal,
            span.UnitId,
        });
        builder.HasIndex(span => new
        {
            span.To,
            span.UnitId,
            span.Standing,
            span.IsPastOriginal,
            span.DueOn,
            span.From,
            span.ReportedOn,
        });
    }
}

internal sealed class AssignmentFactsMapping
    : IEntityTypeConfiguration<AssignmentStep>,
        IEntityTypeConfiguration<DeadlineEntry>,
        IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<AssignmentStep> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Basis).IsProtected();
        builder.HasIndex(step => new { step.AssignmentId, step.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeadlineEntry> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(entry => entry.Basis).IsProtected();
        builder.Property(entry => entry.Words).IsProtected();
        builder.Ignore(entry => entry.Deadline);
        builder.HasIndex(entry => new { entry.AssignmentId, entry.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(report => report.Id);
        builder.Property(report => report.Text).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(report => new { report.AssignmentId, report.On });
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.By);
    }
}

internal sealed class AssignmentLinksMapping
    : IEntityTypeConfiguration<AssignmentPassing>,
        IEntityTypeConfiguration<AssignmentSupport>,
        IEntityTypeConfiguration<AssignmentClause>,
        IEntityTypeConfiguration<AssignmentMonitor>
{
    public void Configure(EntityTypeBuilder<AssignmentPassing> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(one => new { one.AssignmentId, one.No });
    }

    public void Configure(EntityTypeBuilder<AssignmentSupport> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(support => new { support.AssignmentId, support.UnitId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(support => support.UnitId);
    }

    public void Configure(EntityTypeBuilder<AssignmentClause> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(clause => new { clause.AssignmentId, clause.ClauseId });
        builder.HasIndex(clause => clause.DocumentId);
        builder.HasOne<Clause>().WithMany().HasForeignKey(clause => clause.ClauseId);
    }

    public void Configure(EntityTypeBuilder<AssignmentMonitor> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(monitor => new { monitor.AssignmentId, monitor.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(monitor => monitor.PersonId);
    }
}
