using Haukiem.Data;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Documents;

internal readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId Of(Guid value) => new(value);

    public static DocumentId New() => IId<DocumentId>.New();
}

/// <summary>How openly a record may be handled.</summary>
internal enum Handling
{
    Ordinary,

    /// <summary>Never in a bulletin, the body of a mail or a calendar.</summary>
    Internal,

    /// <summary>Kept outside the system: only code, lead unit, deadline and state are held, counted on a line of their own.</summary>
    Outside,
}

/// <summary>Something issued: what it is, who issued it and when, what it says and what it goes together with.</summary>
internal sealed class Document
{
    private readonly List<Clause> clauses = [];
    private readonly List<DocumentLink> links = [];
    private readonly List<DocumentTheme> themes = [];

    private Document() { }

    public DocumentId Id { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>Nghị quyết, Chỉ thị, Kế hoạch...: the organisation's own kinds.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Number and symbol as printed.</summary>
    public string? Symbol { get; private set; }

    public string Issuer { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string Abstract { get; private set; } = "";

    /// <summary>A directive obliges units; other documents are only cited.</summary>
    public bool IsDirective { get; private set; }

    public Handling Handling { get; private set; }

    public IReadOnlyList<Clause> Clauses => clauses;

    public IReadOnlyList<DocumentLink> Links => links;

    public IReadOnlyList<DocumentTheme> Themes => themes;

    public static Document Enter(string code, DocumentDetails details)
    {
        var document = new Document { Id = DocumentId.New(), Code = code };
        document.Take(details);
        return document;
    }

    public void Correct(DocumentDetails details) => Take(details);

    public Outcome<Clause> AddClause(string number, string text, int order)
    {
        if (clauses.Any(clause => clause.Number == number))
            return new Refusal("Documents.ClauseNumberTwice", Code, number);
        var added = Clause.Of(Id, number, text, order);
        clauses.Add(added);
        return added;
    }

    /// <summary>What it refers to in this way, and nothing else in this way.</summary>
    /// <returns>Whether that is anything new.</returns>
    public Outcome<bool> LinkTo(DocumentLinkKind kind, IReadOnlyCollection<DocumentId> others)
    {
        if (others.Contains(Id))
            return new Refusal("Documents.LinkedToItself", Code);
        var before = links.Where(link => link.Kind == kind).ToList();
        var added = others.Except(before.Select(link => link.ToId)).ToList();
        var turned = before.Where(link => link.IsWithdrawn == others.Contains(link.ToId)).ToList();
        links.AddRange(added.Select(other => DocumentLink.Of(Id, other, kind)));
        turned.ForEach(link => link.Withdraw(!link.IsWithdrawn));
        return added.Count + turned.Count > 0;
    }

    /// <summary>The theme that the document bears in one year.</summary>
    public Outcome<DocumentTheme> SetTheme(int year, string text)
    {
        if (themes.SingleOrDefault(theme => theme.Year == year) is { } present)
        {
            present.Correct(text);
            return present;
        }
        var added = DocumentTheme.Of(Id, year, text);
        themes.Add(added);
        return added;
    }

    private void Take(DocumentDetails details)
    {
        Kind = details.Kind;
        Symbol = details.Symbol;
        Issuer = details.Issuer;
        IssuedOn = details.IssuedOn;
        Abstract = details.Abstract;
        IsDirective = details.IsDirective;
        Handling = details.Handling;
    }
}

internal sealed record DocumentDetails(
    string Kind,
    string? Symbol,
    string Issuer,
    DateOnly IssuedOn,
    string Abstract,
    bool IsDirective,
    Handling Handling
);
