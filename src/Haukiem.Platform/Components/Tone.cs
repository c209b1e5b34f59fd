namespace Haukiem.Platform.Components;

/// <summary>
/// How a state is drawn: each tone has a colour and, because colour alone is not read by all, a shape and a fill.
/// </summary>
public enum Tone
{
    /// <summary>A filled square.</summary>
    Good,

    /// <summary>A hollow square: good as well, but to be told apart from it.</summary>
    Fine,

    /// <summary>A diamond.</summary>
    Slow,

    /// <summary>A disc.</summary>
    Bad,

    /// <summary>A ring with a point: done by whom it was asked of, and waiting for somebody else.</summary>
    Waits,

    /// <summary>A ring: still open.</summary>
    Todo,

    /// <summary>A faint ring: nothing to say.</summary>
    None,
}

/// <summary>One part of a whole, as bar and key show it.</summary>
/// <param name="Tone">Its tone.</param>
/// <param name="Count">How many records it counts.</param>
/// <param name="Text">What they are.</param>
/// <param name="Href">The address of their list.</param>
public sealed record Part(Tone Tone, long Count, string Text, string? Href = null);

internal static class ToneClass
{
    public static string Of(Tone tone) =>
        tone switch
        {
            Tone.Good => "good",
            Tone.Fine => "fine",
            Tone.Slow => "slow",
            Tone.Bad => "bad",
            Tone.Waits => "waits",
            Tone.Todo => "todo",
            Tone.None => "none",
        };
}
