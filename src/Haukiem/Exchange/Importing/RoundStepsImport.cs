using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A row is a step of a round or the reply of one of its units; a conclusion is one act with the results it froze.</summary>
internal sealed class RoundStepsImport(ActParts parts) : SheetImport(Sheets.RoundSteps)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (!session.Bench.RoundsByCode.TryGetValue(row.Text("round"), out var round))
            return row.RefuseUnknown("round", Sheets.Rounds);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var action = row.Choice<RoundAction>("step");
        var taken = action switch
        {
            RoundAction.Begin => StepOf(round.Begin(act.Value)),
            RoundAction.SendDraft => SendDraft(row, round, session, act.Value),
            RoundAction.Agree or RoundAction.Dispute => Reply(row, round, session, act.Value),
            RoundAction.Conclude => Conclude(row, round, session, act.Value),
        };
        if (taken.IsDone)
            session.Done($"Checks.{action}Round", act.Value, round);
        return taken;
    }

    private static Outcome<Guid> SendDraft(Row row, Round round, ImportSession session, Act act) =>
        row.WholeOrNone("daysToReply") is { } days
            ? StepOf(round.SendDraft(days, session.Bench.ChecksOf(round.Id), act))
            : new Refusal("Exchange.DaysToReplyMissing");

    private static Outcome<Guid> Reply(Row row, Round round, ImportSession session, Act act)
    {
        if (row.TextOrNone("unit") is not { } code)
            return new Refusal("Exchange.ReplyWithoutUnit");
        if (session.Codebook.Unit(code) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        var words = row.TextOrNone("text") ?? "";
        var replied =
            row.Choice<RoundAction>("step") == RoundAction.Agree
                ? round.Agree(unit, words, act)
                : round.Dispute(unit, words, act);
        return replied.IsDone ? replied.Value.Id.Value : replied.As<Guid>();
    }

    /// <summary>With the results that the workbook brings, as they were frozen; without any, with what the checks say.</summary>
    private Outcome<Guid> Conclude(Row row, Round round, ImportSession session, Act act)
    {
        var frozen = parts.Of(row).Select(result => ResultOf(result, round, session)).ToList();
        if (frozen.SelectMany(result => result.Refusals).ToArray() is { Length: > 0 } refusals)
            return refusals;
        return StepOf(
            round.Conclude(
                frozen.Count > 0
                    ? frozen.ConvertAll(result => result.Value)
                    : UnitResult.Of(session.Bench.ChecksOf(round.Id), session.Bench.NewProblems, act.On),
                act
            )
        );
    }

    private static Outcome<UnitResult> ResultOf(Row row, Round round, ImportSession session)
    {
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        if (!session.Bench.ChecksByCode.TryGetValue(row.Text("check"), out var check))
            return row.RefuseUnknown("check", Sheets.Checks);
        if (check.RoundId != round.Id || check.UnitId != unit)
            return row.Refuse("check", "Exchange.ResultOfAnotherCheck", check.Code, round.Code);
        return new UnitResult(
            unit,
            check.Id,
            ActParts.VersionOf(row),
            row.Choice<Verdict>("verdict"),
            row.Choice<CheckOutcome>("outcome"),
            row.IsYes("newFindings")
        );
    }

    private static Outcome<Guid> StepOf(Outcome<Round> taken) =>
        taken.IsDone ? taken.Value.Steps[^1].Id.Value : taken.As<Guid>();
}
