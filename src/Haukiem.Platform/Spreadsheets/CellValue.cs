namespace Haukiem.Platform.Spreadsheets;

/// <summary>A value to be written into a cell. Text stays text: it never becomes a formula.</summary>
public readonly record struct CellValue
{
    private CellValue(CellKind kind, string text = "", decimal number = 0, DateOnly day = default)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Day = day;
    }

    /// <summary>What it is; the default is empty.</summary>
    public CellKind Kind { get; }

    internal string? Text { get; }

    internal decimal Number { get; }

    internal DateOnly Day { get; }

    internal bool IsTrue => Number != 0;

    /// <summary>A text.</summary>
    public static implicit operator CellValue(string? text) =>
        CellText.Clean(text ?? "") is { Length: > 0 } clean ? new(CellKind.Text, clean) : default;

    /// <summary>A number.</summary>
    public static implicit operator CellValue(decimal? number) =>
        number is { } value ? new(CellKind.Number, number: value) : default;

    /// <summary>A whole number.</summary>
    public static implicit operator CellValue(int? number) => (decimal?)number;

    /// <summary>A day.</summary>
    public static implicit operator CellValue(DateOnly? day) =>
        day is { } value ? new(CellKind.Day, day: value) : default;

    /// <summary>Yes or no.</summary>
    public static implicit operator CellValue(bool? truth) =>
        truth is { } value ? new(CellKind.Boolean, number: value ? 1 : 0) : default;
}
