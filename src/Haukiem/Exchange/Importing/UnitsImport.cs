using Haukiem.Platform.Outcomes;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>A row is a unit, or a later place of one.</summary>
internal sealed class UnitsImport() : SheetImport(Sheets.Units)
{
    public override Guid? Present(Row row, ImportSession session) => session.Codebook.Unit(row.Text("code"))?.Value;

    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (PlaceOf(row, session) is not { IsDone: true } place)
            return PlaceOf(row, session).As<Guid>();
        var created = Unit.Create(row.Text("code"), row.TextOrNone("kind"), place.Value, row.Day("from"));
        if (!created.IsDone)
            return created.As<Guid>();
        session.Codebook.Add(created.Value.Unit);
        session.Entered("Units.Create", row.Day("from"), created.Value.Unit);
        await Task.CompletedTask;
        return created.Value.Unit.Id.Value;
    }

    /// <summary>A day on which the unit has a place already corrects that place; an earlier one lets it begin then, a later one moves or renames it.</summary>
    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (PlaceOf(row, session) is not { IsDone: true } place)
            return PlaceOf(row, session).As<Guid>();
        var id = UnitId.Of(record);
        await session.FlushAsync(stop);
        var unit = await session
            .Db.Set<Unit>()
            .Include(unit => unit.Placements)
            .SingleAsync(unit => unit.Id == id, stop);
        var from = row.Day("from");
        var isThere = unit.Placements.Any(placement => placement.From == from);
        var isBefore = unit.Placements.All(placement => from < placement.From);
        var placed =
            isThere ? unit.Correct(row.TextOrNone("kind"), place.Value, from)
            : isBefore ? unit.ReachBack(row.TextOrNone("kind"), place.Value, from)
            : unit.PlaceFrom(place.Value, from);
        if (!placed.IsDone)
            return placed.As<Guid>();
        session.Entered(isThere ? "Units.Correct" : "Units.Place", from, unit);
        return record;
    }

    /// <summary>
    /// Parents before those who stand under them, and the places of a unit one after the other, as a unit moves up as
    /// well as down; what leans on itself comes last, and is told.
    /// </summary>
    public static IEnumerable<Row> InOrder(IEnumerable<Row> rows, ImportSession session)
    {
        var waiting = rows.OrderBy(row => row.Day("from")).ToList();
        var there = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var heldBack = new HashSet<string>(StringComparer.Ordinal);
            var ready = new List<Row>();
            foreach (var row in waiting)
                if (!heldBack.Contains(row.Text("code")) && IsThere(row.TextOrNone("parent")))
                    ready.Add(row);
                else
                    heldBack.Add(row.Text("code"));
            if (ready.Count == 0)
                ready = waiting;
            foreach (var row in ready)
            {
                there.Add(row.Text("code"));
                yield return row;
            }
            waiting = [.. waiting.Except(ready)];
        }

        bool IsThere(string? parent) =>
            parent is null || there.Contains(parent) || session.Codebook.Unit(parent) is not null;
    }

    private static Outcome<Place> PlaceOf(Row row, ImportSession session)
    {
        var parent = row.TextOrNone("parent");
        if (parent is not null && session.Codebook.Unit(parent) is null)
            return row.RefuseUnknown("parent", Sheets.Units);
        if (row.Day("from") > session.Terms.Today)
            return row.Refuse("from", "Mandates.DayInTheFuture", row.Day("from"), session.Terms.Today);
        return new Place(
            row.Text("name"),
            parent is null ? null : session.Codebook.Unit(parent),
            row.WholeOrNone("order") ?? 0
        );
    }
}
