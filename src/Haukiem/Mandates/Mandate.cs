using Haukiem.Data;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Mandates;

internal readonly record struct MandateId(Guid Value) : IId<MandateId>
{
    public static MandateId Of(Guid value) => new(value);

    public static MandateId New() => IId<MandateId>.New();
}

internal enum Role
{
    Coordinator,
    Leader,
    Reporter,
    Monitor,
    Inspector,
    Auditor,
    Administrator,
    Reader,
}

/// <summary>How far a mandate goes from the unit that it reaches.</summary>
internal enum Reach
{
    /// <summary>That unit and everything below it.</summary>
    Subtree,

    /// <summary>That unit alone.</summary>
    Unit,
}

/// <summary>What a person may do, where, from when to when. Without one there is no access at all.</summary>
internal sealed class Mandate
{
    private Mandate() { }

    public MandateId Id { get; private set; }

    public string Code { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>The unit at which it is placed: law 1 asks where the checker stands.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>The unit that it reaches; the one of its place unless said otherwise (a body that watches another branch).</summary>
    public UnitId ReachesId { get; private set; }

    public Reach Reach { get; private set; }

    /// <summary>The one matter to which it is limited: the code of a directive. None: everything within reach.</summary>
    public string? Matter { get; private set; }

    /// <summary>The identity of that directive: what an act is about is compared with it.</summary>
    public Guid? MatterId { get; private set; }

    /// <summary>From outside the organisation: the only one that can check the root.</summary>
    public bool External { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day, included; none while it has no end.</summary>
    public DateOnly? To { get; private set; }

    public static Outcome<Mandate> Grant(string code, PersonId person, MandateTerms terms) =>
        terms.To < terms.From
            ? new Refusal("Mandates.EndsBeforeItBegins", code, terms.From, terms.To)
            : new Mandate
            {
                Id = MandateId.New(),
                Code = code,
                PersonId = person,
            }.Take(terms);

    /// <summary>An end is set, or what was recorded wrongly is corrected.</summary>
    /// <param name="acted">The first and the last day on which somebody acted through it: that has to stay allowed.</param>
    public Outcome<Mandate> Correct(MandateTerms terms, (DateOnly First, DateOnly Last)? acted)
    {
        if (terms.To < terms.From)
            return new Refusal("Mandates.EndsBeforeItBegins", Code, terms.From, terms.To);
        if (acted is var (first, last) && !(AllowsTheSame(terms) && terms.From <= first && !(terms.To < last)))
            return new Refusal("Mandates.FactsRestOnIt", Code, first, last);
        return Take(terms);
    }

    /// <summary>The unit at which it is placed, or which it reaches, is no more: from that day it is held for those in its place.</summary>
    /// <param name="code">Of the one that goes on.</param>
    /// <param name="standsAt">Where what belonged to a unit stands from that day.</param>
    /// <returns>The mandate that goes on; this one ends on the day before.</returns>
    public Mandate PassOn(string code, Func<UnitId, UnitId> standsAt, DateOnly on, DateOnly? lastActed)
    {
        var next = new Mandate
        {
            Id = MandateId.New(),
            Code = code,
            PersonId = PersonId,
        }.Take(
            new MandateTerms(Role, standsAt(UnitId), standsAt(ReachesId), Reach, Matter, External, on, To)
            {
                MatterId = MatterId,
            }
        );
        EndAt(on, lastActed);
        return next;
    }

    /// <summary>Whether the other one is this one at the units that stand in the place of its own since that day.</summary>
    public bool GoesOnAs(Mandate other, Func<UnitId, UnitId> standsAt, DateOnly on) =>
        other.From == on
        && other.PersonId == PersonId
        && (other.Role, other.Reach, other.Matter, other.External) == (Role, Reach, Matter, External)
        && (other.UnitId, other.ReachesId) == (standsAt(UnitId), standsAt(ReachesId));

    /// <summary>The unit at which it is placed, or which it reaches, is no more from that day: the day before is its last, or its only one.</summary>
    /// <param name="lastActed">What was done through it since stays done through it.</param>
    public void EndAt(DateOnly on, DateOnly? lastActed)
    {
        To = on == From ? on : on.AddDays(-1);
        if (lastActed > To)
            To = lastActed;
    }

    private bool AllowsTheSame(MandateTerms terms) =>
        (Role, UnitId, ReachesId, Reach, Matter, External)
        == (terms.Role, terms.UnitId, terms.ReachesId, terms.Reach, terms.Matter, terms.External);

    private Mandate Take(MandateTerms terms)
    {
        Role = terms.Role;
        UnitId = terms.UnitId;
        ReachesId = terms.ReachesId;
        Reach = terms.Reach;
        (Matter, MatterId) = (terms.Matter, terms.MatterId);
        External = terms.External;
        From = terms.From;
        To = terms.To;
        return this;
    }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it held on some day of the period (both ends included).</summary>
    public bool HeldWithin(DateOnly first, DateOnly last) => From <= last && (To is null || To >= first);

    /// <summary>Whether it is for everything, or for one of the directives that a thing answers.</summary>
    public bool Concerns(IReadOnlyCollection<Guid> directives) =>
        Matter is null || (MatterId is { } matter && directives.Contains(matter));

    public bool Covers(UnitId unit, Tree tree, DateOnly day) =>
        tree.IsAt(unit, ReachesId, day) || (Reach == Reach.Subtree && tree.IsBelow(unit, ReachesId, day));
}

internal sealed record MandateTerms(
    Role Role,
    UnitId UnitId,
    UnitId ReachesId,
    Reach Reach,
    string? Matter,
    bool External,
    DateOnly From,
    DateOnly? To
)
{
    /// <summary>The identity of the directive that is the matter.</summary>
    public Guid? MatterId { get; init; }
}
