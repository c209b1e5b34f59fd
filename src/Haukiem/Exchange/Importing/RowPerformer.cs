using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Carries rows out one after the other, and remembers under which key each came: the same row again changes
/// nothing, a row that says something else is a change, a correction, or told why it is neither.
/// </summary>
internal sealed class RowPerformer(ImportSession session, List<Problem> problems, Action<int, int>? progress, int total)
{
    private const int KeysAtOnce = 1_000;
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private int done;

    public ImportTally Tally { get; } = new();

    public async Task TakeAsync(IEnumerable<Row> rows, IReadOnlyCollection<SheetImport> imports, CancellationToken stop)
    {
        var bySheet = imports.ToDictionary(import => import.Sheet.Key, StringComparer.Ordinal);
        foreach (var some in rows.Chunk(KeysAtOnce))
        {
            var known = await KeysOfAsync(some, stop);
            var added = new List<ExchangeKey>();
            foreach (var row in some)
            {
                var key = known.GetValueOrDefault((row.Sheet.Key, row.KeptKey));
                Tell(row, await TryAsync(row, bySheet[row.Sheet.Key], key, added, stop));
                progress?.Invoke(++done, total);
            }
            await session.FlushAsync(stop);
            await Bulk.AddAsync(session.Db, added, stop);
            session.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// Carries facts out in their order. What is refused is tried again at the end of its day: two things of one
    /// day can each have waited for something of the other, and only their days are known.
    /// </summary>
    /// <returns>What still waits, because its day goes on.</returns>
    public async Task<List<WaitingRow>> TakeFactsAsync(
        IReadOnlyCollection<Row> rows,
        bool isLastDayOver,
        ActParts parts,
        IReadOnlyCollection<SheetImport> imports,
        CancellationToken stop
    )
    {
        var bySheet = imports.ToDictionary(import => import.Sheet.Key, StringComparer.Ordinal);
        await LayAsync();
        var known = await KeysOfAsync(rows, stop);
        var added = new List<ExchangeKey>();
        var waiting = new WaitingRows(TryRowAsync, row => Subjects.Of(row, parts));
        foreach (var row in rows)
        {
            if (waiting.IsOfEarlierDay(row))
                Tell(await waiting.EndDayAsync());
            await waiting.TakeAsync(row);
            progress?.Invoke(Math.Min(++done, total), total);
        }
        if (isLastDayOver)
            Tell(await waiting.EndDayAsync());
        await session.FlushAsync(stop);
        await Bulk.AddAsync(session.Db, added, stop);
        session.Db.ChangeTracker.Clear();
        return waiting.Rows;

        Task LayAsync() => BenchLoader.LayAsync(session, [.. rows, .. rows.SelectMany(parts.Of)], stop);

        async Task<IReadOnlyList<Refusal>> TryRowAsync(Row row)
        {
            var key = known.GetValueOrDefault((row.Sheet.Key, row.KeptKey));
            var refusals = await TryAsync(row, bySheet[row.Sheet.Key], key, added, stop);
            // A reorganisation puts away whatever lay there, to take hold of what passes on.
            if (row.Sheet == Sheets.Reorganisations && rows.Count > 1)
                await LayAsync();
            return refusals;
        }
    }

    private void Tell(IEnumerable<WaitingRow> refused)
    {
        foreach (var (row, refusals) in refused)
            Tell(row, refusals);
    }

    /// <summary>Rows that are part of the act of another: here it is only seen whether they still say the same.</summary>
    public async Task WeighPartsAsync(IEnumerable<Row> rows, ActParts parts, CancellationToken stop)
    {
        foreach (var some in rows.Where(ActParts.IsPart).Chunk(KeysAtOnce))
        {
            var known = await KeysOfAsync(some, stop);
            var added = new List<ExchangeKey>();
            foreach (var row in some)
                WeighPart(row, known.GetValueOrDefault((row.Sheet.Key, row.KeptKey)), parts, added);
            await Bulk.AddAsync(session.Db, added, stop);
            progress?.Invoke(done += some.Length, total);
        }
    }

    private void WeighPart(Row row, ExchangeKey? key, ActParts parts, List<ExchangeKey> added)
    {
        var isOfKnownAct = ActParts.IsKnown(row, session.Codebook);
        if (!parts.Brings(row) && !isOfKnownAct)
            Tell(row, [OfNoAct(row)]);
        else if (key is null && !isOfKnownAct)
        {
            added.Add(KeyOf(row, Guid.Empty, row.Fingerprint()));
            Tally.CountNew(row.Sheet);
        }
        else if (key?.Fingerprint == row.Fingerprint() || IsFrozen(row))
            Tally.CountSame(row.Sheet);
        else
            Tell(row, [new Refusal($"Exchange.Stands_{row.Sheet.Key}", row.Key)]);
    }

    /// <summary>A conclusion freezes what its workbook did not bring: said again, it is the same.</summary>
    private bool IsFrozen(Row row) =>
        row.Sheet == Sheets.RoundResults
        && session.Codebook.Frozen(row.Text("round"), row.Text("unit")) == FrozenResult.Of(row);

    private static Refusal OfNoAct(Row row) =>
        ActParts.IsOfReorganisation(row) ? row.RefuseUnknown("act", Sheets.Reorganisations)
        : row.Sheet == Sheets.RoundResults ? row.Refuse("round", "Exchange.ResultWithoutConclusion", row.Text("round"))
        : ActParts.VersionOf(row) > 1
            ? row.Refuse("version", "Exchange.UnknownVersion", row.Text("check"), ActParts.VersionOf(row))
        : row.RefuseUnknown("check", Sheets.Checks);

    /// <summary>Carries one row out, unless it says what is known already.</summary>
    /// <returns>Why it was refused; nothing where it was carried out or says what is known.</returns>
    private async Task<IReadOnlyList<Refusal>> TryAsync(
        Row row,
        SheetImport import,
        ExchangeKey? key,
        List<ExchangeKey> added,
        CancellationToken stop
    )
    {
        var fingerprint = row.Fingerprint();
        if (key?.Fingerprint == fingerprint)
        {
            Tally.CountSame(row.Sheet);
            return [];
        }
        if (row.Secrets() is { Count: > 0 } secrets)
            return secrets;
        var present = key?.RecordId ?? import.Present(row, session);
        var outcome = present is { } record
            ? await import.ChangeAsync(
                row,
                record,
                key is not null && SameButCorrectable(key.Fingerprint, fingerprint),
                session,
                stop
            )
            : await import.AddAsync(row, session, stop);
        if (!outcome.IsDone)
            return outcome.Refusals;
        if (present is null)
            Tally.CountNew(row.Sheet);
        else
            Tally.CountChanged(row.Sheet);
        if (key is null)
            added.Add(KeyOf(row, outcome.Value, fingerprint));
        else
            Refresh(key, fingerprint);
        return [];
    }

    private void Refresh(ExchangeKey key, string fingerprint)
    {
        key.Fingerprint = fingerprint;
        session.Db.Update(key);
    }

    private async Task<Dictionary<(string, string), ExchangeKey>> KeysOfAsync(
        IEnumerable<Row> rows,
        CancellationToken stop
    )
    {
        var known = new Dictionary<(string, string), ExchangeKey>();
        foreach (var sheet in rows.GroupBy(row => row.Sheet.Key, StringComparer.Ordinal))
        {
            var keys = sheet.Select(row => row.KeptKey).ToList();
            var found = await session
                .Db.Set<ExchangeKey>()
                .AsNoTracking()
                .Where(key => key.Sheet == sheet.Key && keys.Contains(key.Key))
                .ToListAsync(stop);
            foreach (var key in found)
                known[(key.Sheet, key.Key)] = key;
        }
        return known;
    }

    private static bool SameButCorrectable(string before, string after) => before.Split(':')[0] == after.Split(':')[0];

    private static ExchangeKey KeyOf(Row row, Guid record, string fingerprint) =>
        new()
        {
            Sheet = row.Sheet.Key,
            Key = row.KeptKey,
            RecordId = record,
            Fingerprint = fingerprint,
        };

    /// <summary>What follows from a row that was refused would only be refused for that: the first reason is the one to mend.</summary>
    private void Tell(Row row, IReadOnlyCollection<Refusal> refusals)
    {
        if (refusals.Count == 0)
            return;
        session.IsRefused = true;
        if (broken.Add(Subjects.Of(row)))
            problems.AddRange(refusals.Select(refusal => Problem.Of(row, refusal)));
    }
}
