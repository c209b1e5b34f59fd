using Haukiem.Platform.Texts;

namespace Haukiem.Search;

/// <summary>The kinds of record that search knows, in the order in which they are offered.</summary>
internal enum SearchKind
{
    Assignment,
    Finding,
    Document,
    Unit,
    Round,
    Review,
    Indicator,
}

/// <summary>
/// What search finds a record by: its folded words, and nothing of what it says. A record that concerns a named person
/// has none; of one that is kept outside the system there is the code alone.
/// </summary>
internal sealed class SearchEntry
{
    /// <summary>More words than this of one record are not looked through.</summary>
    public const int LongestText = 200_000;

    /// <summary>The index of the database counts by it; a record keeps it, and equal ranks stand in its order.</summary>
    public long No { get; init; }

    public SearchKind Kind { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The first day on which the record is there.</summary>
    public DateOnly From { get; init; }

    /// <summary>Folded whole: codes are compared letter by letter.</summary>
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The entry of a record, under the number that it has, if it has one.</summary>
    public static SearchEntry Of(SearchedText record, long no) =>
        new()
        {
            No = no,
            Kind = record.Kind,
            RecordId = record.Id,
            From = record.From,
            Code = Folding.Fold(record.Code),
            Title = Bounded(FoldedWords.Join(record.Title)),
            Text = Bounded(FoldedWords.Join(record.Text)),
        };

    /// <summary>Whether the record is found by the same.</summary>
    public bool Says(SearchEntry other) =>
        (From, Code, Title, Text) == (other.From, other.Code, other.Title, other.Text);

    private static string Bounded(string words) => words.Length <= LongestText ? words : words[..LongestText];
}

/// <summary>What a record says of itself, as it is written.</summary>
/// <param name="From">The first day on which it is there.</param>
internal sealed record SearchedText(SearchKind Kind, Guid Id, string Code, DateOnly From, string Title)
{
    public string Text { get; init; } = "";

    /// <summary>The unit that holds it, where one does.</summary>
    public Units.UnitId? Unit { get; init; }

    /// <summary>Kept outside the system: the code is all that is said.</summary>
    public bool IsOutside { get; init; }
}
