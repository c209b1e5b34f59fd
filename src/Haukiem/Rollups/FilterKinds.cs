using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>The kinds of filters: each knows how its value is written, read, asked for and named.</summary>
internal static class FilterKinds
{
    public static Filter Text(
        string key,
        string label,
        FilterField field,
        IReadOnlyList<Subject> of,
        Func<Question, string?> get,
        Func<Question, string, Question?> set
    ) =>
        new(key, label, field, of)
        {
            Written = get,
            Restrict = set,
            Unread = "Rollups.Unknown_filter",
        };

    public static Filter Occurring(
        string key,
        string label,
        IReadOnlyList<Subject> of,
        Func<Question, string?> get,
        Func<Question, string, Question?> set
    ) => Text(key, label, FilterField.Occurring, of, get, set);

    public static Filter Closed<T>(
        string key,
        string label,
        IReadOnlyList<Subject> of,
        Func<Words, T, string> name,
        Func<Question, T?> get,
        Func<Question, T, Question> set
    )
        where T : struct, Enum =>
        Of(key, label, of, [.. Enum.GetValues<T>().Select(value => (RollupLinks.Name(value), value))], name, get, set);

    public static Filter Of<T>(
        string key,
        string label,
        IReadOnlyList<Subject> of,
        IReadOnlyList<(string Text, T Value)> values,
        Func<Words, T, string> name,
        Func<Question, T?> get,
        Func<Question, T, Question> set
    )
        where T : struct
    {
        var byText = values.ToDictionary(StringComparer.Ordinal);
        return new Filter(key, label, FilterField.Closed, of)
        {
            Written = question =>
                get(question) is { } chosen ? values.First(value => value.Value.Equals(chosen)).Text : null,
            Restrict = (question, text) => byText.TryGetValue(text, out var value) ? set(question, value) : null,
            Name = (words, _, text) => name(words, byText[text]),
            Values = [.. byText.Keys],
            Unread = $"Rollups.Unknown_{key}",
        };
    }

    /// <summary>The first day and the last one; a last one before the first is not used.</summary>
    public static IEnumerable<Filter> Between(
        string key,
        string fromLabel,
        string toLabel,
        IReadOnlyList<Subject> of,
        Func<Question, Days> get,
        Func<Question, Days, Question> set
    )
    {
        yield return Day($"{key}From", fromLabel, of, q => get(q).From, (q, day) => set(q, get(q) with { From = day }));
        yield return Day(
            $"{key}To",
            toLabel,
            of,
            q => get(q).To,
            (q, day) => day < get(q).From ? null : set(q, get(q) with { To = day })
        );
    }

    private static Filter Day(
        string key,
        string label,
        IReadOnlyList<Subject> of,
        Func<Question, DateOnly?> get,
        Func<Question, DateOnly, Question?> set
    ) =>
        new(key, label, FilterField.Day, of)
        {
            Written = question => get(question) is { } day ? RollupLinks.Day(day) : null,
            Restrict = (question, text) => QuestionQueries.Read(text) is { } day ? set(question, day) : null,
            Name = (words, _, text) => words.Day(QuestionQueries.Read(text)!.Value),
            Unread = "Rollups.Unknown_dayOfFilter",
        };
}
