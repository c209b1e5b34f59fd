using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of how the organisation changed.</summary>
internal static class ReorganisationExports
{
    public static IEnumerable<SheetExport> All { get; } =
    [
        new(Sheets.Reorganisations, ActsAsync),
        new(Sheets.UnitChanges, ChangesAsync),
        new(Sheets.Allotments, AllotmentsAsync),
    ];

    private static async Task<IEnumerable<ExportRow>> ActsAsync(ExportSource source, CancellationToken stop)
    {
        var acts = await ReadAsync(source, stop);
        var codes = acts.ToDictionary(act => act.Id, act => act.Code);
        return acts.Select(
            (act, place) =>
                new ExportRow(Sheets.Reorganisations)
                    .With("code", act.Code)
                    .With("on", act.On)
                    .With("by", source.Codes.Of(act.By))
                    .With("basis", act.Basis)
                    .With("reason", act.Reason)
                    .With("undoes", act.UndoesId is { } undone ? codes[undone] : null)
                    .With("dayOrder", place + 1)
        );
    }

    private static async Task<IEnumerable<ExportRow>> ChangesAsync(ExportSource source, CancellationToken stop)
    {
        var acts = await ReadAsync(source, stop);
        var units = await source
            .Db.Set<Unit>()
            .AsNoTracking()
            .Include(unit => unit.Placements)
            .ToDictionaryAsync(unit => unit.Id, stop);
        return from act in acts
            from change in act.Changes.OrderBy(change => change.No)
            select new ExportRow(Sheets.UnitChanges)
                .With("act", act.Code)
                .With("no", change.No)
                .With("change", change.Kind)
                .With("unit", source.Codes.Of(change.UnitId))
                .With("name", NameOf(change, units[change.UnitId], act))
                .With("kind", change.Kind == ChangeKind.Create ? units[change.UnitId].Kind : null)
                .With("parent", source.Codes.Of(change.ParentId))
                .With("order", change.Order)
                .With("successor", source.Codes.Of(change.SuccessorId))
                .With("principal", change.IsPrincipal);
    }

    /// <summary>A name that was corrected since is written as it stands.</summary>
    private static string? NameOf(UnitChange change, Unit unit, Reorganisation act) =>
        change.Name is null
            ? null
            : unit.Placements.FirstOrDefault(place => place.ReorganisationId == act.Id.Value)?.Name ?? change.Name;

    private static async Task<IEnumerable<ExportRow>> AllotmentsAsync(ExportSource source, CancellationToken stop)
    {
        var passings = new List<(string Code, Passing Passing)>();
        await AddAsync(source.Db.Set<AssignmentPassing>(), one => source.Codes.Of(one.AssignmentId));
        await AddAsync(source.Db.Set<FindingPassing>(), one => source.Codes.Of(one.FindingId));
        var targets = await source.Db.Set<Target>().ToDictionaryAsync(target => target.Id, target => target.Code, stop);
        await AddAsync(source.Db.Set<TargetPassing>(), one => targets[one.TargetId]);
        var byAct = passings.ToLookup(one => one.Passing.ReorganisationId);
        return from act in await ReadAsync(source, stop)
            where act.UndoesId is null
            from one in byAct[act.Id.Value].OrderBy(one => one.Code, VietnameseOrder.Codes)
            where WasAllotted(one.Passing, act)
            select new ExportRow(Sheets.Allotments)
                .With("act", act.Code)
                .With("record", one.Code)
                .With("unit", source.Codes.Of(one.Passing.UnitId));

        async Task AddAsync<T>(IQueryable<T> rows, Func<T, string?> codeOf)
            where T : Passing
        {
            foreach (var row in await rows.AsNoTracking().ToListAsync(stop))
                if (codeOf(row) is { } code)
                    passings.Add((code, row));
        }
    }

    /// <summary>To a successor that is not the principal one; what no unit succeeded went to the unit above by itself.</summary>
    private static bool WasAllotted(Passing passing, Reorganisation act)
    {
        var lines = act
            .Changes.Where(change => change.UnitId == passing.FormerUnitId && change.SuccessorId is not null)
            .ToList();
        var principal = lines.Find(line => line.IsPrincipal) ?? lines.FirstOrDefault();
        return passing.UnitId != principal?.SuccessorId && lines.Exists(line => line.SuccessorId == passing.UnitId);
    }

    private static async Task<List<Reorganisation>> ReadAsync(ExportSource source, CancellationToken stop) =>
        [
            .. (await source.Db.Set<Reorganisation>().AsNoTracking().Include(act => act.Changes).ToListAsync(stop))
                .OrderBy(act => act.On)
                .ThenBy(act => act.RecordedAt)
                .ThenBy(act => act.UndoesId is not null)
                .ThenBy(act => act.Code, StringComparer.Ordinal),
        ];
}
