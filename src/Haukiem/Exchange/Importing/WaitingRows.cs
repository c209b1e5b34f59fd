using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>A row that its day has refused so far, and why it was first refused; nothing where it has only waited.</summary>
internal sealed record WaitingRow(Row Row, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// The rows of a day that were refused for now: two things of one day can each have waited for something of the
/// other. A row that says its order in the day does not overtake another about the same thing.
/// </summary>
internal sealed class WaitingRows(Func<Row, Task<IReadOnlyList<Refusal>>> tryRow, Func<Row, IEnumerable<string>> about)
{
    private List<WaitingRow> rows = [];

    public List<WaitingRow> Rows => rows;

    public bool IsOfEarlierDay(Row row) => rows.Count > 0 && rows[0].Row.Turn != row.Turn;

    public Task TakeAsync(Row row) => TakeAsync(new WaitingRow(row, []));

    /// <summary>Tries again as long as that brings something forward.</summary>
    /// <returns>What the day refuses for good.</returns>
    public async Task<IReadOnlyList<WaitingRow>> EndDayAsync()
    {
        for (var before = rows.Count + 1; rows.Count > 0 && rows.Count < before; )
        {
            before = rows.Count;
            var again = rows;
            rows = [];
            foreach (var each in again)
                await TakeAsync(each);
        }
        var refused = rows;
        rows = [];
        return refused;
    }

    private async Task TakeAsync(WaitingRow row)
    {
        if (IsHeldBack(row.Row))
            rows.Add(row);
        else if (await tryRow(row.Row) is { Count: > 0 } refusals)
            rows.Add(row.Refusals.Count > 0 ? row : row with { Refusals = refusals });
    }

    private bool IsHeldBack(Row row) =>
        IsNumbered(row)
        && rows.Exists(other =>
            IsNumbered(other.Row) && about(other.Row).Intersect(about(row), StringComparer.Ordinal).Any()
        );

    private static bool IsNumbered(Row row) => row.WholeOrNone("dayOrder") is not null;
}
