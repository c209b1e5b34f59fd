using Haukiem.Rollups;

namespace Haukiem.Records.Opening;

/// <summary>A unit, and those above and directly below it to which a page about it can be moved.</summary>
internal sealed record UnitChoices(IReadOnlyList<UnitLine> Above, UnitLine Unit, Cut<UnitLine> Below);
