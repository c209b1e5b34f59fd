using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Exchange;

/// <summary>
/// Which record a row of a workbook became: the same row again changes nothing, and an export writes the
/// record back under the key under which it came.
/// </summary>
internal sealed class ExchangeKey
{
    public string Sheet { get; init; } = "";

    public string Key { get; init; } = "";

    public Guid RecordId { get; init; }

    /// <summary>SHA-256 of the row's cells as they were understood, to see whether it has changed.</summary>
    public string Fingerprint { get; set; } = "";
}

internal sealed class ExchangeKeyMapping : IEntityTypeConfiguration<ExchangeKey>
{
    public void Configure(EntityTypeBuilder<ExchangeKey> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(key => new { key.Sheet, key.Key });
        builder.Property(key => key.Sheet).HasMaxLength(Lengths.Code);
        builder.Property(key => key.Key).HasMaxLength(Lengths.Code);
        builder.Property(key => key.Fingerprint).HasMaxLength(Lengths.Code);
        builder.HasIndex(key => new { key.Sheet, key.RecordId });
    }
}
