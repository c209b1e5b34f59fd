using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Code).HasMaxLength(Lengths.Code);
        builder.Property(person => person.Name).IsProtected();
        builder.HasIndex(person => person.Code).IsUnique();
    }
}
