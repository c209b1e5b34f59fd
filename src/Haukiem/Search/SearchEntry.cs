using Haukiem.Platform.Texts;

namespace Haukiem.Search;

/// <summary>The kinds of record that search knows, in the order in which they are offered.</summary>
internal enum SearchKind
{
    Document,
    Assignment,
    Finding,
    Round,
    Unit,
    Indicator,
    Review,
}

/// <summary>
/// What search finds a record by: its folded words, and nothing of what it says. A record that concerns a named person
/// has none; of one that is kept outside the system there is the code alone.
/// </summary>
internal sealed class SearchEntry
{
    /// <summary>More words than this of one record are not looked through.</summary>
    public const int LongestText = 200_000;

    /// <summary>The entry of no record, which says that there is one of every record.</summary>
    public static readonly Guid Whole = new("5f0c1d8e-6a4b-4d0f-9a51-7f5d1a3c2b11");

    /// <summary>In which form entries are made; whoever changes it, changes this, and the index is made anew.</summary>
    public const string Form = "form 1";

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
            Title = Folded(record.Year is null ? [record.Title] : ReviewTitle.InEachLanguage(record)),
            Text = Folded(record.Parts),
        };

    /// <summary>It is there on no day, and so nobody finds it.</summary>
    public static SearchEntry OfWhole() =>
        new()
        {
            RecordId = Whole,
            From = DateOnly.MaxValue,
            Code = Form,
        };

    /// <summary>Whether the record is found by the same.</summary>
    public bool Says(SearchEntry other) =>
        (From, Code, Title, Text) == (other.From, other.Code, other.Title, other.Text);

    /// <summary>What stands between two words; between two parts it stands twice, so that no phrase reaches across.</summary>
    private const string Between = " ";

    private static string Folded(IEnumerable<string> parts)
    {
        var words = string.Join(Between + Between, parts.Select(FoldedWords.Join));
        return words.Length <= LongestText ? words : words[..LongestText];
    }
}
