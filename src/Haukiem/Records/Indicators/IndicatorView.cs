using Haukiem.Indicators;
using Haukiem.People;
using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Indicators;

/// <summary>Which units below are listed.</summary>
internal enum BelowShown
{
    All,

    /// <summary>Those that take part in what the units make together.</summary>
    Reported,
    Silent,

    /// <summary>Those of which nothing is expected yet.</summary>
    NotDue,
}

/// <summary>What the page of an indicator shows for one unit, as of a day.</summary>
/// <param name="Others">The indicators that it is made of: above and below the line, or its weight.</param>
/// <param name="OtherTree">What the units below make by the other tree, where that may differ.</param>
internal sealed record IndicatorView(
    RecordDay At,
    Indicator Indicator,
    ReadQuestion Read,
    IReadOnlyDictionary<IndicatorId, (string Code, string Name)> Others,
    IReadOnlyList<TargetCourse> Courses,
    IReadOnlyDictionary<PersonId, string> Reporters,
    IndicatorBelow? Below,
    Aggregate? OtherTree
)
{
    public const string ShowKey = "show";

    /// <summary>The units above and below, to which the page can be moved.</summary>
    public required IReadOnlyList<UnitLine> Above { get; init; }

    public required Cut<UnitLine> Under { get; init; }

    public required BelowShown Shown { get; init; }

    public static async Task<IndicatorView?> ReadAsync(
        Rollup rollup,
        string code,
        RecordDay at,
        PageAddress address,
        CancellationToken stop
    )
    {
        var indicator = await rollup
            .Db.Set<Indicator>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Code == code, stop);
        if (indicator is null || !await rollup.SeesIndicatorAsync(indicator.Id, at, stop))
            return null;
        var read = await rollup.ReadAsync(Subject.Targets, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return null;
        var question = read.Value.Question.Unrestricted() with { Extent = Extent.Own };
        if (await rollup.AskAsync(question, stop) is not { IsDone: true, Value: var asked })
            return null;
        var courses = await TargetCourse.ReadAsync(rollup, indicator, asked.Unit.Id, at, stop);
        var below = await IndicatorBelow.ReadAsync(rollup, indicator, question, address, stop);
        var other = question with { Tree = at.Tree == TreeView.Is ? TreeView.Was : TreeView.Is };
        return new IndicatorView(
            at,
            indicator,
            read.Value,
            await OthersAsync(rollup, indicator, at, stop),
            courses,
            await TargetCourse.ReportersAsync(rollup, courses, stop),
            below,
            asked.IsReorganised && below is not null
                ? await IndicatorBelow.TogetherAsync(rollup, indicator, other, below.Period, stop)
                : null
        )
        {
            Above = await rollup.AboveAsync(asked.Unit.Id, at.TreeDay, stop),
            Under = await rollup.BelowAsync(asked.Unit.Id, at.TreeDay, stop),
            Shown = Enum.GetValues<BelowShown>().FirstOrDefault(one => RollupLinks.Name(one) == address[ShowKey]),
        };
    }

    /// <summary>Of the indicators that it is made of those that the viewer may open (law 9).</summary>
    private static async Task<IReadOnlyDictionary<IndicatorId, (string Code, string Name)>> OthersAsync(
        Rollup rollup,
        Indicator indicator,
        RecordDay at,
        CancellationToken stop
    )
    {
        IndicatorId?[] named = [indicator.NumeratorId, indicator.DenominatorId, indicator.WeightId];
        var ids = new List<IndicatorId>();
        foreach (var id in named.OfType<IndicatorId>())
            if (await rollup.SeesIndicatorAsync(id, at, stop))
                ids.Add(id);
        return await rollup
            .Db.Set<Indicator>()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => (one.Code, one.Name), stop);
    }
}
