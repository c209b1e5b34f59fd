using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;

namespace Haukiem.Checks;

internal readonly record struct CheckCorrectionId(Guid Value) : IId<CheckCorrectionId>
{
    public static CheckCorrectionId Of(Guid value) => new(value);

    public static CheckCorrectionId New() => IId<CheckCorrectionId>.New();
}

/// <summary>
/// A later version of a completed check: found by somebody who might have made the check, approved by its authority.
/// The check itself stays as it was completed.
/// </summary>
internal sealed class CheckCorrection
{
    private CheckCorrection() { }

    public CheckCorrectionId Id { get; private set; }

    public CheckId CheckId { get; private set; }

    /// <summary>The version that it makes: the check as completed is the first.</summary>
    public int No { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public MandateId Through { get; private set; }

    /// <summary>The authority that approved it.</summary>
    public AuthorityId AuthorityId { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Where the approval stands, unless the one who corrected leads that authority.</summary>
    public string? Basis { get; private set; }

    public Verdict Verdict { get; private set; }

    public CheckOutcome Outcome { get; private set; }

    public string? Summary { get; private set; }

    internal static CheckCorrection Of(
        CheckId check,
        int no,
        CorrectedResult result,
        Mandate through,
        Decider decider,
        Act act
    ) =>
        new()
        {
            Id = CheckCorrectionId.New(),
            CheckId = check,
            No = no,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            Through = through.Id,
            AuthorityId = decider.Id,
            Reason = act.Reason,
            Basis = act.Basis,
            Verdict = result.Verdict,
            Outcome = result.Outcome,
            Summary = result.Summary,
        };
}

/// <summary>What the check should have said of the unit.</summary>
internal sealed record CorrectedResult(Verdict Verdict, CheckOutcome Outcome, string? Summary);

/// <summary>What a check says, from a day until it is corrected.</summary>
internal sealed record CheckVersion(int No, DateOnly On, Verdict Verdict, CheckOutcome Outcome, string? Summary);
