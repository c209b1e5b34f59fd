using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Assignments;

/// <summary>Why a step is refused, rule by rule.</summary>
internal static class AssignmentRules
{
    public static IEnumerable<Refusal> OfAssigning(AssignmentOrder order, Act act)
    {
        // What answers a clause rests on its document; anything else names what it rests on.
        var needs = order.Clauses.Count > 0 ? Needs.Nothing : Needs.Basis;
        foreach (var refusal in act.DecisionRefusals(order.Decider.UnitId, needs, order.Directives))
            yield return refusal;
        if (!act.Tree.IsWithin(order.Lead, order.Decider.UnitId, act.On))
            yield return new Refusal("Assignments.LeadOutsideAuthority");
        if (order.Supporting.Contains(order.Lead))
            yield return new Refusal("Assignments.LeadSupportsItself");
        foreach (var refusal in OfDeadline(order.Deadline, act.On))
            yield return refusal;
        if (order.Parent is { } parent)
            foreach (var refusal in OfHandingOn(parent, order, act))
                yield return refusal;
    }

    /// <summary>A part is handed on while the whole is being worked on: what was reported done has no open part.</summary>
    private static IEnumerable<Refusal> OfHandingOn(Assignment parent, AssignmentOrder order, Act act)
    {
        var doing = parent.Supports.Select(support => support.UnitId).Prepend(parent.LeadUnitId).ToList();
        if (!parent.State.IsOpen() || parent.State == AssignmentState.ReportedDone)
            yield return new Refusal("Assignments.WholeNotOpen", parent.Code, parent.State);
        if (!doing.Exists(unit => act.Tree.IsWithin(order.Lead, unit, act.On)))
            yield return new Refusal("Assignments.PartOutsideWhole", parent.Code);
        if (
            !doing.Exists(unit => act.Tree.IsWithin(order.Decider.UnitId, unit, act.On))
            && !IsSetterOrAbove(order.Decider, parent.AuthorityId == order.Decider.Id, parent.AuthorityUnitId, act)
        )
            yield return new Refusal("Assignments.NotItsAuthority", parent.Code);
        if (parent.ConcernsPerson && !order.ConcernsPerson || order.Handling < parent.Handling)
            yield return new Refusal("Assignments.PartMoreOpen", parent.Code);
        foreach (var refusal in OfOrder(parent, act))
            yield return refusal;
    }

    /// <summary>A deadline is whole, and does not lie before the day on which it is set.</summary>
    public static IEnumerable<Refusal> OfDeadline(Deadline deadline, DateOnly on)
    {
        if (!deadline.IsWhole)
            yield return new Refusal("Assignments.DeadlineNotWhole");
        if (deadline.Day is { } day && day < on)
            yield return new Refusal("Assignments.DeadlineBeforeItsDay", day, on);
    }

    /// <summary>What holds for every step: the state allows it, the day is not before the last fact, the person may.</summary>
    public static IEnumerable<Refusal> OfStep(Assignment assignment, AssignmentAction action, Decider? decider, Act act)
    {
        if (AssignmentLifecycle.Table.Find(assignment.State, action) is not { } move)
            return [new Refusal("Assignments.NotInThisState", assignment.Code, assignment.State, action)];
        return OfOrder(assignment, act).Concat(OfActor(assignment, move.Who, move.Needs, decider, act));
    }

    private static IEnumerable<Refusal> OfOrder(Assignment assignment, Act act)
    {
        if (act.On < assignment.LastOn)
            yield return new Refusal("Assignments.BeforeLastFact", assignment.Code, act.On, assignment.LastOn);
    }

    private static IEnumerable<Refusal> OfActor(
        Assignment assignment,
        AssignmentActor who,
        Needs needs,
        Decider? decider,
        Act act
    ) =>
        who switch
        {
            AssignmentActor.LeadUnit => OfUnit([assignment.LeadUnitId], assignment, needs, act),
            AssignmentActor.LeadOrSupportingUnit => OfUnit(
                [assignment.LeadUnitId, .. assignment.Supports.Select(support => support.UnitId)],
                assignment,
                needs,
                act
            ),
            AssignmentActor.Authority => OfAuthority(assignment, needs, decider, act),
            AssignmentActor.Checker => [],
        };

