using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Texts;
using Haukiem.Records.Listing;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Rounds;

/// <summary>A round in its list.</summary>
internal sealed record RoundLine
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Authority { get; init; }

    public required DateOnly PlannedOn { get; init; }

    /// <summary>How many units it checks, seen or not.</summary>
    public required int Units { get; init; }

    /// <summary>Its last step by the day; none while it is only planned.</summary>
    public required RoundAction? LastStep { get; init; }

    public required DateOnly? LastOn { get; init; }

    public RoundState State => RoundList.StateAfter(LastStep);
}

/// <summary>The rounds that check a unit of the scope.</summary>
internal static class RoundList
{
    private const string StateKey = "state";
    private const string YearKey = "year";

    public static RecordList<RoundLine> Of { get; } =
        new("Rounds", Subject.Checks)
        {
            Rows = Rows,
            Code = row => row.Code,
            Sorts =
            [
                ("code", row => row.Code),
                ("day", row => row.PlannedOn),
                ("name", row => row.Name),
                ("units", row => row.Units),
            ],
            Fields = FieldsAsync,
            Columns = Columns,
        };

    /// <summary>Where the last step has led.</summary>
    public static RoundState StateAfter(RoundAction? step) =>
        step is { } taken ? RoundLifecycle.After(taken) : RoundLifecycle.Table.First;

    private static IQueryable<RoundLine> Rows(ListScope scope)
    {
        var day = scope.Day;
        var lines = Seen(scope)
            .Join(
                scope.Db.Set<Authority>(),
                round => round.AuthorityId,
                authority => authority.Id,
                (round, authority) =>
                    new RoundLine
                    {
                        Code = round.Code,
                        Name = round.Name,
                        Authority = authority.Name,
                        PlannedOn = round.PlannedOn,
                        Units = scope.Db.Set<RoundUnit>().Count(unit => unit.RoundId == round.Id),
                        LastStep = round
                            .Steps.Where(step => step.On <= day)
                            .OrderByDescending(step => step.No)
                            .Select(step => (RoundAction?)step.Action)
                            .FirstOrDefault(),
                        LastOn = round
                            .Steps.Where(step => step.On <= day)
                            .OrderByDescending(step => step.No)
                            .Select(step => (DateOnly?)step.On)
                            .FirstOrDefault(),
                    }
            );
        if (scope.Year(YearKey) is { } year)
            lines = lines.Where(line => line.PlannedOn.Year == year);
        if (scope.Chosen<RoundState>(StateKey) is not { } state)
            return lines;
        var steps = Enum.GetValues<RoundAction>()
            .Where(step => RoundLifecycle.After(step) == state)
            .Select(step => (RoundAction?)step)
            .ToList();
        return state == RoundState.Planned
            ? lines.Where(line => line.LastStep == null)
            : lines.Where(line => steps.Contains(line.LastStep));
    }

    private static IQueryable<Round> Seen(ListScope scope)
    {
        var (day, units) = (scope.Day, scope.Units);
        var rounds = scope.Db.Set<Round>().AsNoTracking().Where(round => round.PlannedOn <= day);
        if (!scope.SeesWhole)
            rounds = rounds.Where(round => round.Units.Any(unit => units.Contains(unit.UnitId)));
        return scope.Pattern is { } words ? rounds.ThatSay(words, round => round.Code, round => round.Name) : rounds;
    }

    private static async Task<IReadOnlyList<ListField>> FieldsAsync(
        ListScope scope,
        Words words,
        CancellationToken stop
    )
    {
        var years = Seen(scope).Select(round => round.PlannedOn.Year);
        return
        [
            ListField.Of(
                scope,
                StateKey,
                words["Rollups.ColumnState"],
                Enum.GetValues<RoundState>().Select(state => (RollupLinks.Name(state), words[$"Checks.State{state}"]))
            ),
            await ListField.OfYearsAsync(scope, YearKey, words["Records.Year"], years, stop),
        ];
    }

    private static IReadOnlyList<ExportColumn<RoundLine>> Columns(Words words) =>
        [
            ExportColumns.Text<RoundLine>(words["Rollups.ColumnCode"], 16, row => row.Code),
            ExportColumns.Text<RoundLine>(words["Rollups.ColumnRound"], 50, row => row.Name),
            ExportColumns.Text<RoundLine>(words["Records.RoundAuthority"], 28, row => row.Authority),
            ExportColumns.Day<RoundLine>(words["Records.RoundPlannedOn"], row => row.PlannedOn),
            ExportColumns.Number<RoundLine>(words["Records.RoundUnitCount"], row => row.Units),
            ExportColumns.Text<RoundLine>(words["Rollups.ColumnState"], 24, row => words[$"Checks.State{row.State}"]),
            ExportColumns.Day<RoundLine>(words["Records.LastOn"], row => row.LastOn),
        ];
}
