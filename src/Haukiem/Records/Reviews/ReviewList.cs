using Haukiem.Platform.Texts;
using Haukiem.Records.Listing;
using Haukiem.Reviews;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Reviews;

/// <summary>A review in its list.</summary>
internal sealed record ReviewLine
{
    public required string Code { get; init; }

    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    public required int UnitOrder { get; init; }

    public required int Year { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>The day of its last step.</summary>
    public required DateOnly LastOn { get; init; }
}

/// <summary>The reviews of the units of the scope, each as far as it had come by the day.</summary>
internal static class ReviewList
{
    private const string StateKey = "state";
    private const string YearKey = "year";

    public static RecordList<ReviewLine> Of { get; } =
        new("Reviews", Subject.Findings)
        {
            Rows = Rows,
            Code = row => row.Code,
            Sorts =
            [
                ("year", row => row.Year),
                ("unit", row => row.UnitOrder),
                ("code", row => row.Code),
                ("day", row => row.LastOn),
            ],
            Fields = FieldsAsync,
            Columns = Columns,
        };

    private static IQueryable<ReviewLine> Rows(ListScope scope)
    {
        var day = scope.Day;
        var (prompted, drafted, held) = (
            ReviewLifecycle.Beginnings[ReviewAction.Prompt].To,
            ReviewLifecycle.Beginnings[ReviewAction.Draft].To,
            ReviewLifecycle.Beginnings[ReviewAction.Hold].To
        );
        var lines = Seen(scope)
            .Join(
                scope.Db.UnitLines(scope.Asked.TreeDay),
                review => review.UnitId,
                unit => unit.Id,
                (review, unit) =>
                    new ReviewLine
                    {
                        Code = review.Code,
                        UnitCode = unit.Code,
                        UnitName = unit.Name,
                        UnitOrder = unit.Order,
                        Year = review.Year,
                        State =
                            review
                                .Steps.Where(step => step.On <= day)
                                .OrderByDescending(step => step.No)
                                .Select(step => (ReviewState?)step.StateAfter)
                                .FirstOrDefault()
                            ?? (
                                review.Beginning == ReviewAction.Prompt ? prompted
                                : review.Beginning == ReviewAction.Draft ? drafted
                                : held
                            ),
                        LastOn =
                            review
                                .Steps.Where(step => step.On <= day)
                                .OrderByDescending(step => step.No)
                                .Select(step => (DateOnly?)step.On)
                                .FirstOrDefault()
                            ?? review.BegunOn,
                    }
            );
        if (scope.Pattern is { } words)
            lines = lines.ThatSay(words, line => line.Code, line => line.UnitName);
        if (scope.Year(YearKey) is { } year)
            lines = lines.Where(line => line.Year == year);
        return scope.Chosen<ReviewState>(StateKey) is { } state ? lines.Where(line => line.State == state) : lines;
    }

    private static IQueryable<Review> Seen(ListScope scope)
    {
        var (day, units) = (scope.Day, scope.Units);
        return scope
            .Db.Set<Review>()
            .AsNoTracking()
            .Where(review => review.BegunOn <= day && units.Contains(review.UnitId));
    }

    private static async Task<IReadOnlyList<ListField>> FieldsAsync(
        ListScope scope,
        Words words,
        CancellationToken stop
    )
    {
        var years = Seen(scope).Select(review => review.Year);
        return
        [
            await ListField.OfYearsAsync(scope, YearKey, words["Records.ReviewPeriod"], years, stop),
            ListField.Of(
                scope,
                StateKey,
                words["Rollups.ColumnState"],
                Enum.GetValues<ReviewState>().Select(state => (RollupLinks.Name(state), words[$"Reviews.State{state}"]))
            ),
        ];
    }

    private static IReadOnlyList<ExportColumn<ReviewLine>> Columns(Words words) =>
        [
            ExportColumns.Text<ReviewLine>(words["Rollups.ColumnCode"], 16, row => row.Code),
            ExportColumns.Number<ReviewLine>(words["Records.ReviewPeriod"], row => row.Year),
            ExportColumns.Text<ReviewLine>(words["Rollups.ColumnUnitCode"], 12, row => row.UnitCode),
            ExportColumns.Text<ReviewLine>(words["Rollups.ColumnUnit"], 40, row => row.UnitName),
            ExportColumns.Text<ReviewLine>(words["Rollups.ColumnState"], 24, row => words[$"Reviews.State{row.State}"]),
            ExportColumns.Day<ReviewLine>(words["Records.LastOn"], row => row.LastOn),
        ];
}
