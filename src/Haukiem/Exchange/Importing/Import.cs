using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Takes a workbook in, all of it or nothing: master data first, then the facts, sorted by day, each performed
/// as its ordinary verb in the name of its office, with the mandates of that day.
/// </summary>
internal sealed class Import(Db db, InstanceDoor door, JournalWriter writer, EvidenceStore store, TimeProvider time)
{
    /// <summary>How many rows are laid out together.</summary>
    private const int RowsAtOnce = 1_000;

    private static readonly SheetRule[] MasterSheets =
    [
        Sheets.Authorities,
        Sheets.Documents,
        Sheets.Themes,
        Sheets.Clauses,
        Sheets.Mandates,
        Sheets.Indicators,
    ];

    private readonly List<Problem> problems = [];

    /// <summary>Takes the file in, or rehearses that.</summary>
    /// <param name="file">The workbook, or folder, or archive.</param>
    /// <param name="importer">Who brings it in; the journal names them beside those who acted.</param>
    /// <param name="correctionReason">What the journal says of a correction that the workbook brings.</param>
    /// <param name="rehearse">Do everything and keep nothing.</param>
    /// <param name="progress">Told how many of how many rows are done.</param>
    public async Task<ImportResult> RunAsync(
        TableFile file,
        string importer,
        string correctionReason,
        bool rehearse,
        Action<int, int>? progress,
        CancellationToken stop
    )
    {
        var attachments = new Attachments(file);
        var rows = new WorkbookReader(problems, attachments).Read(file);
        if (problems.Count > 0)
            return new ImportResult(problems, new ImportTally(), rehearse);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var instance = await InstanceAsync(stop);
        var now = time.GetUtcNow().UtcDateTime;
        await RecogniseAsync(attachments, rows, stop);
        var evidence = new EvidenceBox(attachments, store);
        var session = new ImportSession(
            db,
            new Ledger(db, writer),
            await Codebook.LoadAsync(db, stop),
            new ImportTerms(now, instance.Today(now), importer, correctionReason)
        );
        var performing = new RowPerformer(session, problems, progress, rows.Count);
        try
        {
            await PerformAsync(session, performing, rows, evidence, stop);
        }
        catch (DbUpdateException) when (problems.Count > 0)
        {
            // What was refused left something missing that later rows lean on; the reasons found so far are told.
            return new ImportResult(problems, performing.Tally, rehearse);
        }
        if (problems.Count == 0)
            await FollowAsync(session, stop);
        if (problems.Count == 0 && !rehearse)
        {
            await evidence.StoreAsync(stop);
            await transaction.CommitAsync(stop);
        }
        return new ImportResult(problems, performing.Tally, rehearse) { Passed = session.Passed };
    }

    /// <summary>An ordinary instance is made where there is none yet; it goes with the rest if the file is refused.</summary>
    private async Task<Instance> InstanceAsync(CancellationToken stop)
    {
        if (await db.InstanceAsync(stop) is { } present)
            return present;
        var made = Instance.Make("Hậu Kiểm", InstanceDoor.DefaultTimeZone, practiceDay: null);
        await door.MakeAsync(made, stop);
        db.ChangeTracker.Clear();
        return made;
    }

    private async Task RecogniseAsync(Attachments attachments, IEnumerable<Row> rows, CancellationToken stop)
    {
        var isEverythingHere = rows.Where(row => row.Sheet.Has("evidence"))
            .SelectMany(row => row.Codes("evidence"))
            .All(named => EvidenceBox.IsLink(named) || attachments.LengthOf(named) is not null);
        if (isEverythingHere)
            return;
        var files = await db.Set<EvidenceItem>()
            .Where(item => item.Hash != null)
            .Select(item => new { item.Name, Hash = item.Hash! })
            .ToListAsync(stop);
        attachments.Recognise(files.Select(file => (file.Name, file.Hash)));
    }

