using Haukiem.Units;

namespace Haukiem.Rollups;

/// <summary>How many a unit has by itself in a class.</summary>
internal sealed record UnitTally(UnitId UnitId, TallyLine Line);

/// <summary>Under which line of a table a unit stands.</summary>
/// <param name="IsAt">It is that unit, or stood where that unit stands now; not below it.</param>
internal sealed record Standing(UnitId Line, bool IsAt);

/// <summary>The units directly below one, in their order, and under which of them each unit further down stands.</summary>
internal sealed class Children(
    UnitLine unit,
    IReadOnlyList<UnitLine> children,
    IReadOnlyDictionary<UnitId, Standing> standings
)
{
    /// <summary>A line for the unit itself and one for each child: what it holds itself, and what all under it hold.</summary>
    public ChildTally[] Sum(IReadOnlyList<UnitTally> counted)
    {
        var own = new Dictionary<UnitId, List<TallyLine>>();
        var below = new Dictionary<UnitId, Dictionary<(int Class, int Marks), long>>();
        foreach (var (id, line) in counted)
        {
            // A unit that stands nowhere below would be in the total and in no line: then this has to fail.
            var standing = standings[id];
            if (standing.IsAt)
            {
                Of(own, standing.Line).Add(line);
                continue;
            }
            var sums = Of(below, standing.Line);
            var key = (line.Class, line.Marks);
            sums[key] = sums.GetValueOrDefault(key) + line.Count;
        }
        return
        [
            new ChildTally(unit, IsOwn: true, OwnOf(unit), Tally.Empty),
            .. children.Select(one => new ChildTally(one, IsOwn: false, OwnOf(one), BelowOf(one))),
        ];

        Tally OwnOf(UnitLine one) => own.TryGetValue(one.Id, out var lines) ? new Tally(lines) : Tally.Empty;

        Tally BelowOf(UnitLine one) =>
            below.TryGetValue(one.Id, out var sums)
                ? new Tally([.. sums.Select(sum => new TallyLine(sum.Key.Class, sum.Key.Marks, sum.Value))])
                : Tally.Empty;
    }

    private static T Of<T>(Dictionary<UnitId, T> all, UnitId unit)
        where T : new()
    {
        if (!all.TryGetValue(unit, out var one))
            all[unit] = one = new T();
        return one;
    }
}
