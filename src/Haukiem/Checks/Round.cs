using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
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
    private readonly List<RoundStep> steps = [];

    private Round() { }

    public RoundId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AuthorityId AuthorityId { get; private set; }

    public UnitId AuthorityUnitId { get; private set; }

    public RoundState State { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    public PersonId PlannedBy { get; private set; }

    /// <summary>What the plan rests on, where somebody other than the leader of its authority recorded it.</summary>
    public string? PlannedBasis { get; private set; }

    /// <summary>The day of its last step: nothing is recorded before it.</summary>
    public DateOnly LastOn { get; private set; }

    public int StepCount { get; private set; }

    public IReadOnlyList<RoundStep> Steps => steps;

    public IReadOnlyList<RoundUnit> Units => units;

    public static Lifecycle<RoundState, RoundAction, RoundActor> Lifecycle { get; } =
        new(
            "Round",
            RoundState.Planned,
            [
                new(RoundState.Planned, RoundAction.Begin, RoundState.UnderWay, RoundActor.Authority),
                new(RoundState.UnderWay, RoundAction.SendDraft, RoundState.DraftSent, RoundActor.Authority),
                new(
                    RoundState.DraftSent,
                    RoundAction.Conclude,
                    RoundState.Concluded,
                    RoundActor.Authority,
                    Needs.Basis
                ),
            ]
        );

    public static Outcome<Round> Plan(string code, string name, IEnumerable<UnitId> over, Decider decider, Act act)
    {
        var chosen = over.Distinct().ToList();
        var refusals = act.DecisionRefusals(decider.UnitId, Needs.Basis).ToList();
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
            PlannedBy = act.By,
            PlannedBasis = act.Basis,
            LastOn = act.On,
        };
        round.units.AddRange(chosen.Select(unit => new RoundUnit { RoundId = round.Id, UnitId = unit }));
        return round;
    }

    public Outcome<Round> Begin(Act act) => Take(RoundAction.Begin, act);

    /// <summary>The draft results go to the units, which may reply before they are concluded.</summary>
    public Outcome<Round> SendDraft(Act act) => Take(RoundAction.SendDraft, act);

    public Outcome<Round> Conclude(Act act) => Take(RoundAction.Conclude, act);

    public void Rename(string name) => Name = name;

    private Outcome<Round> Take(RoundAction action, Act act)
    {
        if (Lifecycle.Find(State, action) is not { } move)
            return new Refusal("Checks.RoundNotInThisState", Code, State, action);
        var refusals = act.DecisionRefusals(AuthorityUnitId, move.Needs).ToList();
        if (act.On < LastOn)
            refusals.Add(new Refusal("Checks.RoundBeforeLastStep", Code, act.On));
        if (refusals.Count > 0)
            return refusals.ToArray();
        State = move.To;
        LastOn = act.On;
        steps.Add(
            new RoundStep
            {
                Id = RoundStepId.New(),
                RoundId = Id,
                No = ++StepCount,
                Action = action,
                On = act.On,
                By = act.By,
                Reason = act.Reason,
                Basis = act.Basis,
            }
        );
        return this;
    }
}

internal readonly record struct RoundStepId(Guid Value) : IId<RoundStepId>
{
    public static RoundStepId Of(Guid value) => new(value);

    public static RoundStepId New() => IId<RoundStepId>.New();
}

/// <summary>A step of a round, in the name of its authority: begun, draft results sent, concluded.</summary>
internal sealed class RoundStep
{
    public RoundStepId Id { get; init; }

    public RoundId RoundId { get; init; }

    public int No { get; init; }

    public RoundAction Action { get; init; }

    public DateOnly On { get; init; }

    public PersonId By { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }
}

/// <summary>A unit that a round is to check.</summary>
internal sealed class RoundUnit
{
    public RoundId RoundId { get; init; }

    public UnitId UnitId { get; init; }
}
