using System.Globalization;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;

namespace Haukiem.Records.Listing;

internal static class RecordListAddress
{
    /// <summary>
    /// The address of a list of records as it was read: its scope, the filters that restrict it, its order and how many
    /// rows stand on a page. What was asked for today is asked again for the day on which it is opened.
    /// </summary>
    public static async Task<Outcome<PageAddress>> WriteAsync<TRow>(
        this RecordList<TRow> list,
        Rollup rollup,
        Words words,
        PageAddress address,
        CancellationToken stop
    )
    {
        var scope = await ListScope.ReadAsync(rollup, list.Subject, address, stop);
        if (!scope.IsDone)
            return scope.As<PageAddress>();
        var (question, unit) = (scope.Value.Read.Question, scope.Value.Read.Unit);
        var request = PageRequest.Of(address);
        var sort = list.Sorts.Any(one => one.Key == request.Sort) ? address[PageRequest.SortKey] : null;
        var written = PageAddress
            .Parse(list.Path)
            .With(RollupLinks.UnitKey, unit.Code)
            .With(RollupLinks.AsOfKey, question.Day == rollup.Today ? null : RollupLinks.Day(question.Day))
            .With(RollupLinks.TreeKey, RollupLinks.Name(question.Tree))
            .With(RollupLinks.ScopeKey, question.Extent == Extent.Subtree ? null : RollupLinks.Name(question.Extent))
            .With(RollupLinks.WordsKey, question.Words)
            .With(PageRequest.SortKey, sort)
            .With(PageRequest.SizeKey, request.Size.ToString(CultureInfo.InvariantCulture));
        var fields = await list.Fields(scope.Value, words, stop);
        return fields.Aggregate(written, (one, field) => one.With(field.Key, field.Chosen));
    }
}
