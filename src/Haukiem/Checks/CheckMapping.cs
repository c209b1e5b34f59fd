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
        IEntityTypeConfiguration<RoundReply>,
        IEntityTypeConfiguration<RoundResult>,
        IEntityTypeConfiguration<Check>,
        IEntityTypeConfiguration<CheckItem>,
        IEntityTypeConfiguration<CheckCorrection>,
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
        builder.HasMany(round => round.Replies).WithOne().HasForeignKey(reply => reply.RoundId);
        builder.HasMany(round => round.Results).WithOne().HasForeignKey(result => result.RoundId);
    }

    public void Configure(EntityTypeBuilder<RoundStep> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Basis).IsProtected();
        builder.HasIndex(step => new { step.RoundId, step.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoundReply> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(reply => reply.Id);
        builder.Property(reply => reply.Words).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(reply => reply.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder
            .HasIndex(reply => new
            {
                reply.RoundId,
                reply.UnitId,
                reply.No,
            })
            .IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(reply => reply.UnitId);
    }

    public void Configure(EntityTypeBuilder<RoundResult> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(result => new { result.RoundId, result.UnitId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(result => result.UnitId);
        builder.HasOne<Check>().WithMany().HasForeignKey(result => result.CheckId);
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
        builder.HasMany(check => check.Corrections).WithOne().HasForeignKey(correction => correction.CheckId);
        builder.Ignore(check => check.Now);
    }

    public void Configure(EntityTypeBuilder<CheckCorrection> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(correction => correction.Id);
        builder.Property(correction => correction.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(correction => correction.Basis).IsProtected();
        builder.Property(correction => correction.Summary).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(correction => new { correction.CheckId, correction.No }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(correction => correction.By);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(correction => correction.Through);
        builder.HasOne<Authority>().WithMany().HasForeignKey(correction => correction.AuthorityId);
    }

    public void Configure(EntityTypeBuilder<CheckItem> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(item => new { item.CheckId, item.No });
        builder.Property(item => item.OfVersion).HasDefaultValue(1);
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
