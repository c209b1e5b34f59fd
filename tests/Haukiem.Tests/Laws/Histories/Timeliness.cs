using Haukiem.Assignments;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>The plain account of what was due when, from what was done; slow, and read from the facts each time.</summary>
internal static class Timeliness
{
    public static DateOnly? DueOn(KnownAssignment one, DateOnly day)
    {
        var entry = one.Ledger.Last(entry => entry.On <= day);
        return Due(entry.Deadline, Answers(one, day).Where(on => on >= entry.On));
    }

    public static DateOnly? OriginalDueOn(KnownAssignment one, DateOnly day) =>
        Due(one.Ledger[0].Deadline, Answers(one, day));

    public static DateOnly? DoneOn(KnownAssignment one, DateOnly day) =>
        one
            .Reports.Where(report => report.SaysDone && report.On <= day)
            .Select(report => (DateOnly?)report.On)
            .LastOrDefault();

    /// <summary>The days on which periods of a standing deadline were answered, before the one that said done.</summary>
    private static IEnumerable<DateOnly> Answers(KnownAssignment one, DateOnly day)
    {
        var isSaidDone = one.StateOn(day) is AssignmentState.ReportedDone or AssignmentState.Verified;
        var until = isSaidDone ? DoneOn(one, day) : null;
        return one.Reports.Select(report => report.On).Where(on => on <= day && !(on >= until));
    }

    /// <summary>Period after period: one that has begun and is not answered yet takes the next answer.</summary>
    private static DateOnly? Due(Deadline deadline, IEnumerable<DateOnly> answers)
    {
        if (deadline.Kind != DeadlineKind.Standing)
            return deadline.Day;
        var waiting = new Queue<DateOnly>(answers);
        var period = 0;
        var begins = DateOnly.MinValue;
        while (true)
        {
            var ends = End(deadline, period);
            while (waiting.Count > 0 && waiting.Peek() <= begins)
                waiting.Dequeue();
            if (waiting.Count == 0)
                return ends;
            waiting.Dequeue();
            begins = ends;
            period++;
        }
    }

    private static DateOnly End(Deadline deadline, int period)
    {
        var first = deadline.Day!.Value;
        var months = deadline.Every == PeriodLength.Month ? period : period * 3;
        var firstOfMonth = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var last = DateTime.DaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        var isLast = first.Day == DateTime.DaysInMonth(first.Year, first.Month);
        return firstOfMonth.AddDays((isLast ? last : Math.Min(first.Day, last)) - 1);
    }
}
