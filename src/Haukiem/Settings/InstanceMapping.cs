using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Settings;

internal sealed class InstanceMapping : IEntityTypeConfiguration<Instance>
{
    public void Configure(EntityTypeBuilder<Instance> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(instance => instance.Id);
        builder.Property(instance => instance.JournalKeyPrint).HasMaxLength(Lengths.Code).StandsInClear();
        builder.Property(instance => instance.Name).StandsInClear();
        builder.Property(instance => instance.TimeZone).StandsInClear();
    }
}
