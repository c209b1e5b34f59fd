namespace Haukiem.Platform.Spreadsheets;

/// <summary>What a column is for, so that the spreadsheet program does not make dates of codes.</summary>
public enum ColumnKind
{
    /// <summary>As the spreadsheet program likes.</summary>
    General,

    /// <summary>Text, also where it looks like a number.</summary>
    Text,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Day,
}

/// <summary>A column of a sheet that is written.</summary>
/// <param name="Header">What stands in the header row.</param>
public sealed record SheetColumn(string Header)
{
    /// <summary>What stands in the row of explanations, if any column has one.</summary>
    public string? Explanation { get; init; }

    /// <summary>In characters.</summary>
    public double Width { get; init; } = 16;

    /// <summary>What cells that are still empty will take.</summary>
    public ColumnKind Kind { get; init; }

    /// <summary>Whether long text is broken into lines.</summary>
    public bool Wrap { get; init; }

    /// <summary>The only values allowed, offered as a drop-down.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}

/// <summary>A sheet that is written.</summary>
/// <param name="Name">At most 31 characters, without : \ / ? * [ ].</param>
/// <param name="Columns">From column A.</param>
public sealed record SheetLayout(string Name, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>What the sheet holds, in a row above the headers: in view with them, and on each printed page.</summary>
    public string? Caption { get; init; }

    /// <summary>
    /// Whether a row holds the headers: bold, staying in view, repeated on each printed page, with
    /// filters. The row of explanations, if there is one, follows and stays in view with it.
    /// </summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Hidden sheets are for programs.</summary>
    public bool IsHidden { get; init; }

    internal bool HasExplanations => HasHeader && Columns.Any(column => column.Explanation is not null);

    internal int HeaderRows => (Caption is null ? 0 : 1) + (HasHeader ? 1 : 0) + (HasExplanations ? 1 : 0);
}
