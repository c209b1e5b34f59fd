using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

internal sealed class AssignmentsImport() : SheetImport(Sheets.Assignments)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        await Task.CompletedTask;
        if (session.Bench.AssignmentsByCode.ContainsKey(row.Text("code")))
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        var order = OrderOf(row, session);
        if (!order.IsDone)
            return order.As<Guid>();
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var given = Assignment.Assign(row.Text("code"), DetailsOf(row), order.Value, act.Value);
        if (!given.IsDone)
            return given.As<Guid>();
        session.Bench.Add(given.Value.Assignment);
        session.Done("Assignments.Assign", act.Value, given.Value.Assignment);
        return given.Value.Assignment.Id.Value;
    }

    /// <summary>Title, product and office in charge may be set right; everything else of an assignment is a fact.</summary>
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
        var assignment = session.Bench.AssignmentsByCode[row.Text("code")];
        var corrected = assignment.CorrectEntry(DetailsOf(row), decider, act.Value);
        if (!corrected.IsDone)
            return corrected.As<Guid>();
        session.Done("Assignments.CorrectEntry", act.Value, assignment);
        return record;
    }

    private static AssignmentDetails DetailsOf(Row row) =>
        new(row.Text("title"), row.TextOrNone("product"), row.TextOrNone("inCharge"));

    private static Outcome<AssignmentOrder> OrderOf(Row row, ImportSession session)
    {
        var book = session.Codebook;
        if (book.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var units = new List<UnitId>();
        if (book.Unit(row.Text("lead")) is not { } lead)
            return row.RefuseUnknown("lead", Sheets.Units);
        foreach (var code in row.Codes("supporting"))
        {
            if (book.Unit(code) is not { } unit)
                return row.RefuseUnknown("supporting", Sheets.Units, code);
            units.Add(unit);
        }
        var monitors = new List<PersonId>();
        foreach (var code in row.Codes("monitors"))
        {
            if (book.Person(code) is not { } person)
                return row.RefuseUnknown("monitors", Sheets.People, code);
            monitors.Add(person);
        }
        var clauses = new List<(ClauseId, DocumentId)>();
        foreach (var cited in row.Codes("clauses"))
        {
            if (ClauseOf(cited, book) is not { } clause)
                return row.Refuse("clauses", "Exchange.UnknownClause", cited);
            clauses.Add(clause);
        }
        if (row.TextOrNone("parent") is { } parent && !session.Bench.AssignmentsByCode.ContainsKey(parent))
            return row.RefuseUnknown("parent", Sheets.Assignments);
        return new AssignmentOrder(decider, lead, DeadlineOf(row))
        {
            Supporting = [.. units.Distinct()],
            Monitors = [.. monitors.Distinct()],
            Clauses = [.. clauses.Distinct()],
            Parent = row.TextOrNone("parent") is { } above ? session.Bench.AssignmentsByCode[above] : null,
            Handling = row.ChoiceOrNone<Handling>("handling") ?? Handling.Ordinary,
            ConcernsPerson = row.IsYes("concernsPerson"),
        };
    }

    /// <summary>A clause is cited as the document's code, a hash sign, and its number.</summary>
    private static (ClauseId, DocumentId)? ClauseOf(string cited, Codebook book)
    {
        var sign = cited.IndexOf('#', StringComparison.Ordinal);
        return
            sign > 0
            && book.Document(cited[..sign]) is { } document
            && book.Clause(document, cited[(sign + 1)..]) is { } clause
            ? (clause, document)
            : null;
    }

    internal static Deadline DeadlineOf(Row row) =>
        new(
            row.ChoiceOrNone<DeadlineKind>("deadlineKind") ?? DeadlineKind.LastDay,
            row.DayOrNone("deadline"),
            row.ChoiceOrNone<PeriodLength>("every"),
            row.TextOrNone("words")
        );
}
