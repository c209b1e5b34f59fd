using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups.Saving;

internal static class ListAddress
{
    /// <summary>
    /// The question of an address as it was read. What was asked for today is asked again for the day on which it is
    /// opened.
    /// </summary>
    public static async Task<Outcome<PageAddress>> WriteAsync(
        this Rollup rollup,
        Subject subject,
        PageAddress address,
        CancellationToken stop
    )
    {
        var read = await rollup.ReadAsync(subject, key => address[key], unit: null, stop);
        if (!read.IsDone)
            return read.As<PageAddress>();
        var (question, unit, _, paging, _) = read.Value;
        var written = PageAddress.Parse(RollupLinks.List(question, unit.Code, paging with { Page = 1 }));
        var anyPage = written.With(PageRequest.PageKey, null);
        return question.Day == rollup.Today ? anyPage.With(RollupLinks.AsOfKey, null) : anyPage;
    }
}
