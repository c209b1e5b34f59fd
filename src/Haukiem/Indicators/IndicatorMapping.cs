using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Indicators;

internal sealed class IndicatorMapping
    : IEntityTypeConfiguration<Indicator>,
        IEntityTypeConfiguration<Target>,
        IEntityTypeConfiguration<Value>,
        IEntityTypeConfiguration<TargetPassing>,
        IEntityTypeConfiguration<AssessmentSpan>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(indicator => indicator.Id);
        builder.Property(indicator => indicator.Code).HasMaxLength(Lengths.Code);
        builder.Property(indicator => indicator.Name).StandsInClear();
        builder.Property(indicator => indicator.Measure).StandsInClear();
        builder.HasIndex(indicator => indicator.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(target => target.Id);
        builder.Property(target => target.Code).HasMaxLength(Lengths.Code);
        builder.Property(target => target.SetBasis).IsProtected();
        builder.Property(target => target.NotApplicableReason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(target => target.NotApplicableBasis).IsProtected();
        builder.HasIndex(target => target.Code).IsUnique();
        builder.HasIndex(target => new { target.UnitId, target.PeriodTo });
        builder
            .HasIndex(target => new
            {
                target.IndicatorId,
                target.UnitId,
                target.PeriodFrom,
                target.PeriodTo,
            })
            .IsUnique();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(target => target.IndicatorId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(target => target.UnitId);
        builder.HasOne<Authority>().WithMany().HasForeignKey(target => target.AuthorityId);
        builder.HasIndex(target => target.HolderId);
        builder.HasMany(target => target.Passings).WithOne().HasForeignKey(one => one.TargetId);
        builder.HasMany(target => target.Values).WithOne().HasForeignKey(value => value.TargetId);
    }

    public void Configure(EntityTypeBuilder<Value> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(value => value.Id);
        builder.Property(value => value.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(value => new { value.TargetId, value.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TargetPassing> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(one => new { one.TargetId, one.No });
    }

    public void Configure(EntityTypeBuilder<AssessmentSpan> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(span => new { span.TargetId, span.From });
        builder.HasIndex(span => span.FormerUnitId).HasFilter("\"FormerUnitId\" IS NOT NULL");
        builder.HasIndex(span => new
        {
            span.Year,
            span.To,
            span.UnitId,
            span.From,
            span.Assessment,
            span.CollectOn,
        });
        builder.HasIndex(span => new
        {
            span.UnitId,
            span.Year,
            span.To,
        });
    }
}
