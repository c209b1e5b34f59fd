using Haukiem.Data;

namespace Haukiem.Documents;

internal readonly record struct ClauseId(Guid Value) : IId<ClauseId>
{
    public static ClauseId Of(Guid value) => new(value);

    public static ClauseId New() => IId<ClauseId>.New();
}

/// <summary>A numbered part of a document, verbatim.</summary>
internal sealed class Clause
{
    private Clause() { }

    public ClauseId Id { get; private set; }

    public DocumentId DocumentId { get; private set; }

    public string Number { get; private set; } = "";

    public string Text { get; private set; } = "";

    public int Order { get; private set; }

    internal static Clause Of(DocumentId document, string number, string text, int order) =>
        new()
        {
            Id = ClauseId.New(),
            DocumentId = document,
            Number = number,
            Text = text,
            Order = order,
        };

    public void Correct(string text, int order)
    {
        Text = text;
        Order = order;
    }
}

internal enum DocumentLinkKind
{
    Amends,
    RestsOn,
    GoesTogetherWith,
}

/// <summary>What a document amends, rests on, or is carried out together with.</summary>
internal sealed class DocumentLink
{
    private DocumentLink() { }

    public DocumentId FromId { get; private set; }

    public DocumentId ToId { get; private set; }

    public DocumentLinkKind Kind { get; private set; }

    /// <summary>It was recorded, and does not hold any more: nothing recorded is erased.</summary>
    public bool IsWithdrawn { get; private set; }

    internal void Withdraw(bool withdrawn) => IsWithdrawn = withdrawn;

    internal static DocumentLink Of(DocumentId from, DocumentId to, DocumentLinkKind kind) =>
        new()
        {
            FromId = from,
            ToId = to,
            Kind = kind,
        };
}

/// <summary>The theme of one year of a standing directive.</summary>
internal sealed class DocumentTheme
{
    private DocumentTheme() { }

    public DocumentId DocumentId { get; private set; }

    public int Year { get; private set; }

    public string Text { get; private set; } = "";

    internal static DocumentTheme Of(DocumentId document, int year, string text) =>
        new()
        {
            DocumentId = document,
            Year = year,
            Text = text,
        };

    internal void Correct(string text) => Text = text;
}
