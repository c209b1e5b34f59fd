using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Mandates;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>
/// The independent account that the laws are held against: everything that was really done, and plain, slow
/// answers to who stood where and who might. Nothing in it asks the code under test.
/// </summary>
internal sealed class Chronicle(World world)
{
    public World World => world;
    public List<KnownAssignment> Assignments { get; } = [];
    public List<KnownFinding> Findings { get; } = [];
    public List<KnownRound> Rounds { get; } = [];
    public List<KnownCheck> Checks { get; } = [];
    public List<KnownReview> Reviews { get; } = [];
    public List<KnownTarget> Targets { get; } = [];
    public List<Attempt> Attempts { get; } = [];

    /// <summary>The last day that the history came to.</summary>
    public DateOnly End { get; set; }

    /// <summary>Whether one of the checks raised a new problem that stands on that day and names nobody.</summary>
    public bool HasNewFindings(IReadOnlyCollection<KnownCheck> checks, DateOnly day) =>
        Findings.Exists(finding =>
            finding is { ConcernsPerson: false, Kind: FindingKind.NewProblem, Origin: { } origin }
            && checks.Contains(origin)
            && finding.StateOn(day) is not (null or FindingState.Dropped or FindingState.TakenBack)
        );

    public bool IsBelow(int unit, int other)
    {
        for (var at = world.Parents[unit]; at >= 0; at = world.Parents[at])
            if (at == other)
                return true;
        return false;
    }

    public bool IsWithin(int unit, int other) => unit == other || IsBelow(unit, other);

    public IEnumerable<MandateSketch> Held(int person, DateOnly day) =>
        world.Mandates.Where(mandate =>
            mandate.Person == person && mandate.From <= day && (mandate.To is null || mandate.To >= day)
        );

    public bool Covers(MandateSketch mandate, int unit) =>
        mandate.OneUnit ? unit == mandate.Reaches : IsWithin(unit, mandate.Reaches);

    private bool Has(int person, int unit, DateOnly day, bool ofMatter, params Role[] roles) =>
        Held(person, day)
            .Any(mandate => roles.Contains(mandate.Role) && Covers(mandate, unit) && (ofMatter || !mandate.OneMatter));

    /// <summary>A reporter for what the mandate covers, a leader for the own unit; for one matter only within it.</summary>
    public bool MaySpeakFor(int person, int unit, DateOnly day, bool ofMatter = false) =>
        Has(person, unit, day, ofMatter, Role.Reporter)
        || Held(person, day)
            .Any(mandate =>
                mandate.Role == Role.Leader
                && mandate.At == unit
                && Covers(mandate, unit)
                && (ofMatter || !mandate.OneMatter)
            );

    /// <summary>Who may record what an authority at the unit decided.</summary>
    public bool MayDecide(int person, int unit, DateOnly day, bool ofMatter = false) =>
        Has(person, unit, day, ofMatter, Role.Leader, Role.Coordinator);

    public bool MayReport(int person, int unit, DateOnly day) =>
        Has(person, unit, day, ofMatter: false, Role.Reporter, Role.Coordinator);

    /// <summary>Outside a review: whoever inspects, watches or coordinates there, or leads above.</summary>
    public bool MayRaise(int person, int unit, DateOnly day) =>
        Has(person, unit, day, ofMatter: false, Role.Inspector, Role.Monitor, Role.Coordinator)
        || Held(person, day)
            .Any(mandate =>
                mandate is { Role: Role.Leader, OneMatter: false } && Covers(mandate, unit) && IsBelow(unit, mandate.At)
            );

    /// <summary>Outside a round: for an authority of the unit at which the mandate stands.</summary>
    public bool MayCheckFor(int person, CheckKind kind, int lead, int decider, DateOnly day, bool ofMatter) =>
        Held(person, day)
            .FirstOrDefault(mandate => MayCheckThrough(mandate, kind, lead) && (ofMatter || !mandate.OneMatter))
            ?.At == decider;

    /// <summary>The authority that set something, or one above.</summary>
    public bool IsSetterOrAbove(int decider, int setter) => IsWithin(setter, decider);

    /// <summary>Law 1, clause by clause: which of them this person breaks by checking this work.</summary>
    public IEnumerable<string> ClausesBroken(
        int person,
        CheckKind kind,
        int lead,
        IReadOnlyCollection<KnownAssignment> work,
        DateOnly day,
        bool ofMatter
    )
    {
        var all = work.SelectMany(one => one.WithParts()).ToList();
        if (all.Exists(one => one.Contributors.Contains(person)))
            yield return "Checks.CheckerContributed";
        var doing = all.SelectMany(one => one.Supports.Append(one.Lead)).Append(lead).ToHashSet();
        var yearBefore = day.AddMonths(-12);
        if (
            world.Mandates.Any(mandate =>
                mandate.Person == person
                && mandate.Role is Role.Reporter or Role.Leader
                && mandate.Person == person
                && mandate.From <= day
                && (mandate.To is null || mandate.To >= yearBefore)
                && doing.Any(unit => IsWithin(mandate.At, unit))
            )
        )
            yield return "Checks.CheckerBelongsToUnit";
        if (!Held(person, day).Any(mandate => MayCheckThrough(mandate, kind, lead) && (ofMatter || !mandate.OneMatter)))
            yield return "Checks.CheckerNotAboveOrOutside";
    }

    private bool MayCheckThrough(MandateSketch mandate, CheckKind kind, int lead)
    {
        var role =
            mandate.Role is Role.Inspector or Role.Monitor
            || (mandate.Role == Role.Coordinator && kind == CheckKind.Desk);
        var above = IsBelow(lead, mandate.At);
        var outside = !IsWithin(lead, mandate.At) && !IsWithin(mandate.At, lead);
        return role && Covers(mandate, lead) && (mandate.External || above || outside);
    }
}

/// <summary>Something that somebody tried: what the account says of it beforehand, and what the product answered.</summary>
internal sealed record Attempt(string What, int Who, DateOnly On, Expected Expected, IReadOnlyList<string> Refusals)
{
    public bool Done => Refusals.Count == 0;

    public bool IsCheck =>
        What.StartsWith("check ", StringComparison.Ordinal) || What.StartsWith("correct ", StringComparison.Ordinal);

    public bool MovesDeadline =>
        What.StartsWith("extend ", StringComparison.Ordinal)
        || What.StartsWith("change deadline ", StringComparison.Ordinal)
        || What.StartsWith("set earlier ", StringComparison.Ordinal);

    public override string ToString() =>
        $"{On:yyyy-MM-dd} person {Who}: {What} -> {(Done ? "done" : string.Join(", ", Refusals))} (expected {Expected})";
}

/// <summary>What the account says of an attempt.</summary>
/// <param name="Allowed">Whether it may be done at all.</param>
/// <param name="Clauses">The clauses of law 1 that it breaks.</param>
internal sealed record Expected(bool Allowed, IReadOnlyList<string> Clauses)
{
    public static implicit operator Expected(bool allowed) => new(allowed, []);

    public override string ToString() =>
        Clauses.Count > 0 ? string.Join(", ", Clauses)
        : Allowed ? "done"
        : "refused";
}
