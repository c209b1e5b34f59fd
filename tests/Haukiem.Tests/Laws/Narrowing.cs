using Haukiem.Rollups;
using Haukiem.Tests.Laws.Histories;

namespace Haukiem.Tests.Laws;

/// <summary>A question, restricted by one filter, and which of the records that it was about are left.</summary>
internal sealed record Narrowed(Question Question, Func<Counted, bool> Leaves)
{
    /// <summary>
    /// Every filter of the subject by the values that its records have, and by one that none of them has; a filter by
    /// days from such a day on, and up to it.
    /// </summary>
    public static IEnumerable<Narrowed> Of(Question question, IReadOnlyCollection<Counted> records)
    {
        var traits = records.SelectMany(one => one.Traits).Distinct().ToList();
        foreach (var filter in Filters.Of(question.Subject))
        {
            if (filter.Field == FilterField.Day)
            {
                var isFirst = filter.Key.EndsWith("From", StringComparison.Ordinal);
                var name = filter.Key[..^(isFirst ? 4 : 2)];
                foreach (var (_, day) in traits.Where(trait => trait.Filter == name))
                    yield return new Narrowed(
                        filter.Restrict(question, day)!,
                        one => one.Traits.Any(trait => trait.Filter == name && IsWithin(trait.Value, day, isFirst))
                    );
                continue;
            }
            var values = traits.Where(trait => trait.Filter == filter.Key).Select(trait => trait.Value);
            if (filter.Field == FilterField.Occurring)
                values = values.Append(filter.Key == "period" ? "2012-01-01..2012-12-31" : "KHÔNG CÓ");
            foreach (var value in values)
            {
                var asked = filter.Key == "clause" ? question with { Directive = Stage.MatterCode } : question;
                yield return new Narrowed(
                    filter.Restrict(asked, value)!,
                    one => one.Traits.Contains((filter.Key, value))
                );
            }
        }
    }

    private static bool IsWithin(string day, string limit, bool isFirst) =>
        isFirst ? string.CompareOrdinal(day, limit) >= 0 : string.CompareOrdinal(day, limit) <= 0;
}
