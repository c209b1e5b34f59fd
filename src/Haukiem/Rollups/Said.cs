using Haukiem.Assignments;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>How questions and values are put into words, the same on every page and in every file.</summary>
internal static class Said
{
    /// <summary>Which units, to the end of which day, by which tree: what every list names.</summary>
    public static string Scope(this Words words, ReadQuestion read) =>
        words[
            "Rollups.ScopeAndDay",
            words[$"Rollups.Scope{read.Question.Extent}", read.Unit.Name],
            words.Day(read.Question.Day),
            words[$"Rollups.By{read.Question.Tree}"]
        ];

    /// <summary>The same with all that restricts the list: what a file says of itself, far from its page.</summary>
    public static string Caption(this Words words, ReadQuestion read, DateOnly today)
    {
        var text = words.Scope(read) + ".";
        if (words.FilteredBy(read) is { } filters)
            text += " " + filters;
        return read.Question.Day > today ? $"{text} {words["Rollups.Outlook"]}" : text;
    }

    /// <summary>All that restricts a list beside its scope, in one sentence; null where nothing does.</summary>
    public static string? FilteredBy(this Words words, ReadQuestion read)
    {
        var filters = words
            .Restrictions(read.Question, (_, code) => code)
            .Where(filter => filter.Key != RollupLinks.ScopeKey)
            .Select(filter => $"{words[filter.Label]}: {filter.Text}")
            .ToList();
        return filters.Count == 0 ? null : words["Rollups.FilteredBy", string.Join("; ", filters)];
    }

    /// <summary>What restricts a list, as its address says it.</summary>
    /// <param name="named">The name of what bears a code, by the key of its filter.</param>
    public static IEnumerable<(string Key, string Label, string Text)> Restrictions(
        this Words words,
        Question question,
        Func<string, string, string> named
    )
    {
        if (question.Figure is { } figure && figure != Figures.Total(question.Subject))
            yield return (RollupLinks.ClassKey, FigureGroup.Label(question.Subject), words.Name(figure));
        if (question.Extent != Extent.Subtree)
            yield return (RollupLinks.ScopeKey, "Rollups.FilterScope", words[$"Rollups.Extent{question.Extent}"]);
        foreach (var (filter, value) in Filters.In(question))
            yield return (filter.Key, filter.Label, words.Name(filter, question, value, named));
    }

    /// <summary>What a value of a filter is called.</summary>
    /// <param name="named">The name of what bears a code, by the key of its filter.</param>
    public static string Name(
        this Words words,
        Filter filter,
        Question question,
        string value,
        Func<string, string, string> named
    ) => filter.Name is { } name ? name(words, question, value) : named(filter.Key, value);

    /// <summary>A year, half of one, a quarter or a month by its name; other periods by their days.</summary>
    public static string Period(this Words words, Days period)
    {
        var (from, to) = (period.From!.Value, period.To!.Value); // a period has both ends
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        var isWhole = from.Day == 1 && to.AddDays(1).Day == 1 && (from.Month - 1) % months == 0;
        return (isWhole, months) switch
        {
            (true, 12) => words["Rollups.PeriodYear", from.Year],
            (true, 6) => words[from.Month == 1 ? "Rollups.PeriodFirstHalf" : "Rollups.PeriodSecondHalf", from.Year],
            (true, 3) => words["Rollups.PeriodQuarter", ((from.Month - 1) / 3) + 1, from.Year],
            (true, 1) => words["Rollups.PeriodMonth", from.Month, from.Year],
            _ => $"{words.Day(from)} – {words.Day(to)}",
        };
    }

    /// <summary>The name of a figure inside a sentence, or of several that are listed together.</summary>
    public static string Name(this Words words, Figure figure) =>
        string.Join("; ", figure.Name.Split(',').Select(name => Inside(words, Figures.Find(figure.Subject, name)!)));

    /// <summary>An amount with its measure; "has" and "has not" where that is the question.</summary>
    public static string Amount(this Words words, decimal amount, string measure, Direction direction) =>
        words.Bare(amount, measure, direction) is var bare && MeasureApart(measure, direction) is { } apart
            ? $"{bare} {apart}"
            : bare;

