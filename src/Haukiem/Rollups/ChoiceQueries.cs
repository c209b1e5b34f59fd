namespace Haukiem.Rollups;

/// <summary>Something that a list can be restricted to.</summary>
internal sealed record Choice(string Code, string Name);

/// <summary>By what a list can be restricted: of each filter only what occurs among the records that the viewer sees.</summary>
internal static class ChoiceQueries
{
    private const int Most = 200;

    /// <summary>By the key of the filter, for the subject of the question.</summary>
    public static async Task<IReadOnlyDictionary<string, Cut<Choice>>> ChoicesAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var choices = new Dictionary<string, Cut<Choice>>(StringComparer.Ordinal);
        foreach (var filter in Filters.Of(question.Subject).Where(filter => filter.Field == FilterField.Occurring))
            choices[filter.Key] = await rollup.ChoicesAsync(question, filter, stop);
        return choices;
    }

    private static Task<Cut<Choice>> ChoicesAsync(
        this Rollup rollup,
        Question question,
        Filter filter,
        CancellationToken stop
    ) =>
        filter.Key switch
        {
            RollupLinks.DirectiveKey => rollup.DirectivesAsync(question, stop),
            RollupLinks.ClauseKey => rollup.ClausesAsync(question, stop),
            RollupLinks.MonitorKey => rollup.MonitorsAsync(question, stop),
            RollupLinks.CategoryKey => rollup.CategoriesAsync(question, stop),
            RollupLinks.RoundKey => rollup.RoundsAsync(question, stop),
            RollupLinks.IndicatorKey => rollup.IndicatorsAsync(question, stop),
            RollupLinks.PeriodKey => rollup.PeriodsAsync(question, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Key, null),
        };

    /// <summary>What of the choices a viewer may have; none where the question itself is refused.</summary>
    /// <param name="choices">The choices within what was asked, in their order, not more than so many.</param>
    internal static async Task<Cut<Choice>> OfferAsync(
        this Rollup rollup,
        Question question,
        Func<Asked, int, Task<List<Choice>>> choices,
        CancellationToken stop
    )
    {
        var asked = await rollup.AskAsync(question, stop);
        return asked.IsDone ? Cut<Choice>.Of(await choices(asked.Value, Most + 1), Most) : Cut<Choice>.Nothing;
    }

    /// <summary>The values of filters that nothing in the scope has, whatever else the question leaves out.</summary>
    public static async Task<IReadOnlyList<(Filter Filter, string Value)>> UnknownAsync(
        this Rollup rollup,
        Question question,
        CancellationToken stop = default
    )
    {
        var unknown = new List<(Filter, string)>();
        foreach (var (filter, value) in Filters.In(question).Where(one => one.Filter.MayBeUnknown))
        {
            var alone = question.Unrestricted() with
            {
                Directive = question.Clause is null ? null : question.Directive,
            };
            if (
                filter.Restrict(alone, value) is { } restricted
                && await rollup.CountAsync(restricted, stop) is { IsDone: true, Value.All: 0 }
            )
                unknown.Add((filter, value));
        }
        return unknown;
    }
}
