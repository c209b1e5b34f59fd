using Haukiem.Checks;
using Haukiem.Evidence;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A check and its items are one act: the items are given with it.</summary>
internal sealed class ChecksImport(ActParts parts, EvidenceBox evidence) : SheetImport(Sheets.Checks)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (session.Codebook.Check(row.Text("code")) is not null)
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        Round? round = null;
        if (row.TextOrNone("round") is { } roundCode && !session.Bench.RoundsByCode.TryGetValue(roundCode, out round))
            return row.RefuseUnknown("round", Sheets.Rounds);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        if (evidence.Refusals(row) is { Count: > 0 } refusals)
            return refusals.ToArray();
        var subjects = CheckSubjects.Of(parts.Of(row), session, act.Value);
        if (!subjects.IsDone)
            return subjects.As<Guid>();

        var result = new CheckResult(
            row.Choice<CheckKind>("kind"),
            round?.Id,
            unit,
            row.Choice<Verdict>("verdict"),
            row.Choice<CheckOutcome>("outcome"),
            row.TextOrNone("summary")
        );
        var ofUnit = CheckSubjects.IndependenceOf(unit, [], session, act.Value);
        var completed = Checking.Complete(row.Text("code"), result, round, ofUnit, subjects.Value, decider, act.Value);
        if (!completed.IsDone)
            return completed.Refusals.Select(refusal => CheckSubjects.AtItsItem(parts.Of(row), refusal)).ToArray();
        return Record(row, completed.Value, subjects.Value, session, act.Value);
    }

    private Outcome<Guid> Record(
        Row row,
        CheckCompleted completed,
        IReadOnlyList<CheckSubject> subjects,
        ImportSession session,
        Act act
    )
    {
        var kept = evidence.Keep(row, EvidenceOf.Check, completed.Check.Id.Value, act);
        if (!kept.IsDone)
            return kept.As<Guid>();
        var followed = CheckSubjects.Followed(subjects, completed.Check.Id.Value, session, act);
        session.Bench.Add(completed.Check);
        session.Codebook.Add(completed.Check);
        session.Done("Checks.Complete", act, [completed.Check, .. completed.Touched, .. followed, .. kept.Value]);
        return completed.Check.Id.Value;
    }
}
