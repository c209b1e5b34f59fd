namespace Haukiem.Exchange.Exporting;

/// <summary>
/// The order of what happened on one day, where the workbook has to say it: where things of the day hang together
/// and one of them has several. It is read from the facts alone, so that an instance that took the workbook in
/// writes the same numbers.
/// </summary>
internal sealed class DayOrder
{
    /// <summary>How often a choice is taken back before the order of the records alone has to do.</summary>
    private const int MostTurns = 2_000;

    private readonly Dictionary<Guid, int> numbers = [];

    public DayOrder(DayFacts facts)
    {
        var crowded = facts
            .Lives.SelectMany(life => life.GroupBy(fact => fact.On).Where(day => day.Distinct().Skip(1).Any()))
            .SelectMany(day => day)
            .ToHashSet();
        foreach (var day in facts.All.GroupBy(fact => fact.On).Where(day => day.Any(crowded.Contains)))
        {
            var number = 0;
            foreach (var group in DayGroups.Of(day.ToList()).Where(group => group.Exists(crowded.Contains)))
            foreach (var fact in Sorted(group))
                numbers[fact.Id] = ++number;
        }
    }

    public int? Of(Guid record) => numbers.TryGetValue(record, out var number) ? number : null;

    private static IReadOnlyList<DayFact> Sorted(List<DayFact> group) =>
        Sorted(group, asImport: true) ?? Sorted(group, asImport: false) ?? [];

    /// <summary>One after the other, the first that may come; where it leads nowhere, the choice is taken back.</summary>
    private static IReadOnlyList<DayFact>? Sorted(List<DayFact> group, bool asImport)
    {
        var run = new DayRun(group);
        var tried = new Stack<HashSet<DayFact>>([
            [],
        ]);
        for (var turns = 0; !run.IsOver; )
        {
            if (run.Next(tried.Peek(), asImport) is { } next)
            {
                run.Take(next);
                tried.Push([]);
                continue;
            }
            if (run.Order.Count == 0 || ++turns > MostTurns)
                return null;
            tried.Pop();
            tried.Peek().Add(run.Order[^1]);
            var kept = run.Order.SkipLast(1).ToList();
            run = new DayRun(group);
            kept.ForEach(run.Take);
        }
        return run.Order;
    }
}
