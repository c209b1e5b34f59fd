using Haukiem.Assignments;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;

namespace Haukiem.Records.Assignments;

/// <summary>Deadlines and their facts in words.</summary>
internal static class DeadlineWords
{
    /// <summary>The day; "no deadline"; or the first day of a standing one, with its periods.</summary>
    public static string Said(this Words words, Deadline deadline) =>
        deadline.Kind switch
        {
            DeadlineKind.LastDay => words.Day(deadline.Day!.Value),
            DeadlineKind.None => words["Rollups.NoDeadline"],
            DeadlineKind.Standing => words[
                "Records.Standing",
                words[$"Records.Every{deadline.Every}"],
                words.Day(deadline.Day!.Value)
            ],
        };

    /// <summary>Later by so many days, or earlier.</summary>
    public static string Moved(this Words words, int days) =>
        words[days < 0 ? "Records.Earlier" : "Records.Later", words.Number((long)Math.Abs(days))];

    /// <summary>
    /// How what the unit last said stands against the deadline, and apart against the original one where that is another.
    /// A report counts as long as no check has sent it back: then it was never done, and what holds now is said.
    /// </summary>
    public static string? Timeliness(this Words words, AssignmentRow row, ProgressReport report, bool isCheckSeen)
    {
        if (!report.SaysDone || row.DueOn is not { } due)
            return null;
        if (row.State is AssignmentState.Verified or AssignmentState.ReportedDone)
            return Apart(last => words.Against(report.On, last, "Records.OnTimeAgainst"));
        if (!row.State.IsOpen())
            return null;
        var now = Apart(last => words.Against(row.Day, last, "Records.InTimeAgainst"));
        return isCheckSeen ? words["Records.SentBackNow", now] : now;

        string Apart(Func<DateOnly, string> against) =>
            row.OriginalDueOn is { } original && original != due
                ? $"{against(due)}; {words["Records.AgainstOriginal", against(original)]}"
                : against(due);
    }

    private static string Against(this Words words, DateOnly day, DateOnly last, string within) =>
        day <= last
            ? words[within, words.Day(last)]
            : words["Records.LateAgainst", words.Number((long)(day.DayNumber - last.DayNumber)), words.Day(last)];
}
