using Haukiem.Data;
using Haukiem.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Reorganisations;

internal sealed class ReorganisationMapping
    : IEntityTypeConfiguration<Reorganisation>,
        IEntityTypeConfiguration<UnitChange>
{
    public void Configure(EntityTypeBuilder<Reorganisation> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Code).HasMaxLength(Lengths.Code);
        builder.Property(one => one.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(one => one.Basis).IsProtected();
        builder.HasIndex(one => one.Code).IsUnique();
        builder.HasIndex(one => one.UndoesId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.By);
        builder.HasOne<Reorganisation>().WithMany().HasForeignKey(one => one.UndoesId);
        builder.HasMany(one => one.Changes).WithOne().HasForeignKey(change => change.ReorganisationId);
    }

    public void Configure(EntityTypeBuilder<UnitChange> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(change => new { change.ReorganisationId, change.No });
        builder.Property(change => change.Name).StandsInClear();
        builder.HasIndex(change => change.UnitId);
        builder.HasIndex(change => change.SuccessorId);
    }
}
