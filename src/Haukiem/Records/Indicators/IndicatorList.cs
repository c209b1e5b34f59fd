using Haukiem.Indicators;
using Haukiem.Platform.Texts;
using Haukiem.Records.Listing;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Indicators;

/// <summary>An indicator in its list.</summary>
internal sealed record IndicatorLine
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Measure { get; init; }

    public required Direction Direction { get; init; }

    public required IndicatorPeriod Period { get; init; }

    public required TreeAggregation OverTree { get; init; }

    /// <summary>Whether a unit of the scope was asked for it by the day, in whichever year.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>How many targets of it the units of the scope have in the year of the day, due or not.</summary>
    public required int Targets { get; init; }
}

/// <summary>The indicators of which a unit of the scope was asked, and, over the whole, those that nobody was asked for.</summary>
internal static class IndicatorList
{
    /// <summary>The targets that are counted: what was decided not to apply is no part of them.</summary>
    public static readonly Figure Counted = new(
        Subject.Targets,
        $"{Figures.OfTargets.Total.Name},{Figures.OfTargets.NotDue.Name}",
        [.. Figures.OfTargets.Total.Classes, .. Figures.OfTargets.NotDue.Classes]
    );

    private const string MeasureKey = "measure";
    private const string DirectionKey = "direction";

    public static RecordList<IndicatorLine> Of { get; } =
        new("Indicators", Subject.Targets)
        {
            Rows = Rows,
            Code = row => row.Code,
            Sorts =
            [
                ("code", row => row.Code),
                ("name", row => row.Name),
                ("measure", row => row.Measure),
                ("targets", row => row.Targets),
            ],
            Fields = FieldsAsync,
            Columns = Columns,
        };

    private static IQueryable<IndicatorLine> Rows(ListScope scope)
    {
        var lines = Seen(scope);
        if (scope.Pattern is { } words)
            lines = lines.ThatSay(words, line => line.Code, line => line.Name);
        if (scope.Name(MeasureKey) is { } measure)
            lines = lines.Where(line => line.Measure == measure);
        return scope.Chosen<Direction>(DirectionKey) is { } direction
            ? lines.Where(line => line.Direction == direction)
            : lines;
    }

    private static IQueryable<IndicatorLine> Seen(ListScope scope)
    {
        var (day, units) = (scope.Day, scope.Units);
        var targets = scope.Db.Set<Target>().Where(target => target.SetOn <= day && units.Contains(target.HolderId));
        var counted = scope
            .Db.Targets(scope.Asked)
            .OfQuestion(scope.Db, scope.Asked with { Question = scope.Asked.Question with { Figure = Counted } })
            .Join(
                scope.Db.Set<Target>(),
                one => one.Span.TargetId,
                target => target.Id,
                (one, target) => target.IndicatorId
            );
        var lines = scope
            .Db.Set<Indicator>()
            .AsNoTracking()
            .Select(indicator => new IndicatorLine
            {
                Code = indicator.Code,
                Name = indicator.Name,
                Measure = indicator.Measure,
                Direction = indicator.Direction,
                Period = indicator.Period,
                OverTree = indicator.OverTree,
                IsAsked = targets.Any(target => target.IndicatorId == indicator.Id),
                Targets = counted.Count(one => one == indicator.Id),
            });
        return scope.SeesWhole ? lines : lines.Where(line => line.IsAsked);
    }

    private static async Task<IReadOnlyList<ListField>> FieldsAsync(
        ListScope scope,
        Words words,
        CancellationToken stop
    )
    {
        var measures = Seen(scope).Select(line => line.Measure);
        return
        [
            await ListField.OfNamesAsync(scope, MeasureKey, words["Rollups.ColumnMeasure"], measures, stop),
            ListField.Of(
                scope,
                DirectionKey,
                words["Records.IndicatorDirection"],
                Enum.GetValues<Direction>().Select(one => (RollupLinks.Name(one), words[$"Exchange.Direction_{one}"]))
            ),
        ];
    }

    private static IReadOnlyList<ExportColumn<IndicatorLine>> Columns(Words words) =>
        [
            ExportColumns.Text<IndicatorLine>(words["Rollups.ColumnCode"], 14, row => row.Code),
            ExportColumns.Text<IndicatorLine>(words["Rollups.ColumnIndicator"], 50, row => row.Name),
            ExportColumns.Text<IndicatorLine>(words["Rollups.ColumnMeasure"], 18, row => row.Measure),
            ExportColumns.Text<IndicatorLine>(
                words["Records.IndicatorDirection"],
                20,
                row => words[$"Exchange.Direction_{row.Direction}"]
            ),
            ExportColumns.Text<IndicatorLine>(
                words["Records.IndicatorEvery"],
                14,
                row => words[$"Exchange.IndicatorPeriod_{row.Period}"]
            ),
            ExportColumns.Text<IndicatorLine>(
                words["Records.IndicatorOverTree"],
                22,
                row => words[$"Exchange.TreeAggregation_{row.OverTree}"]
            ),
            ExportColumns.Number<IndicatorLine>(words["Records.IndicatorTargets"], row => row.Targets),
        ];
}
