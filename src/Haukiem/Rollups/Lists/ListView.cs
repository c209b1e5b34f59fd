using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups.Lists;

/// <summary>The rows of a question, one page of them.</summary>
internal delegate Task<Outcome<Listing<TRow>>> RowsOf<TRow>(
    Rollup rollup,
    Question question,
    Paging paging,
    CancellationToken stop
);

/// <summary>What every list shows around its rows.</summary>
/// <param name="Total">As many rows as the number said that led here.</param>
/// <param name="RecordedLate">How many of them rest on something that was recorded after the day had ended.</param>
/// <param name="Above">The units above that the viewer sees; the list can be widened to them.</param>
/// <param name="Below">The units directly below; the list can be narrowed to them.</param>
/// <param name="Choices">What occurs in the scope, by the key of the filter that can be set to it.</param>
/// <param name="Elsewhere">Where else the viewer's mandates reach; the list can be moved there.</param>
internal sealed record ListView(
    Subject Subject,
    ReadQuestion Read,
    PageAddress Address,
    PageRequest Request,
    long Total,
    IReadOnlyList<UnitLine> Above,
    Cut<UnitLine> Below,
    Cut<UnitLine> Elsewhere,
    IReadOnlyDictionary<string, Cut<Choice>> Choices,
    long RecordedLate,
    DateOnly Today
)
{
    /// <summary>The list as it stands, before whoever may save it.</summary>
    public required ListToSave ToSave { get; init; }

    /// <summary>The filters with a value that nothing in the scope has, whatever else is left out.</summary>
    public IReadOnlyList<(Filter Filter, string Value)> Unknown { get; private init; } = [];

    public Figure Figure => Read.Question.Figure!;

    /// <summary>The day as links carry it on: none for today.</summary>
    public DateOnly? AsOf => At.AsOf;

    public RecordDay At => Read.At(Today);

    /// <summary>The name of what bears a code, by the key of the filter that is set to it; the code where it is not known.</summary>
    public string NameOf(string key, string code) =>
        Choices.GetValueOrDefault(key)?.Items.FirstOrDefault(choice => choice.Code == code)?.Name ?? code;

    /// <summary>Reads the address and lists what it asks for; a page behind the last becomes the last.</summary>
    public static async Task<Outcome<(ListView View, IReadOnlyList<TRow> Rows)>> OpenAsync<TRow>(
        Asker asker,
        Subject subject,
        PageAddress address,
        RowsOf<TRow> rows
    )
    {
        var opened = await asker.OpenAsync();
        if (!opened.IsDone)
            return opened.As<(ListView, IReadOnlyList<TRow>)>();
        var rollup = opened.Value;
        var read = await rollup.ReadAsync(subject, key => address[key], unit: null, asker.Stop);
        if (!read.IsDone)
            return read.As<(ListView, IReadOnlyList<TRow>)>();
        var (question, unit, _, paging, _) = read.Value;
        var request = new PageRequest(paging.Page, paging.Size, RollupLinks.Name(paging.Sort), paging.Descending);
        var listed = await rows(rollup, question, paging, asker.Stop);
        if (listed is { IsDone: true, Value.Rows.Count: 0 } && request.Within(listed.Value.Total) != request)
        {
            request = request.Within(listed.Value.Total);
            listed = await rows(rollup, question, paging with { Page = request.Page }, asker.Stop);
        }
        if (!listed.IsDone)
            return listed.As<(ListView, IReadOnlyList<TRow>)>();
        var day = rollup.TreeDay(question.Tree, question.Day);
        var above = await rollup.AboveAsync(unit.Id, day, asker.Stop);
        var homes = await rollup.HomesAsync(subject, asker.Stop);
        var view = new ListView(
            subject,
            read.Value,
            address,
            request,
            listed.Value.Total,
            above,
            await rollup.BelowAsync(unit.Id, day, asker.Stop),
            homes with
            {
                Items = [.. homes.Items.Where(home => home.Id != unit.Id && above.All(one => one.Id != home.Id))],
            },
            await rollup.ChoicesAsync(question, asker.Stop),
            await rollup.RecordedLateAsync(question, asker.Stop),
            rollup.Today
        )
        {
            ToSave = await asker.ToSaveAsync(address, read.Value.At(rollup.Today).AsOf),
            Unknown = listed.Value.Total == 0 ? await rollup.UnknownAsync(question, asker.Stop) : [],
        };
        return (view, listed.Value.Rows);
    }
}
