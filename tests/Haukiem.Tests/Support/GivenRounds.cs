using Haukiem.Checks;
using Haukiem.Evidence;
using Haukiem.Findings;

namespace Haukiem.Tests.Support;

/// <summary>Rounds of checks over several units, step by step.</summary>
internal sealed partial class GivenInstance
{
    private readonly Dictionary<string, Round> rounds = [];
    private readonly Dictionary<string, Check> checks = [];

    /// <summary>Planned and begun on the same day.</summary>
    public GivenInstance RoundOver(string code, DateOnly on, params string[] over)
    {
        var planned = Done(Round.Plan(code, $"Đợt {code}", over.Select(unit => units[unit].Id), Decider, On(on)));
        Done(planned.Begin(On(on)));
        rounds.Add(code, planned);
        Enter(planned);
        return this;
    }

    /// <summary>A check on the spot in the round, of code KT-unit; it may raise a new problem of code VD-unit.</summary>
    public GivenInstance CheckedIn(
        string round,
        string unit,
        Verdict verdict,
        DateOnly on,
        string? newProblem = null,
        bool concernsPerson = false
    )
    {
        var id = units[unit].Id;
        var outcome = verdict == Verdict.Good ? CheckOutcome.Closed : CheckOutcome.FollowedFurther;
        var result = new CheckResult(CheckKind.OnTheSpot, rounds[round].Id, id, verdict, outcome, $"Lời về {unit}");
        var check = Complete($"KT-{unit}", result, rounds[round], [], on);
        checks.Add(check.Code, check);
        if (newProblem is not null)
            Raise(
                $"VD-{unit}",
                unit,
                newProblem,
                FindingKind.NewProblem,
                FindingOrigin.Check,
                new FindingRaisedIn(check.Id.Value, id, on, check.AuthorityId),
                on,
                concernsPerson
            );
        return this;
    }

    /// <summary>A poor check on the spot of things that are done as their units say, of code KT-unit, with a link beside it.</summary>
    public GivenInstance JudgedIn(string round, string unit, DateOnly on, params string[] judged)
    {
        var id = units[unit].Id;
        var poor = new ItemResult(Verdict.Poor, CheckOutcome.FollowedFurther, on.AddDays(60));
        var result = new CheckResult(CheckKind.OnTheSpot, rounds[round].Id, id, poor.Verdict, poor.Outcome, null);
        var subjects = judged.Select(code => new CheckSubject(assignments[code], null, [], poor, Apart(id)));
        var check = Complete($"KT-{unit}", result, rounds[round], [.. subjects], on);
        checks.Add(check.Code, check);
        Enter(Done(EvidenceItem.OfLink(EvidenceOf.Check, check.Id.Value, $"https://example.org/{unit}", On(on))));
        return this;
    }

    public GivenInstance DraftSent(string round, int days, DateOnly on)
    {
        Done(rounds[round].SendDraft(days, [.. ChecksOf(round)], On(on)));
        Enter(rounds[round]);
        return this;
    }

    public GivenInstance Replied(string round, string unit, RoundAction answer, string words, DateOnly on)
    {
        var id = units[unit].Id;
        Done(
            answer == RoundAction.Agree
                ? rounds[round].Agree(id, words, On(on))
                : rounds[round].Dispute(id, words, On(on))
        );
        Enter(rounds[round]);
        return this;
    }

    public GivenInstance Concluded(string round, DateOnly on)
    {
        var raised = touched.OfType<Finding>().Where(NewProblems.IsOne).ToList();
        Done(rounds[round].Conclude(UnitResult.Of(ChecksOf(round), raised, on), On(on)));
        Enter(rounds[round]);
        return this;
    }

    /// <summary>The check turned out wrong: it says another verdict, in other words.</summary>
    public GivenInstance CheckCorrected(string check, Verdict verdict, DateOnly on)
    {
        var corrected = checks[check];
        var outcome = verdict == Verdict.Good ? CheckOutcome.Closed : CheckOutcome.FollowedFurther;
        var result = new CorrectedResult(verdict, outcome, $"Lời đính chính {check}");
        Done(Correcting.Correct(corrected, result, Apart(corrected.UnitId), [], Decider, On(on)));
        Enter(corrected);
        return this;
    }

    private IEnumerable<Check> ChecksOf(string round) =>
        checks.Values.Where(check => check.RoundId == rounds[round].Id);
}
