using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>The parts below a number: each with its count, its words and its list; those of which there are none are left out.</summary>
internal static class FigureParts
{
    public static IReadOnlyList<Part> Present(
        Words words,
        IReadOnlyDictionary<string, string> lists,
        params ReadOnlySpan<(Tone Tone, long Count, Figure Figure)> parts
    )
    {
        var present = new List<Part>();
        foreach (var (tone, count, figure) in parts)
            if (count > 0)
                present.Add(
                    new Part(
                        tone,
                        count,
                        words[$"Rollups.Part{figure.TextKey["Rollups.".Length..]}"],
                        lists[figure.Name]
                    )
                );
        return present;
    }
}
