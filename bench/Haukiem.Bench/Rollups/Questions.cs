using Haukiem.Rollups;

namespace Haukiem.Bench.Rollups;

/// <summary>What is asked of one unit as of one day, each as the pages ask it.</summary>
internal static class Questions
{
    private const int LastPage = 1_000_000;

    public static IEnumerable<(string Name, Func<Rollup, Question, Task> Ask)> All { get; } =
    [
        ("the whole state", async (rollup, asked) => Must((await rollup.StateAsync(asked)).IsDone)),
        ("number overdue", (rollup, asked) => rollup.CountAsync(asked with { Figure = Figures.OfAssignments.Overdue })),
        ("assignments by child", (rollup, asked) => rollup.ByChildAsync(asked)),
        ("findings by child", (rollup, asked) => rollup.ByChildAsync(asked with { Subject = Subject.Findings })),
        ("checks by child", (rollup, asked) => rollup.ByChildAsync(asked with { Subject = Subject.Checks })),
        ("targets by child", (rollup, asked) => rollup.ByChildAsync(asked with { Subject = Subject.Targets })),
        ("coverage by child", (rollup, asked) => rollup.ByChildAsync(asked with { Subject = Subject.Units })),
        ("recorded late", (rollup, asked) => rollup.RecordedLateAsync(asked)),
        (
            "what presses most",
            (rollup, asked) => ListAsync(rollup, asked with { Figure = Figures.OfAssignments.Overdue }, Sort.Day)
        ),
        ("list, first page", (rollup, asked) => ListAsync(rollup, asked, Sort.Unit)),
        ("list, last page", (rollup, asked) => ListAsync(rollup, asked, Sort.Unit, LastPage)),
        ("list by code", (rollup, asked) => ListAsync(rollup, asked, Sort.Code)),
        ("list by day", (rollup, asked) => ListAsync(rollup, asked, Sort.Day)),
        ("list by state", (rollup, asked) => ListAsync(rollup, asked, Sort.State)),
        ("list by report", (rollup, asked) => ListAsync(rollup, asked, Sort.Reported)),
        (
            "search for words",
            (rollup, asked) => ListAsync(rollup, asked with { Words = "quy hoach dat dai" }, Sort.Unit)
        ),
        ("directives to choose", (rollup, asked) => rollup.DirectivesAsync(asked)),
        ("monitors to choose", (rollup, asked) => rollup.MonitorsAsync(asked)),
    ];

    private static async Task ListAsync(Rollup rollup, Question asked, Sort sort, int page = 1)
    {
        var question = asked.Figure is null ? asked with { Figure = Figures.Total(asked.Subject) } : asked;
        Must((await rollup.AssignmentsAsync(question, new Paging(sort, Page: page))).IsDone);
    }

    private static void Must(bool isDone)
    {
        if (!isDone)
            throw new InvalidOperationException("The question was refused.");
    }
}
