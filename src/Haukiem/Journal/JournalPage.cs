using Haukiem.Journal.Writing;

namespace Haukiem.Journal;

/// <summary>What one flush adds to the journal.</summary>
internal sealed class JournalPage
{
    public List<JournalAct> Acts { get; } = [];

    /// <summary>What becomes the entries, in the order of the acts.</summary>
    public List<WrittenRow> Rows { get; } = [];

    public List<JournalContent> Contents { get; } = [];

    /// <summary>The rows that the acts of this flush touched, as the last of them left each.</summary>
    public Dictionary<object, RowImage> Images { get; } = new(ReferenceEqualityComparer.Instance);

    public string? Keep(JournalActId act, string field, string? words)
    {
        if (string.IsNullOrEmpty(words))
            return null;
        var salted = Salted.New(words);
        Contents.Add(JournalContent.Of(act, nameof(JournalAct), act.Value.ToString("D"), field, 1, salted));
        return salted.Hash();
    }

    public void Clear()
    {
        Acts.Clear();
        Rows.Clear();
        Contents.Clear();
        Images.Clear();
    }
}

/// <summary>A row as an act left it, not yet in its canonical form.</summary>
/// <param name="Hashes">What stands in the place of protected values.</param>
internal sealed record WrittenRow(
    JournalAct Act,
    RowShape Shape,
    string Key,
    int Version,
    object?[] Values,
    string?[] Hashes
);
