using Haukiem.Assignments;
using Haukiem.Data;

namespace Haukiem.Bench.Rollups;

/// <summary>The deadlines and the reports of made assignments: what their spans are made from again.</summary>
internal static class MadeLedgers
{
    public static async Task FillAsync(Db db, IEnumerable<MadeAssignment> all, CancellationToken stop)
    {
        await RawRows.FillAsync<DeadlineEntry>(
            db,
            [
                nameof(DeadlineEntry.Id),
                nameof(DeadlineEntry.AssignmentId),
                nameof(DeadlineEntry.StepId),
                nameof(DeadlineEntry.No),
                nameof(DeadlineEntry.EntryKind),
                nameof(DeadlineEntry.Kind),
                nameof(DeadlineEntry.Day),
                nameof(DeadlineEntry.On),
                nameof(DeadlineEntry.AuthorityId),
                nameof(DeadlineEntry.AuthorityUnitId),
            ],
            all.SelectMany(Deadlines),
            stop
        );
        await RawRows.FillAsync<ProgressReport>(
            db,
            [
                nameof(ProgressReport.Id),
                nameof(ProgressReport.AssignmentId),
                nameof(ProgressReport.StepId),
                nameof(ProgressReport.On),
                nameof(ProgressReport.RecordedAt),
                nameof(ProgressReport.By),
                nameof(ProgressReport.Text),
                nameof(ProgressReport.SaysDone),
            ],
            all.SelectMany(Reports),
            stop
        );
    }

    /// <summary>Of the step of that place.</summary>
    public static AssignmentStepId StepOf(MadeAssignment one, int place) =>
        MadeIds.Of<AssignmentStepId>((one.No * 8) + place);

    private static IEnumerable<object?[]> Deadlines(MadeAssignment one) =>
        from at in one.Steps.Index()
        where at.Item.Action is AssignmentAction.Assign or AssignmentAction.GrantExtension
        select new object?[]
        {
            MadeIds.Of<DeadlineEntryId>((one.No * 8) + at.Index),
            one.Id,
            StepOf(one, at.Index),
            at.Index == 0 ? 1 : 2,
            at.Index == 0 ? DeadlineEntryKind.Original : DeadlineEntryKind.Extension,
            at.Item.Due is null ? DeadlineKind.None : DeadlineKind.LastDay,
            at.Item.Due,
            at.Item.On,
            MadeOrganisation.Authority,
            MadeOrganisation.Root,
        };

    private static IEnumerable<object?[]> Reports(MadeAssignment one) =>
        from at in one.Steps.Index()
        where at.Item.Action is AssignmentAction.ReportProgress or AssignmentAction.ReportDone
        select new object?[]
        {
            MadeIds.Of<ProgressReportId>((one.No * 8) + at.Index),
            one.Id,
            StepOf(one, at.Index),
            at.Item.On,
            MadeWork.RecordedAt(at.Item.On, one.No),
            MadeOrganisation.Office,
            "Đã làm.",
            at.Item.Action == AssignmentAction.ReportDone,
        };
}
