using Haukiem.Platform.Texts;
using Haukiem.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of reviews: how each began, and its steps since.</summary>
internal static class ReviewExports
{
    public static IEnumerable<SheetExport> All { get; } =
    [new(Sheets.Reviews, ReviewsAsync), new(Sheets.ReviewSteps, StepsAsync)];

    private static async Task<IEnumerable<ExportRow>> ReviewsAsync(ExportSource source, CancellationToken stop) =>
        from review in (await source.Db.Set<Review>().AsNoTracking().ToListAsync(stop)).OrderBy(
            review => review.Code,
            VietnameseOrder.Codes
        )
        select new ExportRow(Sheets.Reviews)
            .With("code", review.Code)
            .With("unit", source.Codes.Of(review.UnitId))
            .With("year", review.Year)
            .With("beginning", review.Beginning)
            .With("summary", review.Summary)
            .With("authority", source.Codes.Of(review.PromptedBy))
            .With("on", review.BegunOn)
            .With("by", source.Codes.Of(review.BegunBy))
            .With("dayOrder", source.DayOrder.Of(review.Id.Value));

    private static async Task<IEnumerable<ExportRow>> StepsAsync(ExportSource source, CancellationToken stop) =>
        from step in await source.Db.Set<ReviewStep>().AsNoTracking().ToListAsync(stop)
        join review in await source.Db.Set<Review>().AsNoTracking().ToListAsync(stop) on step.ReviewId equals review.Id
        orderby step.On, new ByCode(review.Code), step.No
        select new ExportRow(Sheets.ReviewSteps)
            .With("key", source.Codes.KeyOf(Sheets.ReviewSteps, step.Id.Value, $"{review.Code}-{step.No}"))
            .With("review", review.Code)
            .With("step", step.Action)
            .With("text", step.Text)
            .With("authority", source.Codes.Of(step.AuthorityId))
            .With("on", step.On)
            .With("by", source.Codes.Of(step.By))
            .With("reason", step.Reason)
            .With("basis", step.Basis)
            .With("dayOrder", source.DayOrder.Of(step.Id.Value));
}
