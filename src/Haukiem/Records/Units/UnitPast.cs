using Haukiem.Records.Opening;
using Haukiem.Reorganisations;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Units;

/// <summary>What a unit was called and stood under, and by which acts it came from others and became others (law 5).</summary>
internal sealed record UnitPast(IReadOnlyList<UnitPlace> Places, IReadOnlyList<UnitBecoming> Changes)
{
    public static async Task<UnitPast> ReadAsync(Rollup rollup, Unit unit, RecordDay at, CancellationToken stop)
    {
        var places = unit
            .Placements.Where(place => place.From <= at.Day && place.From != place.To)
            .OrderBy(place => place.From)
            .ToList();
        var id = unit.Id;
        var changes = await rollup
            .Db.Set<Reorganisation>()
            // What was undone did not happen, and the act that undid it changed nothing else.
            .Where(act => !act.IsUndone && act.UndoesId == null && act.On <= at.Day)
            .SelectMany(
                act => act.Changes,
                (act, change) =>
                    new
                    {
                        act.Code,
                        act.On,
                        act.Basis,
                        Change = change,
                    }
            )
            .Where(one => one.Change.UnitId == id || one.Change.SuccessorId == id)
            .AsNoTracking()
            .ToListAsync(stop);
        var others = changes
            .SelectMany(one => new UnitId?[] { one.Change.UnitId, one.Change.SuccessorId, one.Change.ParentId })
            .Concat(places.Select(place => place.ParentId))
            .OfType<UnitId>()
            .Distinct()
            .ToList();
        var names = await rollup.NamesOfEachAsync(others, at, stop);
        return new UnitPast(
            [
                .. places.Select(place => new UnitPlace(
                    place.Name,
                    Named(place.ParentId),
                    place.From,
                    place.To <= at.Day ? place.To : null
                )),
            ],
            [
                .. changes
                    .OrderBy(one => one.On)
                    .ThenBy(one => one.Code, StringComparer.Ordinal)
                    .ThenBy(one => one.Change.No)
                    .Select(one => Becoming(one.Code, one.On, one.Basis, one.Change)),
            ]
        );

        UnitName? Named(UnitId? other) => other is { } known ? names.GetValueOrDefault(known) : null;

        UnitBecoming Becoming(string code, DateOnly on, string basis, UnitChange change) =>
            new(code, on, basis, change.Kind)
            {
                IsOrigin = change.UnitId != id,
                Stays = change.UnitId == change.SuccessorId,
                Name = change.Kind == ChangeKind.Rename ? change.Name : null,
                Other = Named(
                    change.UnitId != id ? change.UnitId
                    : change.Kind == ChangeKind.Move ? change.ParentId
                    : change.SuccessorId
                ),
            };
    }
}

/// <summary>What the unit was called, and what it stood under, on the days from one to before another.</summary>
internal sealed record UnitPlace(string Name, UnitName? Parent, DateOnly From, DateOnly? To);

/// <summary>One line of a reorganisation, told from this unit.</summary>
/// <param name="Code">Of the act.</param>
internal sealed record UnitBecoming(string Code, DateOnly On, string Basis, ChangeKind Kind)
{
    /// <summary>Another unit, or a part of it, came to this one.</summary>
    public bool IsOrigin { get; init; }

    /// <summary>It was divided, and goes on itself as one of the parts.</summary>
    public bool Stays { get; init; }

    public string? Name { get; init; }

    /// <summary>The unit that came, the one that it went to, or the one that it stands under since.</summary>
    public UnitName? Other { get; init; }

    public string TextKey =>
        IsOrigin ? $"Records.Came{Kind}"
        : Stays ? $"Records.Became{Kind}Stays"
        : $"Records.Became{Kind}";
}
