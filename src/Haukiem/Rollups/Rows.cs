using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Indicators;

namespace Haukiem.Rollups;

/// <summary>An assignment in a list, as it stood on the day of the question.</summary>
internal sealed record AssignmentRow(
    string Code,
    string Title,
    string UnitCode,
    string UnitName,
    string? InCharge,
    AssignmentState State,
    AssignmentClass Class,
    DateOnly AssignedOn,
    DateOnly? DueOn,
    DateOnly? OriginalDueOn,
    DateOnly? DoneOn,
    DateOnly? ReportedOn,
    bool IsPart,
    DateOnly Day
)
{
    /// <summary>What the last check found; none where nobody has checked it.</summary>
    public Found? Found { get; init; }

    /// <summary>For how many days it has been overdue, or by how many it was late.</summary>
    public int? DaysOverdue =>
        Class switch
        {
            AssignmentClass.Overdue => Day.DayNumber - DueOn!.Value.DayNumber,
            AssignmentClass.VerifiedLate => DoneOn!.Value.DayNumber - DueOn!.Value.DayNumber,
            _ => null,
        };

    /// <summary>The same against the original deadline, where that is another.</summary>
    public int? DaysOverOriginal =>
        OriginalDueOn is not { } original || original == DueOn
            ? null
            : Class switch
            {
                AssignmentClass.InTime or AssignmentClass.Overdue or AssignmentClass.NoDeadline => Beyond(
                    original,
                    Day
                ),
                AssignmentClass.VerifiedOnTime or AssignmentClass.VerifiedLate or AssignmentClass.VerifiedNoDeadline =>
                    Beyond(original, DoneOn!.Value),
                _ => null,
            };

    /// <summary>For how many days it has waited for somebody to check it.</summary>
    public int? DaysAwaiting => Class == AssignmentClass.AwaitingCheck ? Day.DayNumber - DoneOn?.DayNumber : null;

    private static int? Beyond(DateOnly last, DateOnly day) => day > last ? day.DayNumber - last.DayNumber : null;
}

internal sealed record FindingRow(
    string Code,
    string Title,
    string UnitCode,
    string UnitName,
    FindingKind Kind,
    bool IsGeneral,
    string? Category,
    Priority Priority,
    FindingState State,
    FindingClass Class,
    DateOnly RaisedOn
);

/// <summary>A unit that was checked, with its latest check of the year.</summary>
internal sealed record CheckRow(
    string Code,
    string UnitCode,
    string UnitName,
    string? RoundCode,
    string? RoundName,
    DateOnly On,
    Verdict Verdict,
    CheckOutcome Outcome,
    bool HasNewFindings,
    string? Summary
);

internal sealed record TargetRow(
    string Code,
    string UnitCode,
    string UnitName,
    string Indicator,
    string Measure,
    Direction Direction,
    decimal Target,
    decimal? Upper,
    decimal? Amount,
    ValueBasis? Basis,
    TargetClass Class,
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    DateOnly CollectOn,
    DateOnly? ReportedOn
)
{
    /// <summary>The code of the indicator, which has a page of its own.</summary>
    public required string IndicatorCode { get; init; }
}

/// <summary>An assignment or a finding of which the unit and the check say different things.</summary>
internal sealed record DisagreementRow(
    Guid ThingId,
    DisagreementClass Of,
    string Code,
    string Title,
    string UnitCode,
    string UnitName,
    DateOnly SaidOn,
    DateOnly FoundOn,
    Guid CauseId
)
{
    /// <summary>The words in which the unit said so; a finding is remedied without any.</summary>
    public string? Said { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>The code of the check.</summary>
    public string? Check { get; init; }

    /// <summary>The office that made it.</summary>
    public string? By { get; init; }

    public int DaysBetween => FoundOn.DayNumber - SaidOn.DayNumber;
}

/// <summary>A unit that was asked for something.</summary>
/// <param name="ReportedOn">The day of its last report, of whatever year.</param>
internal sealed record UnitRow(string Code, string Name, UnitClass Class, DateOnly? ReportedOn)
{
    /// <summary>The name of the unit directly above it.</summary>
    public string? Parent { get; init; }

    public bool HasReported => Class == UnitClass.Reported;
}
