using Haukiem.Evidence;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;

namespace Haukiem.Records.Telling;

/// <summary>One thing that happened to a record, as a sentence.</summary>
/// <param name="On">The day on which it took effect.</param>
/// <param name="Told">Who recorded it, when and through which role.</param>
/// <param name="Subject">Who did it: the authority that decided, or the person who acted.</param>
/// <param name="What">What was done, after the subject.</param>
internal sealed record Sentence(DateOnly On, ToldAct Told, string Subject, string What)
{
    /// <summary>How it is marked on the line of life.</summary>
    public Tone Tone { get; init; } = Tone.Todo;

    /// <summary>The words that were said with it.</summary>
    public string? Quote { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>What the journal says of a recorded step.</summary>
/// <param name="By">Who acted.</param>
/// <param name="Role">Through which role; none where the journal names no mandate.</param>
/// <param name="At">The unit where that mandate is placed.</param>
/// <param name="BroughtInBy">Who brought it in, where that is not the person who acted.</param>
internal sealed record ToldAct(DateTime RecordedAt, string By, Mandates.Role? Role, string? At, string? BroughtInBy);

internal static class SentenceWords
{
    /// <summary>A text that begins with a capital letter, as it stands inside a sentence.</summary>
    public static string Inside(this Words words, string key)
    {
        var text = words[key];
        return char.ToLower(text[0], words.Culture) + text[1..];
    }
}
