using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Listing;

/// <summary>What every list of records shows around its rows.</summary>
/// <param name="Total">How many rows there are on all pages.</param>
internal sealed record RecordListView(
    string Noun,
    string Path,
    ListScope Scope,
    RecordDay At,
    PageRequest Request,
    long Total,
    IReadOnlyList<ListField> Fields,
    IReadOnlyList<(string Key, string Title)> Sorts,
    IReadOnlyList<UnitLine> Above,
    Cut<UnitLine> Below,
    ListToSave ToSave
)
{
    public ReadQuestion Read => Scope.Read;

    /// <summary>The filters that hold, as the address and as people say them.</summary>
    public IEnumerable<(string Key, string Value, string Label, string Text)> Active(Words words)
    {
        if (Read.Question.Words is { } searched)
            yield return (
                RollupLinks.WordsKey,
                Scope[RollupLinks.WordsKey]!,
                words["Rollups.FilterWords"],
                $"“{searched}”"
            );
        foreach (var field in Fields.Where(field => field.Chosen is not null))
            yield return (field.Key, field.Chosen!, field.Label, field.ChosenText!);
    }

    /// <summary>All that restricts the list beside its scope, in one sentence; null where nothing does.</summary>
    public string? FilteredBy(Words words)
    {
        var filters = Active(words).Select(filter => $"{filter.Label}: {filter.Text}").ToList();
        return filters.Count == 0 ? null : words["Rollups.FilteredBy", string.Join("; ", filters)];
    }

    /// <summary>Reads the address and lists what it asks for; a page behind the last becomes the last.</summary>
    public static async Task<Outcome<(RecordListView View, IReadOnlyList<TRow> Rows)>> OpenAsync<TRow>(
        Asker asker,
        Words words,
        RecordList<TRow> list,
        PageAddress address
    )
    {
        var opened = await asker.OpenAsync();
        if (!opened.IsDone)
            return opened.As<(RecordListView, IReadOnlyList<TRow>)>();
        var scope = await ListScope.ReadAsync(opened.Value, list.Subject, address, asker.Stop);
        if (!scope.IsDone)
            return scope.As<(RecordListView, IReadOnlyList<TRow>)>();
        var total = await list.Rows(scope.Value).LongCountAsync(asker.Stop);
        var request = PageRequest.Of(address).Within(total);
        var rows = await RowsAsync(list, scope.Value, request, asker.Stop);
        var (rollup, asked) = (scope.Value.Rollup, scope.Value.Asked);
        var at = rollup.ReadDay(key => address[key]);
        var view = new RecordListView(
            list.Noun,
            list.Path,
            scope.Value,
            at,
            request,
            total,
            await list.Fields(scope.Value, words, asker.Stop),
            [.. list.Sorts.Select(sort => (sort.Key, words[$"Records.Sort_{sort.Key}"]))],
            await rollup.AboveAsync(asked.Unit.Id, asked.TreeDay, asker.Stop),
            await rollup.BelowAsync(asked.Unit.Id, asked.TreeDay, asker.Stop),
            await asker.ToSaveAsync(address, at.AsOf)
        );
        return (view, rows);
    }

    /// <summary>The rows of one page.</summary>
    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        RecordList<TRow> list,
        ListScope scope,
        PageRequest request,
        CancellationToken stop
    ) =>
        await list.Complete(
            scope,
            await list.InOrder(scope, request).Skip(request.Skip).Take(request.Size).ToListAsync(stop),
            stop
        );
}
