using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups.Saving;

/// <summary>A list with the name that was typed for it, and why it cannot have that name.</summary>
/// <param name="TextKey">What the list itself is called.</param>
internal sealed record NamedList(string TextKey, PageAddress Address, string Name, IReadOnlyList<Refusal> Refusals)
{
    public bool IsTaken => Refusals.Any(SavedList.IsTaken);
}
