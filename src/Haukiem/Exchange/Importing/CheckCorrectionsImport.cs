using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A correction of a check and what it says of each thing are one act.</summary>
internal sealed class CheckCorrectionsImport(ActParts parts) : SheetImport(Sheets.CheckCorrections)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (!session.Bench.ChecksByCode.TryGetValue(row.Text("check"), out var check))
            return row.RefuseUnknown("check", Sheets.Checks);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        if (ActParts.VersionOf(row) != check.Now.No + 1)
            return row.Refuse("version", "Exchange.VersionNotNext", check.Code, check.Now.No + 1);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var subjects = CheckSubjects.Of(parts.Of(row), session, act.Value);
        return subjects.IsDone ? Correct(row, check, subjects.Value, decider, session, act.Value) : subjects.As<Guid>();
    }

    private Outcome<Guid> Correct(
        Row row,
        Check check,
        IReadOnlyList<CheckSubject> subjects,
        Decider decider,
        ImportSession session,
        Act act
    )
    {
        var result = new CorrectedResult(
            row.Choice<Verdict>("verdict"),
            row.Choice<CheckOutcome>("outcome"),
            row.TextOrNone("summary")
        );
        var ofUnit = CheckSubjects.IndependenceOf(check.UnitId, [], session, act);
        var corrected = Correcting.Correct(check, result, ofUnit, subjects, decider, act);
        if (!corrected.IsDone)
            return corrected.Refusals.Select(refusal => CheckSubjects.AtItsItem(parts.Of(row), refusal)).ToArray();
        var cause = corrected.Value.Correction.Id.Value;
        var followed = CheckSubjects.Followed(subjects, cause, session, act);
        session.Done("Checks.Correct", act, [check, .. corrected.Value.Touched, .. followed]);
        return cause;
    }
}
