using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Haukiem.Tests.Architecture;

/// <summary>Every visible text exists in both languages, and every key that the code names exists.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<string> Folders =
    [
        .. Repository
            .Under("src")
            .Where(file => Path.GetFileName(file) is "Texts.resx" or "Texts.en.resx")
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct(),
    ];

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Expect.None(
            from folder in Folders
            let vietnamese = Read(folder, "Texts.resx")
            let english = Read(folder, "Texts.en.resx")
            from key in vietnamese.Keys.Except(english.Keys).Union(english.Keys.Except(vietnamese.Keys))
            select $"{Repository.Name(folder)}: {key} is in one language only"
        );

    [Fact]
    public void No_text_is_empty() =>
        Expect.None(
            from folder in Folders
            from language in new[] { "Texts.resx", "Texts.en.resx" }
            from text in Read(folder, language)
            where string.IsNullOrWhiteSpace(text.Value)
            select $"{Repository.Name(folder)}/{language}: {text.Key}"
        );

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Expect.None(
            from folder in Folders
            let english = Read(folder, "Texts.en.resx")
            from text in Read(folder, "Texts.resx")
            where english.ContainsKey(text.Key) && Places(text.Value) != Places(english[text.Key])
            select $"{Repository.Name(folder)}: {text.Key} has places {Places(text.Value)} in vi, {Places(english[text.Key])} in en"
        );

    /// <summary>
    /// A literal "Folder.Name" is a key wherever Folder has texts: in an index of Words, in a Refusal, in a table.
    /// </summary>
    [Fact]
    public void Every_key_in_the_code_has_its_text() =>
        Expect.None(
            from key in KeysIn(WholeKey())
            where !Read(Path.Combine(Repository.Product, key.Folder), "Texts.resx").ContainsKey(key.Name)
            select $"{key.Where}: no text {key.Folder}.{key.Name}"
        );

    /// <summary>A key put together from a state ($"Findings.State{state}") begins like some text at least.</summary>
    [Fact]
    public void Every_key_that_is_put_together_begins_like_a_text() =>
        Expect.None(
            from key in KeysIn(BeginningOfKey())
            let texts = Read(Path.Combine(Repository.Product, key.Folder), "Texts.resx").Keys
            where !texts.Any(text => text.StartsWith(key.Name, StringComparison.Ordinal))
            select $"{key.Where}: no text begins {key.Folder}.{key.Name}"
        );

    private static IEnumerable<(string Where, string Folder, string Name)> KeysIn(Regex pattern) =>
        from file in Repository.Under("src/Haukiem")
        where Path.GetExtension(file) is ".cs" or ".razor"
        from line in File.ReadLines(file).Index()
        from match in pattern.Matches(line.Item)
        let folder = match.Groups["folder"].Value
        where Folders.Contains(Path.Combine(Repository.Product, folder))
        select ($"{Repository.Name(file)}:{line.Index + 1}", folder, match.Groups["name"].Value);

    private static Dictionary<string, string> Read(string folder, string language)
    {
        var file = Path.Combine(folder, language);
        return File.Exists(file)
            ? XDocument
                .Load(file)
                .Root!.Elements("data")
                .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "")
            : [];
    }

    private static string Places(string text) =>
        string.Join(
            ' ',
            Place()
                .Matches(text.Replace("{{", "", StringComparison.Ordinal))
                .Select(place => place.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [GeneratedRegex("""(?<!\$)"(?<folder>[A-Z]\w*)\.(?<name>[A-Z]\w*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WholeKey();

    [GeneratedRegex("""\$"(?<folder>[A-Z]\w*)\.(?<name>\w*)\{ """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BeginningOfKey();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();
}
