using Haukiem.Documents;

namespace Haukiem.Assignments;

/// <summary>
/// Where an assignment belongs on a day: each belongs to exactly one, so that sums over them hold. The numbers
/// stand in the spans.
/// </summary>
internal enum AssignmentClass
{
    VerifiedOnTime = 0,
    VerifiedLate = 1,
    VerifiedNoDeadline = 2,
    InTime = 3,
    Overdue = 4,
    NoDeadline = 5,

    /// <summary>Reported done and not checked: never overdue.</summary>
    AwaitingCheck = 6,
    NotApplicable = 7,
    Superseded = 8,
    Withdrawn = 9,

    /// <summary>Kept outside the system: counted on a line of its own, whatever its state.</summary>
    Outside = 10,
}

internal static class AssignmentClasses
{
    /// <summary>The class as the facts say; the calendar is asked of the day (<see cref="AssignmentClass.Overdue"/>).</summary>
    public static AssignmentClass Standing(Handling handling, AssignmentState state, DateOnly? due, DateOnly? done)
    {
        if (handling == Handling.Outside)
            return AssignmentClass.Outside;
        return state switch
        {
            AssignmentState.Verified => OfVerified(due, done),
            AssignmentState.ReportedDone => AssignmentClass.AwaitingCheck,
            AssignmentState.NotApplicable => AssignmentClass.NotApplicable,
            AssignmentState.Superseded => AssignmentClass.Superseded,
            AssignmentState.Withdrawn => AssignmentClass.Withdrawn,
            AssignmentState.Assigned or AssignmentState.Acknowledged or AssignmentState.InProgress => due is null
                ? AssignmentClass.NoDeadline
                : AssignmentClass.InTime,
        };
    }

    /// <summary>The last day itself is on time.</summary>
    private static AssignmentClass OfVerified(DateOnly? due, DateOnly? done)
    {
        if (due is null)
            return AssignmentClass.VerifiedNoDeadline;
        return done > due ? AssignmentClass.VerifiedLate : AssignmentClass.VerifiedOnTime;
    }
}
