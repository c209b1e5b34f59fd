using System.Globalization;
using System.Text;
using Haukiem.Platform.Components;

namespace Haukiem.Rollups;

/// <summary>
/// The addresses of figures: the list behind a number is the question that counted it, written out. What is
/// written here is read again by <see cref="QuestionQueries"/>.
/// </summary>
internal static class RollupLinks
{
    public const string UnitKey = "unit";
    public const string AsOfKey = "asOf";
    public const string TreeKey = "tree";
    public const string ScopeKey = "scope";
    public const string ClassKey = "class";
    public const string DirectiveKey = "directive";
    public const string MonitorKey = "monitor";
    public const string HandlingKey = "handling";
    public const string ClauseKey = "clause";
    public const string PartOfKey = "partOf";
    public const string CategoryKey = "category";
    public const string RoundKey = "round";
    public const string IndicatorKey = "indicator";
    public const string PeriodKey = "period";
    public const string WordsKey = "q";
    public const string CodeKey = "code";
    public const string RecordedKey = "recorded";
    public const string RecordedLate = "late";
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>The page of a unit.</summary>
    public static string Overview(string unit, DateOnly? asOf = null, TreeView tree = TreeView.Is)
    {
        var address = new StringBuilder("/overview/").Append(Uri.EscapeDataString(unit));
        if (asOf is { } day)
            Add(address, '?', AsOfKey, Day(day));
        if (tree == TreeView.Was)
            Add(address, asOf is null ? '?' : '&', TreeKey, Name(tree));
        return address.ToString();
    }

    /// <summary>The list that a question opens to.</summary>
    /// <param name="unit">The code of the unit of the question.</param>
    public static string List(Question question, string unit, Paging? paging = null)
    {
        var address = new StringBuilder(Path(question.Subject));
        Add(address, '?', UnitKey, unit);
        Add(address, '&', AsOfKey, Day(question.Day));
        Add(address, '&', TreeKey, Name(question.Tree));
        if (question.Extent != Extent.Subtree)
            Add(address, '&', ScopeKey, Name(question.Extent));
        Add(address, '&', ClassKey, (question.Figure ?? Figures.Total(question.Subject)).Name);
        foreach (var (filter, value) in Filters.In(question))
            Add(address, '&', filter.Key, value);
        if (paging is null)
            return address.ToString();
        Add(address, '&', PageRequest.SortKey, Order(paging));
        Add(address, '&', PageRequest.PageKey, paging.Page.ToString(CultureInfo.InvariantCulture));
        Add(address, '&', PageRequest.SizeKey, paging.Size.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    /// <summary>The list of one figure.</summary>
    public static string List(Question question, string unit, Figure figure) =>
        List(question with { Subject = figure.Subject, Figure = figure }, unit);

    /// <summary>Where the lists of a subject are.</summary>
    public static string Path(Subject subject) => $"/{Name(subject)}";

    /// <summary>An order as an address names it: <c>day</c>, or <c>-day</c> the other way round.</summary>
    public static string Order(Paging paging) => (paging.Descending ? "-" : "") + Name(paging.Sort);

    internal static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A name of ours as addresses write it: with a small first letter.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static void Add(StringBuilder address, char before, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            address.Append(before).Append(key).Append('=').Append(Uri.EscapeDataString(value));
    }
}
