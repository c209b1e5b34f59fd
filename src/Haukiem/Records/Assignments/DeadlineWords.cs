using Haukiem.Assignments;
using Haukiem.Platform.Texts;

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

    /// <summary>On time, late by so many days, or as many days early, against a last day.</summary>
    public static string Against(this Words words, DateOnly done, DateOnly due) =>
        done <= due
            ? words["Records.OnTimeAgainst", words.Day(due)]
            : words["Records.LateAgainst", words.Number((long)(done.DayNumber - due.DayNumber)), words.Day(due)];
}
