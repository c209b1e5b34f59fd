using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Search;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(entry => entry.No);
        builder.Property(entry => entry.Kind);
        builder.Property(entry => entry.Code).HasMaxLength(2 * Lengths.Code);
        builder.Property(entry => entry.Title).HasMaxLength(SearchEntry.LongestText);
        builder.Property(entry => entry.Text).HasMaxLength(SearchEntry.LongestText);
        builder.HasIndex(entry => entry.RecordId).IsUnique();
        builder.HasIndex(entry => entry.Code);
    }
}
