using Haukiem.Assignments;
using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Findings;

/// <summary>Why a step is refused, rule by rule.</summary>
internal static class FindingRules
{
    public static IEnumerable<Refusal> OfRaising(FindingSource source, Act act)
    {
        if (!MayRaise(source.Unit, source.Origin, act))
            yield return new Refusal("Findings.NotForThisUnit");
        if (!act.Tree.IsWithin(source.Unit, source.Decider.UnitId, act.On))
            yield return new Refusal("Findings.UnitOutsideAuthority");
        if (source.Origin is FindingOrigin.Review or FindingOrigin.Check && source.RaisedIn is null)
            yield return new Refusal("Findings.OriginMissing");
        if (source.RaisedIn is not { } raised)
            yield break;
        if (raised.Unit != source.Unit)
            yield return new Refusal("Findings.OriginOfAnotherUnit");
        if (raised.On is not { } on)
            yield return new Refusal("Findings.ReviewNotHeld");
        else if (act.On < on)
            yield return new Refusal("Findings.BeforeItsOrigin", act.On, on);
        if (raised.Authority is { } authority && authority != source.Decider.Id)
            yield return new Refusal("Findings.NotItsChecksAuthority");
    }

    /// <summary>
    /// Raised by whoever inspects, monitors or coordinates over the unit or leads above it, and by the unit itself in
    /// its review.
    /// </summary>
    private static bool MayRaise(UnitId unit, FindingOrigin origin, Act act)
    {
        if (act.May(unit, Role.Inspector, Role.Monitor, Role.Coordinator))
            return true;
        if (origin == FindingOrigin.Review && act.MaySpeakFor(unit))
            return true;
        var above = act.Mandates.FirstOrDefault(mandate =>
            mandate.Role == Role.Leader
            && mandate.Concerns([])
            && mandate.Covers(unit, act.Tree, act.On)
            && act.Tree.IsBelow(unit, mandate.UnitId, act.On)
        );
        if (above is not null)
            act.GoThrough(above);
        return above is not null;
    }

    /// <summary>A remedy is work that is still to be done, given since the finding was raised, and as closed as the finding.</summary>
    public static IEnumerable<Refusal> OfRemedy(Finding finding, Assignment remedy, Act act)
    {
        if (!remedy.State.IsOpen())
            yield return new Refusal("Findings.RemedyNotOpen", remedy.Code, remedy.State);
        if (remedy.AssignedOn < finding.RaisedOn)
            yield return new Refusal("Findings.RemedyBeforeFinding", remedy.Code, remedy.AssignedOn, finding.RaisedOn);
        var within = finding.IsGeneral ? finding.AuthorityUnitId : finding.UnitId;
        if (!act.Tree.IsWithin(remedy.LeadUnitId, within, act.On))
            yield return new Refusal("Findings.RemedyOfAnotherUnit", remedy.Code);
        if (remedy.ConcernsPerson != finding.ConcernsPerson || remedy.Handling < finding.Handling)
            yield return new Refusal("Findings.RemedyMoreOpen", remedy.Code);
    }

    public static IEnumerable<Refusal> OfStep(Finding finding, FindingAction action, Decider? decider, Act act)
    {
        if (FindingLifecycle.Table.Find(finding.State, action) is not { } move)
            return [new Refusal("Findings.NotInThisState", finding.Code, finding.State, action)];
        var actor = OfActor(finding, move.Who, move.Needs, decider, act);
        return move.Who == FindingActor.Product ? actor : OfOrder(finding, act).Concat(actor);
    }

    /// <summary>Nothing is recorded of a finding before its last fact.</summary>
    public static IEnumerable<Refusal> OfOrder(Finding finding, Act act)
    {
        if (act.On < finding.LastOn)
            yield return new Refusal("Findings.BeforeLastFact", finding.Code, act.On, finding.LastOn);
    }

    private static IEnumerable<Refusal> OfActor(
        Finding finding,
        FindingActor who,
        Needs needs,
        Decider? decider,
        Act act
    ) =>
        who switch
        {
            FindingActor.Unit => OfUnit(finding.UnitId, needs, act),
            FindingActor.Authority => OfAuthority(finding, needs, decider, act),
            FindingActor.Raiser => OfRaiser(finding, needs, act),
            FindingActor.Product or FindingActor.Checker => [],
        };

    private static IEnumerable<Refusal> OfUnit(UnitId unit, Needs needs, Act act)
    {
        if (!act.MaySpeakFor(unit))
            yield return new Refusal("Findings.NotForThisUnit");
        if (needs.HasFlag(Needs.Reason) && !act.HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
    }

    private static IEnumerable<Refusal> OfAuthority(Finding finding, Needs needs, Decider? decider, Act act)
    {
        var isItsOwn = decider?.Id == finding.AuthorityId;
        if (
            decider is null
            || (!isItsOwn && !act.Tree.IsBelowOrPassedTo(finding.AuthorityUnitId, decider.UnitId, act.On))
        )
            return [new Refusal("Findings.NotItsAuthority", finding.Code)];
        return act.DecisionRefusals(decider.UnitId, needs);
    }

    private static IEnumerable<Refusal> OfRaiser(Finding finding, Needs needs, Act act)
    {
        if (act.By != finding.RaisedBy || !MayRaise(finding.UnitId, finding.Origin, act))
            yield return new Refusal("Findings.NotItsRaiser", finding.Code);
        if (needs.HasFlag(Needs.Reason) && !act.HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
    }
}
