using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Findings;

/// <summary>Why a step is refused, rule by rule.</summary>
internal static class FindingRules
{
    /// <summary>Raised by whoever inspects, monitors or coordinates over the unit, or by the unit itself in its review.</summary>
    public static IEnumerable<Refusal> OfRaising(FindingSource source, Act act)
    {
        if (!act.May(source.Unit, Role.Inspector, Role.Monitor, Role.Coordinator, Role.Leader, Role.Reporter))
            yield return new Refusal("Findings.NotForThisUnit");
        if (source.Origin is FindingOrigin.Review or FindingOrigin.Check && source.OriginId is null)
            yield return new Refusal("Findings.OriginMissing");
    }

    public static IEnumerable<Refusal> OfStep(Finding finding, FindingAction action, Decider? decider, Act act)
    {
        if (FindingLifecycle.Table.Find(finding.State, action) is not { } move)
            return [new Refusal("Findings.NotInThisState", finding.Code, finding.State, action)];
        return OfOrder(finding, act).Concat(OfActor(finding, move.Who, move.Needs, decider, act));
    }

    private static IEnumerable<Refusal> OfOrder(Finding finding, Act act)
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
        if (decider is null || (!isItsOwn && !act.Tree.IsBelow(finding.AuthorityUnitId, decider.UnitId, act.On)))
            return [new Refusal("Findings.NotItsAuthority", finding.Code)];
        return act.DecisionRefusals(decider.UnitId, needs);
    }

    private static IEnumerable<Refusal> OfRaiser(Finding finding, Needs needs, Act act)
    {
        if (act.By != finding.RaisedBy)
            yield return new Refusal("Findings.NotItsRaiser", finding.Code);
        if (needs.HasFlag(Needs.Reason) && !act.HasReason)
            yield return new Refusal("Mandates.ReasonMissing");
    }
}
