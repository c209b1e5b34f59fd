using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Journal;

internal sealed class JournalMapping
    : IEntityTypeConfiguration<JournalAct>,
        IEntityTypeConfiguration<JournalEntry>,
        IEntityTypeConfiguration<JournalContent>
{
    public void Configure(EntityTypeBuilder<JournalAct> builder)
    {
        builder.Is(TableKind.Journal);
        builder.HasKey(act => act.Id);
        builder.Property(act => act.Mac).HasMaxLength(Lengths.Code);
        builder.HasIndex(act => new { act.On, act.RecordedAt });
        builder.HasIndex(act => act.Through);
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.Is(TableKind.Journal);
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Table).HasMaxLength(Lengths.Code);
        builder.Property(entry => entry.Row).HasMaxLength(Lengths.Text);
        // No reference to the act: one writer writes both, the act's hashes name its entries, and to look it up again
        // for each entry is what costs a large import most.
        builder.HasIndex(entry => entry.ActId);
        builder
            .HasIndex(entry => new
            {
                entry.Table,
                entry.Key,
                entry.RowVersion,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<JournalContent> builder)
    {
        builder.Is(TableKind.Journal);
        builder.HasKey(content => new
        {
            content.ActId,
            content.Table,
            content.Key,
            content.Field,
        });
        builder.Property(content => content.Table).HasMaxLength(Lengths.Code);
        builder.Property(content => content.Field).HasMaxLength(Lengths.Code);
        builder.Property(content => content.Salt).HasMaxLength(Lengths.Code);
        builder.Property(content => content.Value).HasMaxLength(Lengths.Text);
    }
}