    /// <summary>The number alone; a sign such as % stands with it, after no space where the language has none.</summary>
    public static string Bare(this Words words, decimal amount, string measure, Direction direction) =>
        direction == Direction.YesNo ? words[amount > 0 ? "Rollups.Yes" : "Rollups.No"]
        : Sign(measure) is { } sign ? words.Percent(amount).Replace('%', sign)
        : words.Number(amount);

    /// <summary>The words of a measure beside its sign: what stands below the number where they have no room.</summary>
    public static string? MeasureApart(string measure, Direction direction)
    {
        var words = Sign(measure) is null ? measure : measure[1..].TrimStart();
        return direction == Direction.YesNo || words.Length == 0 ? null : words;
    }

    /// <summary>What was asked, as a whole.</summary>
    public static string Asked(this Words words, TargetRow row) =>
        words.Asked(row.Target, row.Upper, row.Measure, row.Direction);

    public static string Asked(this Words words, Indicator indicator, decimal amount, decimal? upper) =>
        words.Asked(amount, upper, indicator.Measure, indicator.Direction);

    private static string Asked(
        this Words words,
        decimal amount,
        decimal? upper,
        string measure,
        Direction direction
    ) =>
        upper is { } most
            ? $"{words.Number(amount)}–{words.Amount(most, measure, direction)}"
            : words.Amount(amount, measure, direction);

    /// <summary>What was asked, without the words of its measure.</summary>
    public static string AskedBare(this Words words, TargetRow row) =>
        row.Upper is { } upper
            ? $"{words.Number(row.Target)}–{words.Bare(upper, row.Measure, row.Direction)}"
            : words.Bare(row.Target, row.Measure, row.Direction);

    /// <summary>How long it has been overdue or was late, or has waited for its check; none where neither.</summary>
    public static string? Delay(this Words words, AssignmentRow row) =>
        row.DaysOverdue is { } over ? words["Rollups.DaysOverdue", words.Number(over)]
        : row.DaysAwaiting is { } waits ? words["Rollups.DaysAwaiting", words.Number(waits)]
        : null;

    /// <summary>By how much the first deadline is past, where another one holds now; none where it is not.</summary>
    public static string? AgainstOriginal(this Words words, AssignmentRow row) =>
        row.DaysOverOriginal is { } over ? words["Rollups.DaysOverOriginal", words.Number(over)] : null;

    /// <summary>What an assignment is called; of one that is kept outside the system only that it is.</summary>
    public static string Title(this Words words, AssignmentRow row) =>
        row.Class == AssignmentClass.Outside ? words["Rollups.AssignmentClassOutside"] : row.Title;

    public static string Title(this Words words, FindingRow row) =>
        row.Class == FindingClass.Outside ? words["Rollups.FindingClassOutside"] : row.Title;

    /// <summary>The state in the words of the official grid: where it stands in it, and within which of its parts.</summary>
    public static (string Mark, string? Within) Standing(this Words words, AssignmentClass of)
    {
        return of switch
        {
            AssignmentClass.VerifiedOnTime => (words["Rollups.GridOnTime"], Within("Rollups.GridDone")),
            AssignmentClass.VerifiedLate => (words["Rollups.GridLate"], Within("Rollups.GridDone")),
            AssignmentClass.VerifiedNoDeadline => (words["Rollups.GridNoDeadline"], Within("Rollups.GridDone")),
            AssignmentClass.InTime => (words["Rollups.GridInTime"], Within("Rollups.GridGoing")),
            AssignmentClass.Overdue => (words["Rollups.GridOverdue"], Within("Rollups.GridGoing")),
            AssignmentClass.NoDeadline => (words["Rollups.GridNoDeadline"], Within("Rollups.GridGoing")),
            _ => (words[$"Rollups.AssignmentClass{of}"], null),
        };

        string Within(string key) => Lower(words, words[key]);
    }

    private static string Inside(Words words, Figure figure)
    {
        var text = words[figure.TextKey];
        return Lower(words, text);
    }

    private static string Lower(Words words, string text) => char.ToLower(text[0], words.Culture) + text[1..];

    private static char? Sign(string measure) => measure is ['%' or '‰', ..] ? measure[0] : null;
}
