using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Checks;

internal readonly record struct CheckId(Guid Value) : IId<CheckId>
{
    public static CheckId Of(Guid value) => new(value);

    public static CheckId New() => IId<CheckId>.New();
}

internal enum CheckKind
{
    /// <summary>Thẩm định hồ sơ.</summary>
    Desk,

    /// <summary>Kiểm tra trực tiếp.</summary>
    OnTheSpot,
}

/// <summary>The inspector's word; it has nothing to do with the calendar's on time and late.</summary>
internal enum Verdict
{
    Good,
    Slow,
    Poor,
}

internal enum CheckOutcome
{
    /// <summary>Kết thúc theo dõi.</summary>
    Closed,

    /// <summary>Tiếp tục theo dõi.</summary>
    FollowedFurther,
}

/// <summary>
/// An independent look at a unit's work, by somebody who did not do it. Once completed it is never edited.
/// </summary>
internal sealed class Check
{
    private readonly List<CheckItem> items = [];

    private Check() { }

    public CheckId Id { get; private set; }

    public string Code { get; private set; } = "";

    public CheckKind Kind { get; private set; }

    public RoundId? RoundId { get; private set; }

    public UnitId UnitId { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public MandateId Through { get; private set; }

    /// <summary>The authority for which the check was made, and which sets the day of what is followed further.</summary>
    public AuthorityId AuthorityId { get; private set; }

    /// <summary>Of the unit as a whole, as the inspector judged it; never computed from the items.</summary>
    public Verdict Verdict { get; private set; }

    public CheckOutcome Outcome { get; private set; }

    public string? Summary { get; private set; }

    public IReadOnlyList<CheckItem> Items => items;

    internal static Check Of(string code, CheckResult result, Mandate through, Decider decider, Act act) =>
        new()
        {
            Id = CheckId.New(),
            Code = code,
            Kind = result.Kind,
            RoundId = result.Round,
            UnitId = result.Unit,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            Through = through.Id,
            AuthorityId = decider.Id,
            Verdict = result.Verdict,
            Outcome = result.Outcome,
            Summary = result.Summary,
        };

    internal void Add(CheckItem item) => items.Add(item);
}

/// <summary>What a check found of one assignment or of one finding with its remedies.</summary>
internal sealed class CheckItem
{
    private CheckItem() { }

    public CheckId CheckId { get; private set; }

    public int No { get; private set; }

    public AssignmentId? AssignmentId { get; private set; }

    public FindingId? FindingId { get; private set; }

    public Verdict Verdict { get; private set; }

    public CheckOutcome Outcome { get; private set; }

    /// <summary>The new last day, where it is followed further by a day.</summary>
    public DateOnly? FollowUntil { get; private set; }

    internal static CheckItem Of(
        CheckId check,
        int no,
        AssignmentId? assignment,
        FindingId? finding,
        ItemResult result
    ) =>
        new()
        {
            CheckId = check,
            No = no,
            AssignmentId = assignment,
            FindingId = finding,
            Verdict = result.Verdict,
            Outcome = result.Outcome,
            FollowUntil = result.FollowUntil,
        };
}

/// <summary>What the inspector brings back of a unit.</summary>
internal sealed record CheckResult(
    CheckKind Kind,
    RoundId? Round,
    UnitId Unit,
    Verdict Verdict,
    CheckOutcome Outcome,
    string? Summary
);

/// <summary>What the inspector found of one thing.</summary>
internal sealed record ItemResult(Verdict Verdict, CheckOutcome Outcome, DateOnly? FollowUntil = null);
