using Haukiem.Units;

namespace Haukiem.Rollups;

internal enum FindingClass
{
    Open = 0,
    Corrected = 1,

    /// <summary>Dropped or taken back: never counted as corrected.</summary>
    Left = 2,
    Outside = 3,
}

/// <summary>Four different things besides the values: zero is not "not reported", and that is not "not due" (law 6).</summary>
internal enum TargetClass
{
    Exceeded = 0,
    Met = 1,
    NotMet = 2,
    NotReported = 3,
    NotApplicable = 4,
    NotDue = 5,
}

internal enum UnitClass
{
    Reported = 0,
    NotReported = 1,
}

/// <summary>Of what the unit and the check say different things.</summary>
internal enum DisagreementClass
{
    Assignment = 0,
    Finding = 1,
}

/// <summary>What cuts across the classes of a subject, as bits.</summary>
internal static class Marks
{
    public const int LateAgainstOriginal = 1;
    public const int DueSoon = 2;
    public const int WithNewFindings = 1;
    public const int FollowedFurther = 2;
}

/// <summary>A span with the class in which it counts on the day of the question.</summary>
internal sealed class Classed<TSpan>
{
    public required TSpan Span { get; init; }

    public required UnitId UnitId { get; init; }

    public required int Class { get; init; }

    public required int Marks { get; init; }
}
