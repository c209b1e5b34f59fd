using Haukiem.Data;

namespace Haukiem.Exchange;

internal enum ColumnKind
{
    Text,

    /// <summary>A code that somebody cites: without spaces around it, case kept.</summary>
    Code,
    Day,
    Number,
    Whole,
    YesNo,

    /// <summary>One of a closed list; its key or its text in either language.</summary>
    Choice,

    /// <summary>Several codes in one cell, separated by semicolons.</summary>
    Codes,
}

/// <summary>A column of the workbook: what may stand in it.</summary>
/// <param name="Key">Its name in English; its titles in both languages are texts.</param>
internal sealed record ColumnRule(string Key, ColumnKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>The longest text.</summary>
    public int MaxLength { get; init; } = Lengths.Line;

    /// <summary>The closed list.</summary>
    public Type? Choices { get; init; }

    /// <summary>What of the closed list another sheet records: it is read and refused by that sheet's name, and not offered.</summary>
    public IReadOnlyDictionary<Enum, string> Elsewhere { get; init; } = new Dictionary<Enum, string>();

    public int Least { get; init; }

    public int Most { get; init; } = 1_000_000;

    /// <summary>In a fact: a later workbook may set it right; everything else of a fact stands.</summary>
    public bool IsCorrectable { get; init; }

    /// <summary>It says how the row is carried out, and nothing of the fact: another number is no other row.</summary>
    public bool IsOfCarryingOut { get; init; }

    /// <summary>What an empty cell stands for: a row that says it says nothing else.</summary>
    public object? Otherwise { get; init; }

    public ColumnRule Required() => this with { IsRequired = true };

    public ColumnRule Or(object value) => this with { Otherwise = value };

    public ColumnRule Correctable() => this with { IsCorrectable = true };

    public ColumnRule OfCarryingOut() => this with { IsOfCarryingOut = true };

    public ColumnRule RecordedOn(string sheet, params ReadOnlySpan<Enum> choices)
    {
        var elsewhere = new Dictionary<Enum, string>(Elsewhere);
        foreach (var choice in choices)
            elsewhere.Add(choice, sheet);
        return this with { Elsewhere = elsewhere };
    }

    public static ColumnRule Text(string key, int max = Lengths.Line) => new(key, ColumnKind.Text) { MaxLength = max };

    public static ColumnRule Code(string key) => new(key, ColumnKind.Code) { MaxLength = Lengths.Code };

    public static ColumnRule Codes(string key) => new(key, ColumnKind.Codes) { MaxLength = 32_767 };

    public static ColumnRule Day(string key) => new(key, ColumnKind.Day);

    public static ColumnRule Number(string key) => new(key, ColumnKind.Number);

    public static ColumnRule Whole(string key, int least, int most) =>
        new(key, ColumnKind.Whole) { Least = least, Most = most };

    public static ColumnRule YesNo(string key) => new(key, ColumnKind.YesNo) { Otherwise = false };

    public static ColumnRule Choice<T>(string key)
        where T : struct, Enum => new(key, ColumnKind.Choice) { Choices = typeof(T) };
}

/// <summary>A sheet of the workbook: a noun, its columns, and which of them name a row.</summary>
internal sealed record SheetRule(string Key, IReadOnlyList<string> KeyColumns, IReadOnlyList<ColumnRule> Columns)
{
    private readonly Dictionary<string, int> places = Columns
        .Select((column, place) => (column.Key, place))
        .ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);

    /// <summary>Facts happened on a day and stand; everything else may be changed by a later workbook.</summary>
    public bool IsFact { get; init; }

    public bool Has(string column) => places.ContainsKey(column);

    public int PlaceOf(string column) => places[column];
}
