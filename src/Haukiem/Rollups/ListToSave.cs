using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Rollups.Saving;

namespace Haukiem.Rollups;

/// <summary>A list as it stands, before whoever may save it.</summary>
/// <param name="AsOf">The day that it stays of; none where it is of today.</param>
/// <param name="Saved">What the reader has saved of the same list.</param>
internal sealed record ListToSave(PageAddress Address, DateOnly? AsOf, IReadOnlyList<SavedList> Saved);

/// <summary>
/// Writes the address of a list as it was read, from its first page, so that nothing is kept which no list would take.
/// </summary>
internal delegate Task<Outcome<PageAddress>> WriteAddress(
    Rollup rollup,
    Words words,
    PageAddress address,
    CancellationToken stop
);

/// <summary>A list that can be saved; each feature registers its own.</summary>
/// <param name="TextKey">What it is called.</param>
/// <param name="Subject">Whoever sees this of a unit may open it.</param>
internal sealed record SavableList(string Path, string TextKey, Subject Subject, WriteAddress Write);
