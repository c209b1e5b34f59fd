using System.Globalization;
using Haukiem.Data;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups;
using Haukiem.Units;

namespace Haukiem.Records.Listing;

/// <summary>Of which units, as of which day, and with which filters a list of records is asked for.</summary>
/// <param name="SeesWhole">The viewer sees every unit, and the list is of all of them: also what touches none.</param>
internal sealed record ListScope(Rollup Rollup, Asked Asked, ReadQuestion Read, PageAddress Address, bool SeesWhole)
{
    public Db Db => Rollup.Db;

    public static async Task<Outcome<ListScope>> ReadAsync(
        Rollup rollup,
        Subject subject,
        PageAddress address,
        CancellationToken stop
    )
    {
        var read = await rollup.ReadAsync(subject, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return read.As<ListScope>();
        var question = read.Value.Question.Unrestricted();
        var asked = await rollup.AskAsync(question, stop);
        if (!asked.IsDone)
            return asked.As<ListScope>();
        var isWhole = asked.Value.IsWhole && question.Extent == Extent.Subtree && await rollup.SeesWholeAsync(stop);
        return new ListScope(rollup, asked.Value, read.Value, address, isWhole);
    }

    public DateOnly Day => Asked.Question.Day;

    /// <summary>What finds the words that were asked for; none where none were.</summary>
    public string? Pattern => Read.Question.Pattern;

    public string? this[string key] => Address[key];

    /// <summary>The units that the list is about; those that are no more by their heirs.</summary>
    public IQueryable<UnitId> Units
    {
        get
        {
            var (unit, reachesBelow) = (Asked.Unit.Id, Asked.Question.Extent != Extent.Own);
            return Db.Lineage(Asked.TreeDay)
                .Where(line => line.AncestorId == unit && (line.Depth == 0 || reachesBelow))
                .Select(line => line.UnitId);
        }
    }

    /// <summary>A filter that is a name as it is written in the records.</summary>
    public string? Name(string key) => QuestionQueries.Bounded(Address[key]);

    /// <summary>A filter that is a name of ours.</summary>
    public TChoice? Chosen<TChoice>(string key)
        where TChoice : struct, Enum
    {
        foreach (var value in Enum.GetValues<TChoice>())
            if (RollupLinks.Name(value) == Address[key])
                return value;
        return null;
    }

    /// <summary>A filter that is a year.</summary>
    public int? Year(string key) =>
        int.TryParse(Address[key], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
