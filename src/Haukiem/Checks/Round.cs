using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Checks;

internal readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId Of(Guid value) => new(value);

    public static RoundId New() => IId<RoundId>.New();
}

/// <summary>Đợt kiểm tra: a planned set of checks over units, whose draft results the units see before they are concluded.</summary>
internal sealed class Round
{
    private readonly List<RoundUnit> units = [];
    private readonly List<RoundStep> steps = [];
    private readonly List<RoundReply> replies = [];
    private readonly List<RoundResult> results = [];

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

    /// <summary>The last day on which a unit may reply to the draft, included.</summary>
    public DateOnly? RepliesUntil { get; private set; }

    /// <summary>The day of its last step: nothing is recorded before it.</summary>
    public DateOnly LastOn { get; private set; }

    public int StepCount { get; private set; }

    public IReadOnlyList<RoundStep> Steps => steps;

    public IReadOnlyList<RoundUnit> Units => units;

    /// <summary>Every reply: the rounds of two units are answered at once, so none of them changes the round itself.</summary>
    public IReadOnlyList<RoundReply> Replies => replies;

    /// <summary>What was frozen, unit by unit, when it was concluded.</summary>
    public IReadOnlyList<RoundResult> Results => results;

    public static Outcome<Round> Plan(string code, string name, IEnumerable<UnitId> over, Decider decider, Act act)
    {
        var chosen = over.Distinct().ToList();
        var refusals = RoundRules.OfPlan(code, chosen, decider, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
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

    public Outcome<Round> Begin(Act act) => Take(RoundAction.Begin, act, []);

    /// <summary>The draft results go to the units, which may reply to them before they are concluded.</summary>
    /// <param name="days">How many days they have to reply.</param>
    /// <param name="checks">The checks of the round.</param>
    public Outcome<Round> SendDraft(int days, IReadOnlyCollection<Check> checks, Act act)
    {
        var taken = Take(RoundAction.SendDraft, act, RoundRules.OfDraft(this, days, checks, act), days);
        if (taken.IsDone)
            RepliesUntil = act.On.AddDays(days);
        return taken;
    }

    public Outcome<RoundReply> Agree(UnitId unit, string words, Act act) => Reply(RoundAction.Agree, unit, words, act);

    public Outcome<RoundReply> Dispute(UnitId unit, string words, Act act) =>
        Reply(RoundAction.Dispute, unit, words, act);

    /// <summary>Freezes what the checks said of each unit, with what the unit replied.</summary>
    /// <param name="found">What the checks say of the units on that day.</param>
    public Outcome<Round> Conclude(IReadOnlyCollection<UnitResult> found, Act act)
    {
        var taken = Take(RoundAction.Conclude, act, RoundRules.OfConclusion(this, found, act));
        if (taken.IsDone)
            results.AddRange(found.Select(of => RoundResult.Of(Id, of, LastReplyOf(of.Unit)?.Answer)));
        return taken;
    }

    /// <summary>Whether it is to check the unit, or one that is no more and in whose place the unit stands.</summary>
    public bool IsOver(UnitId unit, Act act) => units.Exists(one => act.Tree.IsAt(one.UnitId, unit, act.On));

    public RoundReply? LastReplyOf(UnitId unit) =>
        replies.Where(reply => reply.UnitId == unit).MaxBy(reply => reply.No);

    private Outcome<RoundReply> Reply(RoundAction answer, UnitId unit, string words, Act act)
    {
        var refusals = RoundRules.OfReply(this, answer, unit, words, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        var reply = RoundReply.Of(Id, unit, 1 + (LastReplyOf(unit)?.No ?? 0), answer, words, act);
        replies.Add(reply);
        return reply;
    }

    private Outcome<Round> Take(RoundAction action, Act act, IEnumerable<Refusal> rules, int? daysToReply = null)
    {
        var refusals = RoundRules.OfStep(this, action, act).Concat(rules).ToArray();
        if (refusals.Length > 0)
            return refusals;
        State = RoundLifecycle.Table.Find(State, action)!.To;
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
                DaysToReply = daysToReply,
                Reason = act.Reason,
                Basis = act.Basis,
            }
        );
        return this;
    }
}
