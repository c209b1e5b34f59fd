using Haukiem.Journal;
using Haukiem.Platform.Outcomes;
using Haukiem.Reorganisations;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Changes the units as the reorganisations of a workbook say, before anything leans on the tree. Who answers for
/// each, and what passes on, comes when its day comes.
/// </summary>
internal sealed class UnitChanging(ImportSession session, ILookup<string, Row> changes)
{
    /// <summary>The rows that are new, in the order of their days.</summary>
    /// <returns>The first thing that is wrong.</returns>
    public async Task<Problem?> ChangeAsync(IEnumerable<Row> rows, CancellationToken stop)
    {
        var news = rows.Where(row => session.Codebook.Reorganisation(row.Text("code")) is null)
            .OrderBy(row => row.Day("on"))
            .ThenBy(row => row.WholeOrNone("dayOrder") ?? 0)
            .ThenBy(row => row.Number)
            .ToList();
        if (news.Count == 0)
            return null;
        var book = new UnitBook(await session.Db.Set<Unit>().Include(unit => unit.Placements).ToListAsync(stop));
        var acts = await session.Db.Set<Reorganisation>().Include(act => act.Changes).ToListAsync(stop);
        foreach (var row in news)
        {
            var changed = Change(row, book, acts);
            if (!changed.IsDone)
                return Problem.Of(row, changed.Refusals[0]);
            acts.Add(changed.Value.Act);
            foreach (var unit in changed.Value.Units)
                session.Codebook.Add(unit);
            session.Changed(Deed(row), row, changed.Value);
            // A unit that this act made may end in the next, in favour of one that is not there yet.
            await session.FlushAsync(stop);
        }
        return null;
    }

    private Outcome<ChangedUnits> Change(Row row, UnitBook book, List<Reorganisation> acts)
    {
        if (row.Day("on") > session.Terms.Today)
            return row.Refuse("on", "Mandates.DayInTheFuture", row.Day("on"), session.Terms.Today);
        if (row.TextOrNone("undoes") is not { } undone)
            return Reorganising.Change(
                new ReorganisationPlan(row.Text("code"), row.Day("on"), [.. changes[row.Text("code")].Select(PlanOf)]),
                book,
                acts
            );
        if (acts.Find(act => act.Code == undone) is not { } earlier)
            return row.Refuse("undoes", "Reorganisations.Unknown", undone);
        return earlier.On == row.Day("on")
            ? Undoing.Change(row.Text("code"), earlier, acts, book)
            : row.Refuse("on", "Reorganisations.UndoneOnItsDay", undone, earlier.On);
    }

    private static PlannedChange PlanOf(Row line) =>
        new(line.Choice<ChangeKind>("change"), line.Text("unit"))
        {
            Name = line.TextOrNone("name"),
            Parent = line.TextOrNone("parent"),
            Order = line.WholeOrNone("order"),
            UnitKind = line.TextOrNone("kind"),
            Successor = line.TextOrNone("successor"),
            IsPrincipal = line.IsYes("principal"),
        };

    private static Deed Deed(Row row) =>
        new("Reorganisations.ChangeUnits", row.Day("on"), row.TextOrNone("reason"), row.Text("basis"));
}
