using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>
/// Parts of a whole beside each other. It is drawn for the eye only: whoever uses it also writes the numbers.
/// </summary>
public sealed partial class StackBar
{
    /// <summary>The parts, in the order they are drawn.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Part> Parts { get; set; } = [];

    /// <summary>The whole, where it is more than the sum of the parts: what is left stays empty.</summary>
    [Parameter]
    public long Total { get; set; }

    private static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
