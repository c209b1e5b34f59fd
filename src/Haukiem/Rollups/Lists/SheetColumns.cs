using Haukiem.Platform.Texts;
using static Haukiem.Rollups.ExportColumns;

namespace Haukiem.Rollups.Lists;

/// <summary>What the spreadsheet of each list holds: days and numbers as such, states in words.</summary>
internal static class SheetColumns
{
    public static IReadOnlyList<ExportColumn<AssignmentRow>> OfAssignments(Words words) =>
        [
            Text<AssignmentRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<AssignmentRow>(words["Rollups.ColumnTitle"], 50, words.Title),
            Text<AssignmentRow>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            Text<AssignmentRow>(words["Rollups.ColumnLead"], 28, row => row.UnitName),
            Text<AssignmentRow>(words["Rollups.ColumnInCharge"], 24, row => row.InCharge),
            Day<AssignmentRow>(words["Rollups.ColumnAssigned"], row => row.AssignedOn),
            Day<AssignmentRow>(words["Rollups.OriginalDue"], row => row.OriginalDueOn),
            Day<AssignmentRow>(words["Rollups.ColumnDue"], row => row.DueOn),
            Number<AssignmentRow>(words["Rollups.ColumnDaysOverdue"], row => row.DaysOverdue),
            Day<AssignmentRow>(words["Rollups.ColumnReportedOn"], row => row.ReportedOn),
            Day<AssignmentRow>(words["Rollups.ColumnDoneOn"], row => row.DoneOn),
            Text<AssignmentRow>(words["Rollups.ColumnState"], 30, row => words[$"Rollups.AssignmentClass{row.Class}"]),
        ];

    public static IReadOnlyList<ExportColumn<FindingRow>> OfFindings(Words words) =>
        [
            Text<FindingRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<FindingRow>(words["Rollups.ColumnFinding"], 50, words.Title),
            Text<FindingRow>(words["Rollups.ColumnCategory"], 24, row => row.Category),
            Text<FindingRow>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            Text<FindingRow>(words["Rollups.ColumnUnit"], 28, row => row.UnitName),
            Text<FindingRow>(words["Rollups.General"], 16, row => row.IsGeneral ? words["Rollups.Yes"] : null),
            Text<FindingRow>(words["Rollups.ColumnKind"], 18, row => words[$"Rollups.Kind{row.Kind}"]),
            Text<FindingRow>(words["Rollups.ColumnPriority"], 16, row => words[$"Rollups.Priority{row.Priority}"]),
            Day<FindingRow>(words["Rollups.ColumnRaised"], row => row.RaisedOn),
            Text<FindingRow>(words["Rollups.ColumnState"], 20, row => words[$"Findings.State{row.State}"]),
        ];

    public static IReadOnlyList<ExportColumn<CheckRow>> OfChecks(Words words) =>
        [
            Text<CheckRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<CheckRow>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            Text<CheckRow>(words["Rollups.ColumnUnit"], 28, row => row.UnitName),
            Text<CheckRow>(words["Rollups.ColumnRound"], 30, row => row.RoundName),
            Day<CheckRow>(words["Rollups.ColumnChecked"], row => row.On),
            Text<CheckRow>(words["Rollups.ColumnVerdict"], 14, row => words[$"Rollups.Verdict{row.Verdict}"]),
            Text<CheckRow>(words["Rollups.ColumnOutcome"], 20, row => words[$"Rollups.Outcome{row.Outcome}"]),
            Text<CheckRow>(words["Rollups.ColumnNew"], 16, row => row.HasNewFindings ? words["Rollups.Yes"] : null),
            Text<CheckRow>(words["Rollups.ColumnSummary"], 60, row => row.Summary),
        ];

    public static IReadOnlyList<ExportColumn<TargetRow>> OfTargets(Words words) =>
        [
            Text<TargetRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<TargetRow>(words["Rollups.ColumnIndicator"], 44, row => row.Indicator),
            Text<TargetRow>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            Text<TargetRow>(words["Rollups.ColumnUnit"], 28, row => row.UnitName),
            Text<TargetRow>(words["Rollups.ColumnMeasure"], 16, row => row.Measure),
            Number<TargetRow>(words["Rollups.ColumnAsked"], row => row.Target),
            Number<TargetRow>(words["Rollups.ColumnUpper"], row => row.Upper),
            Number<TargetRow>(words["Rollups.ColumnReached"], row => row.Amount),
            Text<TargetRow>(
                words["Rollups.ColumnBasis"],
                16,
                row => row.Basis is { } basis ? words[$"Rollups.Basis{basis}"] : null
            ),
            Day<TargetRow>(words["Rollups.ColumnCollect"], row => row.CollectOn),
            Text<TargetRow>(words["Rollups.ColumnAssessment"], 16, row => words[$"Rollups.TargetClass{row.Class}"]),
        ];

    public static IReadOnlyList<ExportColumn<DisagreementRow>> OfDisagreements(Words words) =>
        [
            Text<DisagreementRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<DisagreementRow>(words["Rollups.ColumnThing"], 50, row => row.Title),
            Text<DisagreementRow>(words["Rollups.ColumnKind"], 14, row => words[$"Rollups.Disagreement{row.Of}"]),
            Text<DisagreementRow>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            Text<DisagreementRow>(words["Rollups.ColumnUnit"], 28, row => row.UnitName),
            Day<DisagreementRow>(words["Rollups.ColumnDoneOn"], row => row.SaidOn),
            Text<DisagreementRow>(words["Rollups.ColumnReported"], 50, row => row.Said),
            Day<DisagreementRow>(words["Rollups.ColumnChecked"], row => row.FoundOn),
            Text<DisagreementRow>(
                words["Rollups.ColumnVerdict"],
                14,
                row => row.Verdict is { } verdict ? words[$"Rollups.Verdict{verdict}"] : null
            ),
            Text<DisagreementRow>(words["Rollups.ColumnCheckCode"], 14, row => row.Check),
            Text<DisagreementRow>(words["Rollups.ColumnCheckedBy"], 28, row => row.By),
            Number<DisagreementRow>(words["Rollups.ColumnDaysBetween"], row => row.DaysBetween),
        ];

    public static IReadOnlyList<ExportColumn<UnitRow>> OfUnits(Words words) =>
        [
            Text<UnitRow>(words["Rollups.ColumnCode"], 14, row => row.Code),
            Text<UnitRow>(words["Rollups.ColumnUnit"], 40, row => row.Name),
            Day<UnitRow>(words["Rollups.ColumnLastReport"], row => row.ReportedOn),
            Text<UnitRow>(words["Rollups.ColumnReportedYet"], 18, row => words[$"Rollups.UnitClass{row.Class}"]),
        ];
}