    private async Task PerformAsync(
        ImportSession session,
        RowPerformer performing,
        List<Row> rows,
        EvidenceBox evidence,
        CancellationToken stop
    )
    {
        var units = rows.Where(row => row.Sheet == Sheets.Units).ToList();
        await performing.TakeAsync(UnitsImport.InOrder(units, session), [new UnitsImport()], stop);
        if (problems.Count > 0)
            return;
        await session.FlushAsync(stop);
        await performing.TakeAsync(rows.Where(row => row.Sheet == Sheets.People), [new PeopleImport()], stop);
        await ChangeUnitsAsync(session, rows, units, stop);
        if (problems.Count > 0)
            return;
        session.Tree = await db.WholeTreeAsync(stop);

        var documents = new DocumentsImport();
        SheetImport[] master =
        [
            new AuthoritiesImport(),
            documents,
            new ThemesImport(),
            new ClausesImport(),
            new MandatesImport(),
            new IndicatorsImport(),
        ];
        foreach (var sheet in MasterSheets)
        {
            await performing.TakeAsync(IndicatorsImport.InOrder(rows.Where(row => row.Sheet == sheet)), master, stop);
            if (sheet == Sheets.Documents)
                await documents.LinkAsync(session, problems, stop);
            session.IsRefused = problems.Count > 0;
        }
        if (problems.Count > 0)
            return;

        var parts = new ActParts(rows);
        await performing.WeighPartsAsync(rows, parts, stop);
        SheetImport[] facts =
        [
            new ReorganisationsImport(Features.PassingOn(db), LinesOf(rows, Sheets.Allotments)),
            new TargetsImport(),
            new TargetDecisionsImport(),
            new ValuesImport(),
            new AssignmentsImport(),
            new AssignmentStepsImport(evidence),
            new ReviewsImport(),
            new ReviewStepsImport(),
            new FindingsImport(),
            new FindingStepsImport(),
            new RoundsImport(),
            new RoundStepsImport(parts),
            new ChecksImport(parts, evidence),
            new CheckCorrectionsImport(parts),
        ];
        var waiting = new List<WaitingRow>();
        foreach (var days in FactOrder.InDays(FactOrder.Sort(rows), RowsAtOnce))
        {
            List<Row> some = [.. waiting.Select(each => each.Row), .. days.Rows];
            waiting = await performing.TakeFactsAsync(some, days.IsLastDayOver, parts, facts, stop);
        }
    }

    /// <summary>The tree of every day is whole before anything else leans on it.</summary>
    private async Task ChangeUnitsAsync(ImportSession session, List<Row> rows, List<Row> units, CancellationToken stop)
    {
        var acts = rows.Where(row => row.Sheet == Sheets.Reorganisations).ToList();
        var changing = new UnitChanging(session, LinesOf(rows, Sheets.UnitChanges));
        if (problems.Count == 0 && await changing.ChangeAsync(acts, stop) is { } wrong)
            problems.Add(wrong);
        List<Row> all = [.. units, .. acts];
        if (problems.Count == 0 && all.Count > 0 && await RebuildLineageAsync(all, stop) is { } fault)
            problems.Add(fault);
        db.ChangeTracker.Clear();
    }

    private static ILookup<string, Row> LinesOf(IEnumerable<Row> rows, SheetRule sheet) =>
        rows.Where(row => row.Sheet == sheet).ToLookup(row => row.Text("act"), StringComparer.Ordinal);

    /// <summary>Units that make no tree are told before anything else leans on it.</summary>
    private async Task<Problem?> RebuildLineageAsync(List<Row> units, CancellationToken stop)
    {
        if (await LineageFollower.RebuildAsync(db, stop) is not { } refusal)
            return null;
        // The row of the unit at fault, or of the other that it names: on the day that it names, if any.
        var row = refusal
            .Args.OfType<string>()
            .SelectMany(code => units.Where(row => row.Text("code") == code).Reverse())
            .OrderByDescending(row =>
                refusal.Args[^1] is not DateOnly day || row.Day(row.Sheet.Has("from") ? "from" : "on") <= day
            )
            .FirstOrDefault();
        return row is null ? new Problem(units[0].File.Name, 0, "", refusal) : Problem.Of(row, refusal);
    }

    private async Task FollowAsync(ImportSession session, CancellationToken stop)
    {
        await AssessmentFollower.RefreshAsync(db, session.Targets, stop);
        await AssignmentFollower.RefreshAsync(db, session.Assignments, stop);
        await FindingFollower.RefreshAsync(db, session.Findings, stop);
        await CheckFollower.RefreshAsync(db, session.CheckedUnits, stop);
        await DisagreementFollower.RefreshAsync(db, session.Assignments, stop);
        await DisagreementFollower.RefreshAsync(db, session.Findings, stop);
        await SearchWriter.RefreshAsync(db, session.Searched, stop);
    }
}

/// <summary>What became of an import: what was wrong, or what is new, changed and the same, sheet by sheet.</summary>
internal sealed record ImportResult(IReadOnlyList<Problem> Problems, ImportTally Tally, bool IsRehearsal)
{
    /// <summary>What its reorganisations pass on, to whom.</summary>
    public IReadOnlyList<PassedRow> Passed { get; init; } = [];
}

/// <summary>How many rows of each sheet are new, changed, or say what is known already.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, (int New, int Changed, int Same)> sheets = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (int New, int Changed, int Same)> Sheets => sheets;

    public void CountNew(SheetRule sheet) => Put(sheet, Of(sheet) with { New = Of(sheet).New + 1 });

    public void CountChanged(SheetRule sheet) => Put(sheet, Of(sheet) with { Changed = Of(sheet).Changed + 1 });

    public void CountSame(SheetRule sheet) => Put(sheet, Of(sheet) with { Same = Of(sheet).Same + 1 });

    private void Put(SheetRule sheet, (int, int, int) tally) => sheets[sheet.Key] = tally;

    private (int New, int Changed, int Same) Of(SheetRule sheet) => sheets.GetValueOrDefault(sheet.Key);
}
