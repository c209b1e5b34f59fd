namespace Haukiem.Exchange.Importing;

/// <summary>A sheet as the file has it: what it is called there, and under which letters its columns stand.</summary>
internal sealed record SheetInFile(string Name, IReadOnlyDictionary<string, ColumnInFile> Columns);

/// <summary>A column, and its letters in the file; none where the file leaves it out.</summary>
internal sealed record ColumnInFile(ColumnRule Rule, string Letters);

/// <summary>A cell that a rule of the domain is about.</summary>
internal sealed record Spot(Row Row, string Column);
