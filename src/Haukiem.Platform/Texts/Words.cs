using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Haukiem.Platform.Texts;

/// <summary>
/// The visible texts of one language. A key is a folder of the product, a dot and a name:
/// <c>Assignments.Overdue</c> is the entry <c>Overdue</c> of <c>Assignments/Texts.resx</c> (Vietnamese, the
/// default) and <c>Assignments/Texts.en.resx</c>.
/// </summary>
public sealed class Words(Assembly product, string rootNamespace, CultureInfo culture)
{
    private static readonly ConcurrentDictionary<(Assembly, string), ResourceManager> Folders = new();

    /// <summary>The reader's culture: it decides the language, and how numbers and dates are written.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The text, its places filled. A key without a text is shown as it is: the tests know all keys.</summary>
    public string this[string key, params object?[] args]
    {
        get
        {
            var text = Find(key);
            if (text is null)
                return key;
            return args.Length == 0 ? text : string.Format(culture, text, args);
        }
    }

    /// <summary>What so many of something are called: the text <c>KeyOne</c> where it is one and the language has one.</summary>
    public string Counted(string key, long count) => (count == 1 ? Find(key + "One") : null) ?? this[key];

    /// <summary>The text of a key, or null.</summary>
    public string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return null;
        var folder = Folders.GetOrAdd(
            (product, $"{rootNamespace}.{key[..dot]}.Texts"),
            static at => new ResourceManager(at.Item2, at.Item1)
        );
        try
        {
            return folder.GetString(key[(dot + 1)..], culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
