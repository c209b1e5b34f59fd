using System.Collections.Concurrent;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;

namespace Haukiem.Exchange.Importing;

/// <summary>One of a closed list, by its key or by its text in either language, whatever case and diacritics.</summary>
internal static class ChoiceReader
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Lists = new();

    public static (object? Value, Refusal? Refusal) Read(Type list, string text)
    {
        var known = Lists.GetOrAdd(list, NamesOf);
        return known.TryGetValue(Folding.Fold(text), out var value)
            ? (value, null)
            : (null, new Refusal("Exchange.NotInList", text, list));
    }

    private static Dictionary<string, object> NamesOf(Type list)
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues(list))
        {
            names[Folding.Fold(value.ToString()!)] = value;
            foreach (var words in ExchangeTexts.Languages)
                names[Folding.Fold(words.Choice(list, value.ToString()!))] = value;
        }
        return names;
    }
}