    private static IEnumerable<Refusal> OfUnit(UnitId[] units, Assignment assignment, Needs needs, Act act)
    {
        if (!units.Any(unit => act.MaySpeakFor(unit, assignment.Directives)))
            yield return new Refusal("Assignments.NotForThisUnit");
        if (needs.HasFlag(Needs.Reason) && !act.HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
    }

    private static IEnumerable<Refusal> OfAuthority(Assignment assignment, Needs needs, Decider? decider, Act act)
    {
        if (
            decider is null
            || !IsSetterOrAbove(decider, assignment.AuthorityId == decider.Id, assignment.AuthorityUnitId, act)
        )
            return [new Refusal("Assignments.NotItsAuthority", assignment.Code)];
        return act.DecisionRefusals(decider.UnitId, needs, assignment.Directives);
    }

    /// <summary>Only the authority that set a deadline, or one above, moves it.</summary>
    public static IEnumerable<Refusal> OfMovingDeadline(Assignment assignment, Decider decider, Act act)
    {
        if (!IsSetterOrAbove(decider, assignment.DeadlineSetById == decider.Id, assignment.DeadlineSetAtId, act))
            yield return new Refusal("Assignments.DeadlineSetAbove", assignment.Code);
    }

    /// <summary>
    /// A check gives a new day in the name of the authority that set the last one, or of one above; it lies ahead.
    /// The periods of a standing deadline go on.
    /// </summary>
    public static IEnumerable<Refusal> OfFollowingUntil(Assignment assignment, DateOnly until, Decider decider, Act act)
    {
        if (assignment.CurrentKind == DeadlineKind.Standing)
            yield return new Refusal("Assignments.StandingGoesOn", assignment.Code);
        if (until <= act.On)
            yield return new Refusal("Assignments.DeadlineBeforeItsDay", until, act.On);
        foreach (var refusal in OfMovingDeadline(assignment, decider, act))
            yield return refusal;
    }

    public static IEnumerable<Refusal> OfAskingExtension(Assignment assignment, DateOnly to)
    {
        if (assignment.ExtensionAsked is not null)
            yield return new Refusal("Assignments.ExtensionAlreadyAsked", assignment.Code);
        if (assignment.CurrentDay is not { } day)
            yield return new Refusal("Assignments.NoDayToExtend", assignment.Code);
        else if (to <= day)
            yield return new Refusal("Assignments.ExtensionNotLater", to, day);
    }

    public static IEnumerable<Refusal> OfDecidingExtension(Assignment assignment, Decider decider, Act act) =>
        assignment.ExtensionAsked is null
            ? [new Refusal("Assignments.ExtensionNotAsked", assignment.Code)]
            : OfMovingDeadline(assignment, decider, act);

    public static IEnumerable<Refusal> OfGranting(Assignment assignment, DateOnly to, Decider decider, Act act)
    {
        foreach (var refusal in OfDecidingExtension(assignment, decider, act))
            yield return refusal;
        if (assignment.CurrentDay is { } day && to <= day)
            yield return new Refusal("Assignments.ExtensionNotLater", to, day);
        if (to < act.On)
            yield return new Refusal("Assignments.DeadlineBeforeItsDay", to, act.On);
    }

    public static IEnumerable<Refusal> OfEarlierDay(Assignment assignment, DateOnly day, DateOnly on)
    {
        if (assignment.CurrentDay is not { } current || day >= current)
            yield return new Refusal("Assignments.DayNotEarlier", assignment.Code);
        if (day < on)
            yield return new Refusal("Assignments.DeadlineBeforeItsDay", day, on);
    }

    /// <summary>A whole is done when its parts are closed, and not on a day before that.</summary>
    public static IEnumerable<Refusal> OfParts(Assignment whole, IEnumerable<Assignment> parts, Act act)
    {
        var known = parts.ToList();
        if (known.Exists(part => part.State.IsOpen()))
            yield return new Refusal("Assignments.PartsStillOpen", whole.Code);
        else if (known.MaxBy(part => part.LastOn) is { } last && last.LastOn > act.On)
            yield return new Refusal("Assignments.PartClosedLater", whole.Code, act.On, last.Code, last.LastOn);
    }

    public static IEnumerable<Refusal> OfPercent(int? percent)
    {
        if (percent is < 0 or > 100)
            yield return new Refusal("Assignments.PercentOutOfRange", percent);
    }

    private static bool IsSetterOrAbove(Decider decider, bool isSame, UnitId setterUnit, Act act) =>
        isSame || act.Tree.IsBelowOrPassedTo(setterUnit, decider.UnitId, act.On);
}
