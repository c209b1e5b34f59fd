using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

/// <summary>What a check, or a correction of one, looks at: the items of the workbook with what their rules ask.</summary>
internal static class CheckSubjects
{
    public static Outcome<IReadOnlyList<CheckSubject>> Of(IEnumerable<Row> items, ImportSession session, Act act)
    {
        var subjects = new List<CheckSubject>();
        foreach (var row in items.OrderBy(row => row.WholeOrNone("no")))
        {
            var subject = Of(row, session, act);
            if (!subject.IsDone)
                return subject.As<IReadOnlyList<CheckSubject>>();
            subjects.Add(subject.Value);
        }
        return (Outcome<IReadOnlyList<CheckSubject>>)subjects.ToArray();
    }

    private static Outcome<CheckSubject> Of(Row row, ImportSession session, Act act)
    {
        var (assignmentCode, findingCode) = (row.TextOrNone("assignment"), row.TextOrNone("finding"));
        if (assignmentCode is null == findingCode is null)
            return row.Refuse("assignment", "Exchange.ItemOfOneThing");
        Assignment? assignment = null;
        Finding? finding = null;
        if (assignmentCode is not null && !session.Bench.AssignmentsByCode.TryGetValue(assignmentCode, out assignment))
            return row.RefuseUnknown("assignment", Sheets.Assignments);
        if (findingCode is not null && !session.Bench.FindingsByCode.TryGetValue(findingCode, out finding))
            return row.RefuseUnknown("finding", Sheets.Findings);
        var remedies = finding is null ? [] : session.Bench.RemediesOf(finding);
        return new CheckSubject(
            assignment,
            finding,
            remedies,
            new ItemResult(
                row.Choice<Verdict>("verdict"),
                row.Choice<CheckOutcome>("outcome"),
                row.DayOrNone("followUntil")
            ),
            IndependenceOf(
                assignment?.LeadUnitId ?? finding!.UnitId,
                assignment is null ? remedies : [assignment],
                session,
                act
            )
        )
        {
            No = row.WholeOrNone("no"),
        };
    }

    /// <summary>The findings of remedies that were checked by themselves: each moves as its remedies now stand.</summary>
    public static IReadOnlyList<Finding> Followed(
        IEnumerable<CheckSubject> subjects,
        Guid cause,
        ImportSession session,
        Act act
    ) =>
        [
            .. subjects
                .Select(subject => subject.Assignment is { } assignment ? session.Bench.FindingOf(assignment) : null)
                .OfType<Finding>()
                .Distinct()
                .Where(finding => Remedying.Follow(finding, session.Bench.RemediesOf(finding), cause, act)),
        ];

    /// <summary>A check is refused as one act: what is wrong with one thing that it looked at is mended in the row of that thing.</summary>
    public static Refusal AtItsItem(IEnumerable<Row> items, Refusal refusal)
    {
        var item = items.FirstOrDefault(item =>
            refusal.Args.FirstOrDefault() is string code
            && (item.TextOrNone("assignment") ?? item.TextOrNone("finding")) == code
        );
        return item is not null && RefusalColumns.Of(item, refusal) is { } column ? item.At(column, refusal) : refusal;
    }

    /// <summary>What law 1 asks of this checker and this work.</summary>
    public static Independence IndependenceOf(
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
