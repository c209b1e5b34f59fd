namespace Haukiem.Platform.Spreadsheets;

/// <summary>What a file may hold. The sizes of a sheet are those of the format itself.</summary>
public static class TableLimits
{
    /// <summary>Rows of a sheet.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns that a sheet may have.</summary>
    public const int Columns = 16_384;

    /// <summary>Columns that are read; a value behind them is an error, not left out.</summary>
    public const int ColumnsRead = 512;

    /// <summary>Ranges of merged cells that are told of a sheet.</summary>
    public const int MergedRanges = 1_000;

    /// <summary>Characters of a cell.</summary>
    public const int CellText = 32_767;

    /// <summary>Files in an archive or a folder.</summary>
    public const int Files = 20_000;

    /// <summary>Bytes of an archive once unpacked.</summary>
    public const long Unpacked = 2L << 30;

    /// <summary>How many times its packed size a large file may have; beyond it was made to exhaust.</summary>
    internal const int Ratio = 200;

    /// <summary>Files below this size are harmless at any ratio.</summary>
    internal const long RatioFrom = 16L << 20;
}
