using Haukiem.Data;
using Haukiem.People;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Mandates;

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(mandate => mandate.Id);
        builder.Property(mandate => mandate.Code).HasMaxLength(Lengths.Code);
        builder.Property(mandate => mandate.Matter).StandsInClear();
        builder.HasIndex(mandate => mandate.Code).IsUnique();
        builder.HasIndex(mandate => mandate.PersonId);
        builder.HasIndex(mandate => mandate.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(mandate => mandate.PersonId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(mandate => mandate.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(mandate => mandate.ReachesId);
    }
}

internal sealed class AuthorityMapping : IEntityTypeConfiguration<Authority>
{
    public void Configure(EntityTypeBuilder<Authority> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(authority => authority.Id);
        builder.Property(authority => authority.Code).HasMaxLength(Lengths.Code);
        builder.Property(authority => authority.Name).StandsInClear();
        builder.HasIndex(authority => authority.Code).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(authority => authority.UnitId);
    }
}
