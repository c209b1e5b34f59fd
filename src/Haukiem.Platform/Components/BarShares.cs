namespace Haukiem.Platform.Components;

/// <summary>The places of the parts of a bar, in percent of its width.</summary>
internal static class BarShares
{
    /// <summary>A part that counts something is never thinner than this, or one overdue among thousands would vanish.</summary>
    public const double Least = 1.5;

    public static IReadOnlyList<(Part Part, double Start, double Width)> Of(IReadOnlyList<Part> parts, long total)
    {
        var counted = parts.Where(part => part.Count > 0).ToList();
        var whole = Math.Max(total, counted.Sum(part => part.Count));
        if (whole == 0)
            return [];
        var widths = counted.ConvertAll(part => Math.Max(100.0 * part.Count / whole, Least));
        var filled = 100.0 * counted.Sum(part => part.Count) / whole;
        var scale = Math.Min(1, Math.Max(filled, Least) / widths.Sum());

        var shares = new List<(Part, double, double)>();
        var start = 0.0;
        foreach (var (part, width) in counted.Zip(widths))
        {
            shares.Add((part, start, width * scale));
            start += width * scale;
        }
        return shares;
    }
}
