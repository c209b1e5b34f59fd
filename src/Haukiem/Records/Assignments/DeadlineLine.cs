using Haukiem.Assignments;
using Haukiem.Checks;

namespace Haukiem.Records.Assignments;

internal enum DeadlineMark
{
    Assigned,
    Original,
    Extension,
    Change,
    SetByUnit,
    FollowUp,
    ReportedDone,
    Checked,
    AsOf,
}

/// <summary>A fact on the line of deadlines.</summary>
/// <param name="Day">Where it stands on the line; none for a deadline without a day.</param>
internal sealed record DeadlineFact(DeadlineMark Mark, DateOnly? Day)
{
    /// <summary>The entry of the ledger, for a deadline.</summary>
    public DeadlineEntry? Entry { get; init; }

    /// <summary>By how many days it moved what stood before, where both have a day.</summary>
    public int? Moved { get; init; }

    /// <summary>Who decided the deadline, and why; none for a day that the unit set itself.</summary>
    public string? DecidedBy { get; init; }

    public string? RecordedBy { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    public Verdict? Verdict { get; init; }
}

/// <summary>The deadline ledger as a line in time (law 2): what was set, what moved it and by how much, and what was done.</summary>
/// <param name="Facts">By day; what has no day stands where it was set.</param>
/// <param name="DoneOn">When it was done, as the last report says that a check accepted or that waits for its check.</param>
internal sealed record DeadlineLine(IReadOnlyList<DeadlineFact> Facts, DateOnly? DoneOn)
{
    /// <summary>How many days each cause has moved the deadline, of those that moved it at all.</summary>
    public IReadOnlyList<(DeadlineMark Cause, int Times, int Days)> Slippage { get; } =
    [
        .. Facts
            .Where(fact => fact.Moved is not null)
            .GroupBy(fact => fact.Mark)
            .OrderBy(cause => cause.Key)
            .Select(cause => (cause.Key, cause.Count(), cause.Sum(fact => fact.Moved!.Value))),
    ];

    public static DeadlineLine Of(AssignmentSheet sheet) =>
        new(
            [
                .. Deadlines(sheet)
                    .Append(new DeadlineFact(DeadlineMark.Assigned, sheet.Assignment.AssignedOn))
                    .Concat(
                        sheet
                            .Reports.Where(report => report.SaysDone)
                            .Select(report => new DeadlineFact(DeadlineMark.ReportedDone, report.On))
                    )
                    .Concat(
                        sheet.Checks.Select(check => new DeadlineFact(DeadlineMark.Checked, check.On)
                        {
                            Verdict = check.Verdict,
                        })
                    )
                    .Concat(AsOf(sheet))
                    .OrderBy(fact => fact.Day ?? fact.Entry!.On)
                    .ThenBy(fact => fact.Mark),
            ],
            sheet.Steps[^1].StateAfter is AssignmentState.Verified or AssignmentState.ReportedDone
                ? sheet.Reports.LastOrDefault(report => report.SaysDone)?.On
                : null
        );

    /// <summary>Where the reader stands, while it is open: what is closed does not go on.</summary>
    private static IEnumerable<DeadlineFact> AsOf(AssignmentSheet sheet) =>
        sheet.Steps[^1].StateAfter.IsOpen() ? [new DeadlineFact(DeadlineMark.AsOf, sheet.At.Day)] : [];

    private static IEnumerable<DeadlineFact> Deadlines(AssignmentSheet sheet)
    {
        DateOnly? before = null;
        foreach (var entry in sheet.Deadlines)
        {
            var day = entry.Day;
            // What a check found is not for a supporting unit: to it the new day is a change like others (law 9).
            var isHidden = entry.EntryKind == DeadlineEntryKind.FollowUp && sheet.IsOnlySupporting;
            yield return new DeadlineFact(isHidden ? DeadlineMark.Change : MarkOf(entry.EntryKind), day)
            {
                Entry = entry,
                Moved = entry.EntryKind == DeadlineEntryKind.Original ? null : day?.DayNumber - before?.DayNumber,
                DecidedBy = entry.AuthorityId is { } authority
                    ? sheet.Witnesses.Subject(entry.StepId.Value, authority)
                    : null,
                RecordedBy = isHidden ? null : sheet.Witnesses.Of(entry.StepId.Value).By,
                Reason = isHidden ? null : entry.Reason,
                Basis = isHidden ? null : entry.Basis,
            };
            before = day;
        }
    }

    private static DeadlineMark MarkOf(DeadlineEntryKind kind) =>
        kind switch
        {
            DeadlineEntryKind.Original => DeadlineMark.Original,
            DeadlineEntryKind.Extension => DeadlineMark.Extension,
            DeadlineEntryKind.Change => DeadlineMark.Change,
            DeadlineEntryKind.SetByUnit => DeadlineMark.SetByUnit,
            DeadlineEntryKind.FollowUp => DeadlineMark.FollowUp,
        };
}
