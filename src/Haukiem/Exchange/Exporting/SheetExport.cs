using Haukiem.Data;

namespace Haukiem.Exchange.Exporting;

/// <summary>One sheet of an export: its rows, in an order that an import carries out to the same end.</summary>
internal sealed record SheetExport(
    SheetRule Sheet,
    Func<ExportSource, CancellationToken, Task<IEnumerable<ExportRow>>> Rows
);

/// <summary>The instance that is written out: codes of its records, and the keys under which rows once came.</summary>
internal sealed class ExportSource(Db db, ExportCodes codes)
{
    public Db Db => db;

    public ExportCodes Codes => codes;

    /// <summary>What leans on those records and is left out with them.</summary>
    public required Cuts Cuts { get; init; }

    public required DayOrder DayOrder { get; init; }

    /// <summary>Records that concern a named person, which no export holds (law 9).</summary>
    public int LeftOut { get; set; }

    /// <summary>The files that the rows name: path in the export, and hash.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);
}
