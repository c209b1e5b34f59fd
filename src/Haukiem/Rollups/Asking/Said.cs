using Haukiem.Indicators;
using Haukiem.Platform.Texts;

namespace Haukiem.Rollups.Asking;

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
        var filters = words
            .Filters(read.Question, code => code)
            .Where(filter => filter.Key != RollupLinks.ScopeKey)
            .Select(filter => $"{words[filter.Label]}: {filter.Text}")
            .ToList();
        var text = words.Scope(read) + ".";
        if (filters.Count > 0)
            text += " " + words["Rollups.FilteredBy", string.Join("; ", filters)];
        return read.Question.Day > today ? $"{text} {words["Rollups.Outlook"]}" : text;
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
        direction == Direction.YesNo ? words[amount > 0 ? "Rollups.Yes" : "Rollups.No"]
        : measure == "%" ? words.Percent(amount)
        : $"{words.Number(amount)} {measure}";

    /// <summary>What was asked, as a whole.</summary>
    public static string Asked(this Words words, TargetRow row) =>
        row.Upper is { } upper
            ? $"{words.Number(row.Target)}–{words.Amount(upper, row.Measure, row.Direction)}"
            : words.Amount(row.Target, row.Measure, row.Direction);

    /// <summary>How long it has been overdue or was late, or has waited for its check; none where neither.</summary>
    public static string? Delay(this Words words, AssignmentRow row) =>
        row.DaysOverdue is { } over ? words["Rollups.DaysOverdue", words.Number(over)]
        : row.DaysAwaiting is { } waits ? words["Rollups.DaysAwaiting", words.Number(waits)]
        : null;

    private static string Inside(Words words, Figure figure)
    {
        var text = words[figure.TextKey];
        return char.ToLower(text[0], words.Culture) + text[1..];
    }
}
