namespace Haukiem.Records.Assignments;

/// <summary>A fact that has its place on the drawn line.</summary>
/// <param name="No">Its number, the same as in the table below the line.</param>
/// <param name="At">From the left, in hundredths of the width.</param>
/// <param name="Lane">In which row its label stands, from the top.</param>
internal sealed record PlacedFact(DeadlineFact Fact, int No, decimal At, int Lane);

/// <summary>Where the facts stand on a line as wide as the page, and their labels in rows where they do not meet.</summary>
internal static class LinePlaces
{
    /// <summary>The line keeps off the edges, where half a mark would be cut off.</summary>
    private const decimal Edge = 2.5m;

    /// <summary>Two numbers closer than this would touch on the narrowest screen.</summary>
    private const decimal Nearest = 5;

    /// <summary>The width of a letter, in hundredths of the narrowest line that has labels.</summary>
    private const decimal Letter = 1.02m;

    public static IReadOnlyList<PlacedFact> Of(IReadOnlyList<DeadlineFact> facts, Func<DeadlineFact, string> label)
    {
        var placed = new List<PlacedFact>();
        var ends = new List<decimal>();
        var days = facts.Where(fact => fact.Day is not null).Select(fact => fact.Day!.Value.DayNumber).ToList();
        var (first, length) = (days.Min(), Math.Max(1, days.Max() - days.Min()));
        foreach (var (index, fact) in facts.Index())
        {
            if (fact.Day is not { } day)
                continue;
            var at = Edge + (day.DayNumber - first) * (100 - 2 * Edge) / length;
            var width = label(fact).Length * Letter;
            var start = Start(at, width);
            var lane = ends.FindIndex(end => end <= start);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }
            ends[lane] = start + width + 1;
            placed.Add(new PlacedFact(fact, index + 1, at, lane));
        }
        return placed;
    }

    /// <summary>The numbers above the marks: of marks too near to each other they stand together.</summary>
    public static IEnumerable<(decimal At, string Numbers)> Numbers(IReadOnlyList<PlacedFact> places)
    {
        var together = new List<PlacedFact>();
        foreach (var place in places)
        {
            if (together.Count > 0 && place.At - together[^1].At > Nearest)
            {
                yield return Said(together);
                together.Clear();
            }
            together.Add(place);
        }
        if (together.Count > 0)
            yield return Said(together);
    }

    private static (decimal At, string Numbers) Said(List<PlacedFact> places) =>
        (places.Average(place => place.At), string.Join('·', places.Select(place => place.No)));

    /// <summary>At the edges a label begins or ends at its mark; elsewhere it stands below the middle of it.</summary>
    public static string Anchor(decimal at) =>
        at < 15 ? "start"
        : at > 85 ? "end"
        : "middle";

    private static decimal Start(decimal at, decimal width) =>
        Anchor(at) switch
        {
            "start" => at,
            "end" => at - width,
            _ => at - width / 2,
        };
}
