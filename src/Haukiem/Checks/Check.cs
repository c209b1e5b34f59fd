using Haukiem.Data;
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
/// An independent look at a unit's work, by somebody who did not do it. Once completed it is never edited: what turns
/// out wrong is corrected by a further version, which counts from its day on.
/// </summary>
internal sealed class Check
{
    private readonly List<CheckItem> items = [];
    private readonly List<CheckCorrection> corrections = [];

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

    /// <summary>What it found of each thing, in every version; their numbers are unique in the check.</summary>
    public IReadOnlyList<CheckItem> Items => items;

    public IReadOnlyList<CheckCorrection> Corrections => corrections;

    public CheckVersion VersionOn(DateOnly day) =>
        VersionOf(corrections.Where(correction => correction.On <= day).Max(correction => (int?)correction.No) ?? 1);

    /// <summary>As completed, or as the correction of that number says.</summary>
    public CheckVersion VersionOf(int no) =>
        corrections.Find(correction => correction.No == no) is { } said
            ? new CheckVersion(said.No, said.On, said.Verdict, said.Outcome, said.Summary)
            : new CheckVersion(1, On, Verdict, Outcome, Summary);

    public CheckVersion Now => VersionOn(DateOnly.MaxValue);

    /// <summary>What a version says of each thing: a correction leaves as it was what it does not name.</summary>
    public IEnumerable<CheckItem> ItemsOf(CheckVersion version) =>
        items
            .Where(item => item.OfVersion <= version.No)
            .GroupBy(item => (item.AssignmentId, item.FindingId))
            .Select(thing => thing.MaxBy(item => item.OfVersion)!);

    /// <summary>Whether it, or a correction of it, is what brought a step about.</summary>
    public bool Caused(Guid? cause) =>
        cause == Id.Value || corrections.Exists(correction => correction.Id.Value == cause);

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

    internal void Add(CheckSubject subject) =>
        items.Add(CheckItem.Of(Id, subject.No ?? items.Select(item => item.No).Append(0).Max() + 1, Now.No, subject));

    internal CheckCorrection Add(CorrectedResult result, Mandate through, Decider decider, Act act)
    {
        corrections.Add(CheckCorrection.Of(Id, Now.No + 1, result, through, decider, act));
        return corrections[^1];
    }
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

internal static class ChecksInOrder
{
    /// <summary>One after the other, as they were made.</summary>
    public static IEnumerable<Check> InTheirOrder(this IEnumerable<Check> checks) =>
        checks
            .OrderBy(check => check.On)
            .ThenBy(check => check.RecordedAt)
            .ThenBy(check => check.Code, StringComparer.Ordinal);
}
