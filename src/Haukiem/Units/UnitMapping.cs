using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Units;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Code).HasMaxLength(Lengths.Code);
        builder.Property(unit => unit.Kind).StandsInClear();
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.HeirId);
        builder.HasMany(unit => unit.Placements).WithOne().HasForeignKey(placement => placement.UnitId);
        builder.Navigation(unit => unit.Placements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class UnitPlacementMapping : IEntityTypeConfiguration<UnitPlacement>
{
    public void Configure(EntityTypeBuilder<UnitPlacement> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(placement => placement.Id);
        builder.Property(placement => placement.Id).ValueGeneratedNever();
        builder.Property(placement => placement.Name).StandsInClear();
        builder.Ignore(placement => placement.Place);
        builder.HasIndex(placement => new { placement.UnitId, placement.From }).IsUnique();
        builder.HasIndex(placement => placement.ParentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(placement => placement.ParentId);
    }
}

internal sealed class UnitLineageMapping : IEntityTypeConfiguration<UnitLineage>
{
    public void Configure(EntityTypeBuilder<UnitLineage> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(line => new
        {
            line.UnitId,
            line.AncestorId,
            line.From,
        });
        builder.HasIndex(line => new
        {
            line.AncestorId,
            line.Depth,
            line.From,
            line.To,
            line.UnitId,
        });
    }
}
