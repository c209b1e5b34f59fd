using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;
using static Haukiem.Rollups.FilterKinds;

namespace Haukiem.Rollups;

/// <summary>
/// Every filter that there is. Addresses are written and read, captions said and forms drawn from this table, so that
/// a list, its number and its file cannot differ in what they leave out.
/// </summary>
internal static class Filters
{
    private static readonly Subject[] Every = Enum.GetValues<Subject>();
    private static readonly Subject[] Work = [Subject.Assignments, Subject.Findings, Subject.Disagreements];
    private static readonly Subject[] Checking = [Subject.Findings, Subject.Checks];

    /// <summary>In the order in which they are said; a clause stands after the directive that it is of.</summary>
    public static IReadOnlyList<Filter> All { get; } =
    [
        Text(
            RollupLinks.CodeKey,
            "Rollups.ColumnCode",
            FilterField.None,
            Every,
            q => q.Code,
            (q, text) => q with { Code = text }
        ),
        Text(
            RollupLinks.WordsKey,
            "Rollups.FilterWords",
            FilterField.Words,
            Every,
            q => q.Words,
            (q, text) => q with { Words = text }
        ) with
        {
            Name = (_, _, text) => $"“{text}”",
        },
        Occurring(
            RollupLinks.DirectiveKey,
            "Rollups.FilterDirective",
            [Subject.Assignments],
            q => q.Directive,
            (q, code) => q with { Directive = code }
        ),
        Occurring(
            RollupLinks.ClauseKey,
            "Rollups.FilterClause",
            [Subject.Assignments],
            q => q.Clause,
            (q, number) => q.Directive is null ? null : q with { Clause = number }
        ) with
        {
            Unread = "Rollups.Unknown_clause",
        },
        Text(
            RollupLinks.PartOfKey,
            "Rollups.FilterPartOf",
            FilterField.None,
            [Subject.Assignments],
            q => q.PartOf,
            (q, code) => q with { PartOf = code }
        ),
        Occurring(
            RollupLinks.CategoryKey,
            "Rollups.ColumnCategory",
            [Subject.Findings],
            q => q.Category,
            (q, text) => q with { Category = text }
        ),
        Occurring(
            RollupLinks.RoundKey,
            "Rollups.ColumnRound",
            Checking,
            q => q.Round,
            (q, code) => q with { Round = code }
        ),
        Occurring(
            RollupLinks.IndicatorKey,
            "Rollups.ColumnIndicator",
            [Subject.Targets],
            q => q.Indicator,
            (q, code) => q with { Indicator = code }
        ),
        Occurring(
            RollupLinks.PeriodKey,
            "Rollups.FilterPeriod",
            [Subject.Targets],
            q => q.Period.IsAny ? null : q.Period.ToString(),
            (q, text) => Days.Read(text) is { } period ? q with { Period = period } : null
        ) with
        {
            Name = (words, _, text) => words.Period(Days.Read(text)!.Value),
            Unread = "Rollups.Unknown_period",
        },
        Occurring(
            RollupLinks.MonitorKey,
            "Rollups.FilterMonitor",
            [Subject.Assignments],
            q => q.Monitor,
            (q, code) => q with { Monitor = code }
        ),
        Closed<AssignmentOrigin>(
            "origin",
            "Rollups.FilterOrigin",
            [Subject.Assignments],
            (words, origin) => words[$"Rollups.Origin{origin}"],
            q => q.Origin,
            (q, origin) => q with { Origin = origin }
        ),
        Closed<FindingKind>(
            "kind",
            "Rollups.ColumnKind",
            [Subject.Findings],
            (words, kind) => words[$"Rollups.Kind{kind}"],
            q => q.Kind,
            (q, kind) => q with { Kind = kind }
        ),
        Closed<Priority>(
            "priority",
            "Rollups.ColumnPriority",
            [Subject.Findings],
            (words, priority) => words[$"Rollups.Priority{priority}"],
            q => q.Priority,
            (q, priority) => q with { Priority = priority }
        ),
        Of<bool>(
            "general",
            "Rollups.FilterGeneral",
            [Subject.Findings],
            [("yes", true), ("no", false)],
            (words, general) => words[general ? "Rollups.General" : "Rollups.GeneralNot"],
            q => q.General,
            (q, general) => q with { General = general }
        ),
        Closed<ValueBasis>(
            "basis",
            "Rollups.ColumnBasis",
            [Subject.Targets],
            (words, basis) => words[$"Rollups.Basis{basis}"],
            q => q.Basis,
            (q, basis) => q with { Basis = basis }
        ),
        Closed<Handling>(
            RollupLinks.HandlingKey,
            "Rollups.FilterHandling",
            Work,
            (words, handling) => words[$"Rollups.Handling{handling}"],
            q => q.Handling,
            (q, handling) => q with { Handling = handling }
        ),
        .. Between(
            "assigned",
            "Rollups.FilterAssignedFrom",
            "Rollups.FilterAssignedTo",
            [Subject.Assignments],
            q => q.Assigned,
            (q, days) => q with { Assigned = days }
        ),
        .. Between(
            "due",
            "Rollups.FilterDueFrom",
            "Rollups.FilterDueTo",
            [Subject.Assignments],
            q => q.Due,
            (q, days) => q with { Due = days }
        ),
        .. Between(
            "firstDue",
            "Rollups.FilterFirstDueFrom",
            "Rollups.FilterFirstDueTo",
            [Subject.Assignments],
            q => q.FirstDue,
            (q, days) => q with { FirstDue = days }
        ),
        .. Between(
            "raised",
            "Rollups.FilterRaisedFrom",
            "Rollups.FilterRaisedTo",
            [Subject.Findings],
            q => q.Raised,
            (q, days) => q with { Raised = days }
        ),
        .. Between(
            "checked",
            "Rollups.FilterCheckedFrom",
            "Rollups.FilterCheckedTo",
            [Subject.Checks, Subject.Disagreements],
            q => q.Checked,
            (q, days) => q with { Checked = days }
        ),
        // What was recorded late of units and of disagreements is told of the records themselves.
        Of<bool>(
            RollupLinks.RecordedKey,
            "Rollups.FilterRecorded",
            [.. Every.Where(subject => subject is not (Subject.Units or Subject.Disagreements))],
            [(RollupLinks.RecordedLate, true)],
            (words, _) => words["Rollups.FilterRecorded"],
            q => q.RecordedLate ? true : null,
            (q, late) => q with { RecordedLate = late }
        ) with
        {
            Field = FilterField.None,
            Name = (words, question, _) => words["Rollups.RecordedAfter", words.Day(question.Day)],
        },
    ];

    public static IEnumerable<Filter> Of(Subject subject) => All.Where(filter => filter.Of.Contains(subject));

    /// <summary>What a question is restricted by, with what its address says.</summary>
    public static IEnumerable<(Filter Filter, string Value)> In(Question question) =>
        from filter in All
        let value = filter.Written(question)
        where value is not null
        select (filter, value);
}
