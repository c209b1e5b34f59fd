using System.Text.Json.Serialization;

namespace Haukiem.Rollups;

/// <summary>
/// The state of a unit as of a day: what the overview shows and <c>haukiem state --json</c> says. A part that the
/// viewer may not see is absent, never zero. Each number has the address of its list.
/// </summary>
/// <param name="Scope"><c>subtree</c>, or <c>own</c> where the viewer sees the unit alone.</param>
internal sealed record State(
    StateUnit Unit,
    DateOnly AsOf,
    string Tree,
    string Scope,
    bool Outlook,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IndicatorNumbers? Indicators,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IndicatorNumbers? IndicatorsBelow,
    AssignmentNumbers Assignments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CheckNumbers? Checks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FindingNumbers? Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CoverageNumbers? Coverage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DisagreementNumbers? Disagreements,
    LateNumbers RecordedLate,
    IReadOnlyList<ChildState> Children
)
{
    /// <summary>The unit by itself, where it has units below: with them it makes up the whole.</summary>
    [JsonIgnore]
    public ChildState? Own { get; init; }
}

internal sealed record StateUnit(string Code, string Name);

/// <summary>One unit directly below, with everything under it.</summary>
internal sealed record ChildState(
    string Code,
    string Name,
    string Overview,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IndicatorNumbers? Indicators,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IndicatorNumbers? IndicatorsBelow,
    AssignmentNumbers Assignments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CheckNumbers? Checks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FindingNumbers? Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CoverageNumbers? Coverage
);

/// <summary>Targets of the year of the day; what is not due or not applicable is outside the total.</summary>
internal sealed record IndicatorNumbers(
    long Total,
    long Exceeded,
    long Met,
    long NotMet,
    long NotReported,
    long NotDue,
    long NotApplicable,
    IReadOnlyDictionary<string, string> Lists
);

/// <summary>Total = verified + open; verified = on time + late + no deadline; overdue and awaiting check are parts of open.</summary>
internal sealed record AssignmentNumbers(
    long Total,
    long Verified,
    long OnTime,
    long Late,
    long NoDeadline,
    long Open,
    long OpenInTime,
    long Overdue,
    long OpenNoDeadline,
    long AwaitingCheck,
    long DueSoon,
    long LateAgainstOriginal,
    LeftNumbers LeftWithout,
    long Outside,
    IReadOnlyDictionary<string, string> Lists
);

/// <summary>Left without having been done: outside the total.</summary>
internal sealed record LeftNumbers(long NotApplicable, long Superseded, long Withdrawn);

/// <summary>How many of the totals rest on something that was recorded only after the day had ended.</summary>
internal sealed record LateNumbers(
    long Assignments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Checks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Targets,
    IReadOnlyDictionary<string, string> Lists
);

internal sealed record CheckNumbers(
    long Units,
    long Good,
    long Slow,
    long Poor,
    long WithNewFindings,
    long FollowedFurther,
    IReadOnlyDictionary<string, string> Lists
);

internal sealed record FindingNumbers(
    long Total,
    long Open,
    long Corrected,
    long Left,
    long Outside,
    IReadOnlyDictionary<string, string> Lists
);

/// <summary>What the unit says and what the check found differ.</summary>
internal sealed record DisagreementNumbers(
    long Total,
    long Assignments,
    long Findings,
    IReadOnlyDictionary<string, string> Lists
);

internal sealed record CoverageNumbers(long Reported, long Of, IReadOnlyDictionary<string, string> Lists);
