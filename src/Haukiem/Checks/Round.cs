using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Platform.Lifecycles;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Checks;

internal readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId Of(Guid value) => new(value);

    public static RoundId New() => IId<RoundId>.New();
}

internal enum RoundState
{
    Planned,
    UnderWay,
    DraftSent,
    Concluded,
}

internal enum RoundAction
{
    Begin,
    SendDraft,
    Conclude,
}

internal enum RoundActor
{
    Authority,
}

/// <summary>Đợt kiểm tra: a planned set of checks over units.</summary>
internal sealed class Round
{
    private readonly List<RoundUnit> units = [];

    private Round() { }

    public RoundId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AuthorityId AuthorityId { get; private set; }

    public UnitId AuthorityUnitId { get; private set; }

    public RoundState State { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    public DateOnly? BegunOn { get; private set; }

    public DateOnly? DraftSentOn { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    public IReadOnlyList<RoundUnit> Units => units;

    public static Lifecycle<RoundState, RoundAction, RoundActor> Lifecycle { get; } =
        new(
            "Round",
            RoundState.Planned,
            [
                new(RoundState.Planned, RoundAction.Begin, RoundState.UnderWay, RoundActor.Authority),
                new(RoundState.UnderWay, RoundAction.SendDraft, RoundState.DraftSent, RoundActor.Authority),
                new(RoundState.DraftSent, RoundAction.Conclude, RoundState.Concluded, RoundActor.Authority),
            ]
        );

    public static Outcome<Round> Plan(string code, string name, IEnumerable<UnitId> over, Decider decider, Act act)
    {
        var chosen = over.Distinct().ToList();
        var refusals = act.DecisionRefusals(decider.UnitId, Needs.Nothing).ToList();
        if (!chosen.TrueForAll(unit => act.Tree.IsWithin(unit, decider.UnitId, act.On)))
            refusals.Add(new Refusal("Checks.RoundOutsideAuthority", code));
        if (refusals.Count > 0)
            return refusals.ToArray();
        var round = new Round
        {
            Id = RoundId.New(),
            Code = code,
            Name = name,
            AuthorityId = decider.Id,
            AuthorityUnitId = decider.UnitId,
            PlannedOn = act.On,
        };
        round.units.AddRange(chosen.Select(unit => new RoundUnit { RoundId = round.Id, UnitId = unit }));
        return round;
    }

    public Outcome<Round> Begin(Act act) => Take(RoundAction.Begin, act, () => BegunOn = act.On);

    /// <summary>The draft results go to the units, which may reply before they are concluded.</summary>
    public Outcome<Round> SendDraft(Act act) => Take(RoundAction.SendDraft, act, () => DraftSentOn = act.On);

    public Outcome<Round> Conclude(Act act) => Take(RoundAction.Conclude, act, () => ConcludedOn = act.On);

    public void Rename(string name) => Name = name;

    private Outcome<Round> Take(RoundAction action, Act act, Action date)
    {
        if (Lifecycle.Find(State, action) is not { } move)
            return new Refusal("Checks.RoundNotInThisState", Code, State, action);
        var refusals = act.DecisionRefusals(AuthorityUnitId, move.Needs).ToList();
        if (act.On < (DraftSentOn ?? BegunOn ?? PlannedOn))
            refusals.Add(new Refusal("Checks.RoundBeforeLastStep", Code, act.On));
        if (refusals.Count > 0)
            return refusals.ToArray();
        State = move.To;
        date();
        return this;
    }
}

/// <summary>A unit that a round is to check.</summary>
internal sealed class RoundUnit
{
    public RoundId RoundId { get; init; }

    public UnitId UnitId { get; init; }
}
