using Haukiem.Documents;
using Haukiem.Units;

namespace Haukiem.Findings;

/// <summary>Derived: the state of a finding on the days from one step to the next.</summary>
internal sealed class FindingSpan
{
    public FindingId FindingId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The unit whose finding it is last.</summary>
    public UnitId UnitId { get; init; }

    /// <summary>The unit whose finding it was on these days, where it was another.</summary>
    public UnitId? FormerUnitId { get; init; }

    public FindingState State { get; init; }

    public FindingKind Kind { get; init; }

    public bool IsGeneral { get; init; }

    public Handling Handling { get; init; }

    /// <summary>None for one that concerns a named person (law 9).</summary>
    public static IEnumerable<FindingSpan> Of(Finding finding)
    {
        if (finding.ConcernsPerson)
            yield break;
        var days = finding.Steps.Select(step => step.On).Concat(finding.Passings.Days()).Distinct().Order().ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var unit = finding.Passings.HeldOn(finding.UnitId, days[i]);
            yield return new FindingSpan
            {
                FindingId = finding.Id,
                From = days[i],
                To = i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue,
                UnitId = finding.UnitId,
                FormerUnitId = unit == finding.UnitId ? null : unit,
                State = finding.Steps.Where(step => step.On <= days[i]).MaxBy(step => step.No)!.StateAfter,
                Kind = finding.Kind,
                IsGeneral = finding.IsGeneral,
                Handling = finding.Handling,
            };
        }
    }
}
