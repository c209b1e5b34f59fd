using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Assignments;

/// <summary>The verbs of the deadline ledger (law 2).</summary>
internal sealed partial class Assignment
{
    public Outcome<AssignmentStepTaken> AskExtension(DateOnly to, Act act)
    {
        var taken = Take(AssignmentAction.AskExtension, act, AssignmentRules.OfAskingExtension(this, to));
        if (!taken.IsDone)
            return taken;
        ExtensionAsked = to;
        steps[^1].Ask(to);
        return taken;
    }

    /// <summary>The authority grants the extension that was asked for, to that day or to another.</summary>
    public Outcome<AssignmentStepTaken> GrantExtension(DateOnly to, Decider decider, Act act)
    {
        var taken = Take(
            AssignmentAction.GrantExtension,
            act,
            AssignmentRules.OfGranting(this, to, decider, act),
            decider
        );
        if (!taken.IsDone)
            return taken;
        Enter(DeadlineEntryKind.Extension, Deadline.On(to), act, decider);
        return taken;
    }

    public Outcome<AssignmentStepTaken> RefuseExtension(Decider decider, Act act)
    {
        var taken = Take(
            AssignmentAction.RefuseExtension,
            act,
            AssignmentRules.OfDecidingExtension(this, decider, act),
            decider
        );
        if (taken.IsDone)
            ExtensionAsked = null;
        return taken;
    }

    public Outcome<AssignmentStepTaken> ChangeDeadline(Deadline deadline, Decider decider, Act act)
    {
        var rules = AssignmentRules
            .OfMovingDeadline(this, decider, act)
            .Concat(AssignmentRules.OfDeadline(deadline, act.On));
        var taken = Take(AssignmentAction.ChangeDeadline, act, rules, decider);
        if (taken.IsDone)
            Enter(DeadlineEntryKind.Change, deadline, act, decider);
        return taken;
    }

    /// <summary>The unit binds itself to an earlier day; nobody else's deadline moves by that.</summary>
    public Outcome<AssignmentStepTaken> SetEarlierDeadline(DateOnly day, Act act)
    {
        var taken = Take(AssignmentAction.SetEarlierDeadline, act, AssignmentRules.OfEarlierDay(this, day, act.On));
        if (taken.IsDone)
            Enter(DeadlineEntryKind.SetByUnit, Deadline.On(day), act, null);
        return taken;
    }

    private void Enter(DeadlineEntryKind kind, Deadline deadline, Act act, Decider? decider)
    {
        deadlines.Add(DeadlineEntry.Of(steps[^1], ++DeadlineCount, kind, deadline, act, decider));
        CurrentKind = deadline.Kind;
        CurrentDay = deadline.Kind == DeadlineKind.LastDay ? deadline.Day : null;
        if (decider is null)
            return;
        // What was asked of the deadline that stood before is settled by the one that an authority has set since.
        ExtensionAsked = null;
        (DeadlineSetById, DeadlineSetAtId) = (decider.Id, decider.UnitId);
    }
}
