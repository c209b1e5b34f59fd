using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Reorganisations;
using Haukiem.Search;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// One import under way: what it knows of the organisation, in whose name it acts, and what it has touched.
/// Everything it writes goes through the ledger, in the one transaction of the import.
/// </summary>
internal sealed class ImportSession(Db db, Ledger ledger, Codebook codebook, ImportTerms terms)
{
    public Db Db => db;

    public Codebook Codebook => codebook;

    public ImportTerms Terms => terms;

    public Tree Tree { get; set; } = new([]);

    /// <summary>The things of the rows at hand, loaded and tracked.</summary>
    public Workbench Bench { get; } = new();

    public HashSet<AssignmentId> Assignments { get; } = [];

    public HashSet<FindingId> Findings { get; } = [];

    public HashSet<TargetId> Targets { get; } = [];

    public HashSet<UnitId> CheckedUnits { get; } = [];

    /// <summary>What search is to find as it is now.</summary>
    public SearchedThings Searched { get; } = new();

    /// <summary>The reorganisations of the workbook whose units are changed and which nobody has answered for yet.</summary>
    public Dictionary<string, ChangedUnits> ChangedUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>What they passed on, to whom.</summary>
    public List<PassedRow> Passed { get; } = [];

    /// <summary>The act of a row: in the name of its office, with the mandates of its day.</summary>
    public Outcome<Act> ActOf(Row row) =>
        ActOf(row, row.Day("on"), row.Sheet.Has("reason") ? row.TextOrNone("reason") : null, BasisOf(row));

    public Outcome<Act> ActOf(Row row, DateOnly on, string? reason, string? basis)
    {
        if (codebook.Person(row.Text("by")) is not { } person)
            return row.RefuseUnknown("by", Sheets.People);
        if (on > terms.Today)
            return new Refusal("Mandates.DayInTheFuture", on, terms.Today);
        var held = codebook.MandatesOf(person).Where(mandate => mandate.HoldsOn(on)).ToList();
        if (held.Count == 0)
            return new Refusal("Mandates.NoMandate", on);
        return new Act
        {
            By = person,
            On = on,
            RecordedAt = terms.Now,
            Reason = reason,
            Basis = basis,
            Mandates = held,
            Tree = Tree,
        };
    }

    /// <summary>A fact was carried out by somebody.</summary>
    public void Done(string verb, Act act, params object[] things)
    {
        ledger.Add(
            new Deed(verb, act.On, act.Reason, act.Basis, terms.RecordedBy),
            act.By.Value,
            act.Through?.Id.Value,
            terms.Now,
            things
        );
        foreach (var thing in things)
            Note(thing);
    }

    /// <summary>Master data was entered or changed, by the import itself.</summary>
    public void Entered(string verb, DateOnly on, params object[] things)
    {
        ledger.Add(new Deed(verb, on, RecordedBy: terms.RecordedBy), by: null, through: null, terms.Now, things);
        foreach (var thing in things)
            Searched.Note(thing);
    }

    /// <summary>The units of a reorganisation were changed, in the name of whoever is to answer for it.</summary>
    public void Changed(Deed deed, Row row, ChangedUnits changed)
    {
        ChangedUnits[row.Text("code")] = changed;
        var by = codebook.Person(row.Text("by"))?.Value;
        // One of the same workbook is written when its own day comes.
        var isWritten = changed.Undone is { } earlier && !ChangedUnits.ContainsKey(earlier.Code);
        object[] things = isWritten ? [.. changed.Units, changed.Undone!] : [.. changed.Units];
        ledger.Add(deed with { RecordedBy = terms.RecordedBy }, by, through: null, terms.Now, things);
        foreach (var unit in changed.Units)
            Searched.Note(unit);
    }

    /// <summary>Writes what was done so far and lets go of it.</summary>
    public async Task PutAwayAsync(CancellationToken stop)
    {
        await FlushAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Whether a row was refused: then nothing of the import will be kept.</summary>
    public bool IsRefused { get; set; }

    public Task FlushAsync(CancellationToken stop) => IsRefused ? ledger.ForgetAsync(stop) : ledger.FlushAsync(stop);

    private void Note(object thing)
    {
        Searched.Note(thing);
        if (thing is Assignment assignment)
            Assignments.Add(assignment.Id);
        else if (thing is Finding finding)
            Findings.Add(finding.Id);
        else if (thing is Target target)
            Targets.Add(target.Id);
        else if (thing is Checks.Check check)
            CheckedUnits.Add(check.UnitId);
        if (thing is Finding { Origin: FindingOrigin.Check } found)
            CheckedUnits.Add(found.UnitId);
    }

    private static string? BasisOf(Row row) =>
        row.Sheet.Columns.Any(column => column.Key == "basis" && column.Kind == ColumnKind.Text)
            ? row.TextOrNone("basis")
            : null;
}

/// <summary>When the import runs, up to which day facts may lie, and who brings it in.</summary>
internal sealed record ImportTerms(DateTime Now, DateOnly Today, string RecordedBy, string CorrectionReason);
