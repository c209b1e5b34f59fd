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
            .Filters(read.Question, code => code)
            .Where(filter => filter.Key != RollupLinks.ScopeKey)
            .Select(filter => $"{words[filter.Label]}: {filter.Text}")
            .ToList();
        return filters.Count == 0 ? null : words["Rollups.FilteredBy", string.Join("; ", filters)];
    }

    /// <summary>What restricts a list, as its address says it.</summary>
    /// <param name="named">The name of a directive or a monitor, from its code.</param>
    public static IEnumerable<(string Key, string Label, string Text)> Filters(
        this Words words,
        Question question,
        Func<string, string> named
    )
    {
        if (question.Code is { } code)
            yield return (RollupLinks.CodeKey, "Rollups.ColumnCode", code);
        if (question.Words is { } searched)
            yield return (RollupLinks.WordsKey, "Rollups.FilterWords", $"“{searched}”");
        if (question.Figure is { } figure && figure != Figures.Total(question.Subject))
            yield return (RollupLinks.ClassKey, "Rollups.FilterClass", words.Name(figure));
        if (question.Extent != Extent.Subtree)
            yield return (RollupLinks.ScopeKey, "Rollups.FilterScope", words[$"Rollups.Extent{question.Extent}"]);
        if (question.Directive is { } directive)
            yield return (RollupLinks.DirectiveKey, "Rollups.FilterDirective", named(directive));
        if (question.Monitor is { } monitor)
            yield return (RollupLinks.MonitorKey, "Rollups.FilterMonitor", named(monitor));
        if (question.Handling is { } handling)
            yield return (RollupLinks.HandlingKey, "Rollups.FilterHandling", words[$"Rollups.Handling{handling}"]);
        if (question.RecordedLate)
            yield return (
                RollupLinks.RecordedKey,
                "Rollups.FilterRecorded",
                words["Rollups.RecordedAfter", words.Day(question.Day)]
            );
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
