using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

/// <summary>A check and its items are one act: the items are given with it.</summary>
internal sealed class ChecksImport(ILookup<string, Row> items, EvidenceBox evidence) : SheetImport(Sheets.Checks)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
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
        var subjects = SubjectsOf(row, session, act.Value);
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
        var ofUnit = IndependenceOf(unit, [], session, act.Value);
        var completed = Checking.Complete(row.Text("code"), result, round, ofUnit, subjects.Value, decider, act.Value);
        if (!completed.IsDone)
            return completed.Refusals.Select(refusal => AtItsItem(row, refusal)).ToArray();
        return await RecordAsync(row, completed.Value, subjects.Value, session, act.Value, stop);
    }

    private async Task<Outcome<Guid>> RecordAsync(
        Row row,
        CheckCompleted completed,
        IReadOnlyList<CheckSubject> subjects,
        ImportSession session,
        Act act,
        CancellationToken stop
    )
    {
        var kept = evidence.Keep(row, EvidenceOf.Check, completed.Check.Id.Value, act);
        if (!kept.IsDone)
            return kept.As<Guid>();
        var followed = subjects
            .Select(subject => subject.Assignment is { } assignment ? session.Bench.FindingOf(assignment) : null)
            .OfType<Finding>()
            .Distinct()
            .Where(finding =>
                Remedying.Follow(finding, session.Bench.RemediesOf(finding), completed.Check.Id.Value, act)
            );
        session.Codebook.Add(completed.Check);
        session.Done("Checks.Complete", act, [completed.Check, .. completed.Touched, .. followed, .. kept.Value]);
        return completed.Check.Id.Value;
    }

    private Outcome<IReadOnlyList<CheckSubject>> SubjectsOf(Row check, ImportSession session, Act act)
    {
        var subjects = new List<CheckSubject>();
        foreach (var row in items[check.Text("code")].OrderBy(row => row.WholeOrNone("no")))
        {
            var result = new ItemResult(
                row.Choice<Verdict>("verdict"),
                row.Choice<CheckOutcome>("outcome"),
                row.DayOrNone("followUntil")
            );
            var (assignmentCode, findingCode) = (row.TextOrNone("assignment"), row.TextOrNone("finding"));
            if (assignmentCode is null == findingCode is null)
                return row.Refuse("assignment", "Exchange.ItemOfOneThing");
            Assignment? assignment = null;
            Finding? finding = null;
            if (
                assignmentCode is not null
                && !session.Bench.AssignmentsByCode.TryGetValue(assignmentCode, out assignment)
            )
                return row.RefuseUnknown("assignment", Sheets.Assignments);
            if (findingCode is not null && !session.Bench.FindingsByCode.TryGetValue(findingCode, out finding))
                return row.RefuseUnknown("finding", Sheets.Findings);
            var remedies = finding is null ? [] : session.Bench.RemediesOf(finding);
            subjects.Add(
                new CheckSubject(
                    assignment,
                    finding,
                    remedies,
                    result,
                    IndependenceOf(
                        assignment?.LeadUnitId ?? finding!.UnitId,
                        assignment is null ? remedies : [assignment],
                        session,
                        act
                    )
                )
                {
                    No = row.WholeOrNone("no"),
                }
            );
        }
        return (Outcome<IReadOnlyList<CheckSubject>>)subjects.ToArray();
    }

    /// <summary>A check is refused as one act: what is wrong with one thing that it looked at is mended in the row of that thing.</summary>
    private Refusal AtItsItem(Row check, Refusal refusal)
    {
        var item = items[check.Text("code")]
            .FirstOrDefault(item =>
                refusal.Args.FirstOrDefault() is string code
                && (item.TextOrNone("assignment") ?? item.TextOrNone("finding")) == code
            );
        return item is not null && RefusalColumns.Of(item, refusal) is { } column ? item.At(column, refusal) : refusal;
    }

    /// <summary>What law 1 asks of this checker and this work.</summary>
    private static Independence IndependenceOf(
        UnitId lead,
        IReadOnlyList<Assignment> work,
        ImportSession session,
        Act act
    )
    {
        var parts = work.SelectMany(session.Bench.WithParts).ToList();
        return Independence.Of(
            lead,
            work,
            parts,
            parts.SelectMany(part => session.Bench.ContributorsTo(part.Id)).ToHashSet(),
            act.By,
            session.Codebook.MandatesOf(act.By)
        );
    }
}
