namespace Haukiem.Platform.Components;

/// <summary>What is wrong with the fields of a form: each sentence stands at its field, for eyes and for ears.</summary>
/// <param name="sentences">The field, by the id of its control, and what is wrong with it.</param>
public sealed class FieldProblems(IEnumerable<(string Field, string Sentence)> sentences)
{
    private readonly ILookup<string, string> byField = sentences.ToLookup(
        one => one.Field,
        one => one.Sentence,
        StringComparer.Ordinal
    );

    /// <summary>The sentences of a field.</summary>
    public IEnumerable<string> Of(string field) => byField[field];

    /// <summary>The id under which they stand.</summary>
    public static string IdOf(string field) => field + "-problem";

    /// <summary>What the control of the field says of itself.</summary>
    /// <param name="field">The id of the control.</param>
    /// <param name="hint">The id of a hint that describes it anyway.</param>
    public IReadOnlyDictionary<string, object> Attributes(string field, string? hint = null)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        var isWrong = byField.Contains(field);
        if (isWrong)
            attributes["aria-invalid"] = "true";
        string?[] described = [hint, isWrong ? IdOf(field) : null];
        if (described.Any(id => id is not null))
            attributes["aria-describedby"] = string.Join(' ', described.Where(id => id is not null));
        return attributes;
    }
}
