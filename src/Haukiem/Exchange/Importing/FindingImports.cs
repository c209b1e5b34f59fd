using System.Diagnostics;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

internal sealed class FindingsImport() : SheetImport(Sheets.Findings)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    /// <summary>What a finding is called and how it is sorted may be set right; everything else of it is a fact.</summary>
    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (!onlyCorrectable)
            return await base.ChangeAsync(row, record, onlyCorrectable, session, stop);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var act = session.ActOf(row, session.Terms.Today, session.Terms.CorrectionReason, null);
        if (!act.IsDone)
            return act.As<Guid>();
        var finding = session.Bench.FindingsByCode[row.Text("code")];
        var corrected = finding.CorrectEntry(DetailsOf(row), decider, act.Value);
        if (!corrected.IsDone)
            return corrected.As<Guid>();
        session.Done("Findings.CorrectEntry", act.Value, finding);
        return record;
    }

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (session.Bench.FindingsByCode.ContainsKey(row.Text("code")))
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        if (SourceOf(row, session) is not { IsDone: true } source)
            return SourceOf(row, session).As<Guid>();
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var raised = Finding.Raise(row.Text("code"), DetailsOf(row), source.Value, act.Value);
        if (!raised.IsDone)
            return raised.As<Guid>();
        session.Bench.Add(raised.Value.Finding);
        session.Done("Findings.Raise", act.Value, raised.Value.Finding);
        return raised.Value.Finding.Id.Value;
    }

    private static FindingDetails DetailsOf(Row row) =>
        new(
            row.Choice<FindingKind>("kind"),
            row.Text("title"),
            row.TextOrNone("category"),
            row.TextOrNone("cause"),
            row.ChoiceOrNone<Priority>("priority") ?? Priority.Ordinary
        );

    private static Outcome<FindingSource> SourceOf(Row row, ImportSession session)
    {
        var origin = row.Choice<FindingOrigin>("origin");
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var originCode = row.TextOrNone("originCode");
        var raisedIn = (origin, originCode) switch
        {
            (FindingOrigin.Review, { } code) => session.Codebook.Review(code),
            (FindingOrigin.Check, { } code) => session.Codebook.Check(code),
            _ => null,
        };
        if (originCode is not null && raisedIn is null)
            return row.RefuseUnknown("originCode", origin == FindingOrigin.Check ? Sheets.Checks : Sheets.Reviews);
        return new FindingSource(unit, row.IsYes("general"), origin, decider)
        {
            RaisedIn = raisedIn,
            Handling = row.ChoiceOrNone<Handling>("handling") ?? Handling.Ordinary,
            ConcernsPerson = row.IsYes("concernsPerson"),
        };
    }
}

internal sealed class FindingStepsImport() : SheetImport(Sheets.FindingSteps)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (!session.Bench.FindingsByCode.TryGetValue(row.Text("finding"), out var finding))
            return row.RefuseUnknown("finding", Sheets.Findings);
        Decider? decider = null;
        if (row.TextOrNone("authority") is { } authority && (decider = session.Codebook.Authority(authority)) is null)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var remedy = row.TextOrNone("remedy") is { } code
            ? session.Bench.AssignmentsByCode.GetValueOrDefault(code)
            : null;
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var taken = Take(row, finding, decider, session, act.Value);
        if (!taken.IsDone)
            return taken.As<Guid>();
        var step = finding.Steps[^1].Id.Value;
        session.Bench.Add(finding);
        if (finding.Remedies.Count > 0)
            Remedying.Follow(finding, session.Bench.RemediesOf(finding), step, act.Value);
        session.Done($"Findings.{row.Choice<FindingAction>("step")}", act.Value, finding);
        return step;
    }

    private static Outcome<FindingStepTaken> Take(
        Row row,
        Finding finding,
        Decider? decider,
        ImportSession session,
        Act act
    )
    {
        var action = row.Choice<FindingAction>("step");
        if (
            decider is null
            && FindingLifecycle.Table.Transitions.Any(move =>
                move.Action == action && move.Who == FindingActor.Authority
            )
        )
            return new Refusal("Exchange.AuthorityMissing");
        return action switch
        {
            FindingAction.Accept => finding.Accept(act),
            FindingAction.Dispute => finding.Dispute(act),
            FindingAction.Confirm => finding.Confirm(decider!, act),
            FindingAction.Drop => finding.Drop(decider!, act),
            FindingAction.TakeBack => finding.TakeBack(act),
            FindingAction.AgreeRemedy => AgreeRemedy(row, finding, decider!, session, act),
            FindingAction.Raise
            or FindingAction.CorrectEntry
            or FindingAction.Remedy
            or FindingAction.ReopenRemedy
            or FindingAction.Correct
            or FindingAction.FollowFurther => throw new UnreachableException($"{action} is recorded on another sheet."),
        };
    }

    private static Outcome<FindingStepTaken> AgreeRemedy(
        Row row,
        Finding finding,
        Decider decider,
        ImportSession session,
        Act act
    )
    {
        if (row.TextOrNone("remedy") is not { } code)
            return new Refusal("Exchange.RemedyMissing");
        return session.Bench.AssignmentsByCode.TryGetValue(code, out var remedy)
            ? session.Bench.FindingOf(remedy) is { } other
                ? new Refusal("Exchange.RemedyOfAnother", code, other.Code)
                : finding.AgreeRemedy(remedy, decider, act)
            : row.RefuseUnknown("remedy", Sheets.Assignments);
    }
}
