using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Records.Opening;

/// <summary>Reads what the page of a record shows; none where there is no such record for this viewer.</summary>
/// <param name="address">What else the page is asked for, as of the same day.</param>
internal delegate Task<TView?> ReadRecord<TView>(
    Rollup rollup,
    string code,
    RecordDay at,
    PageAddress address,
    CancellationToken stop
);

/// <summary>
/// How every page of a record begins. What does not exist and what is not seen answer the same: whatever is told beyond
/// that, the viewer sees today (law 9).
/// </summary>
internal sealed class RecordOpening(Asker asker, NavigationManager navigation, CodesAlike codesAlike)
{
    /// <summary>What is told instead of a record that is seen, and was not there yet on the day asked for.</summary>
    public NotYet? NotYet { get; private set; }

    /// <summary>Reads the record of the address, or leads to the one whose code was meant.</summary>
    /// <param name="segment">The code as it stands in the path.</param>
    /// <param name="firstDay">The day on which the record came to be.</param>
    public async Task<TView?> OpenAsync<TView>(string segment, ReadRecord<TView> read, Func<TView, DateOnly?> firstDay)
        where TView : class
    {
        if (await asker.OpenAnyAsync() is { Viewer.Mandates.Count: > 0 } rollup)
        {
            var address = PageAddress.Of(navigation);
            var at = rollup.ReadDay(key => address[key]);
            var code = RecordLinks.Code(segment).Normalize();
            if (await read(rollup, code, at, address, asker.Stop) is { } view)
                return view;
            NotYet = await NotYetAsync(code);
            if (NotYet is not null)
                return null;
            if (await MeantAsync(code) is { } meant)
            {
                navigation.NavigateTo(meant);
                return null;
            }

            async Task<NotYet?> NotYetAsync(string one)
            {
                if (at.Day >= rollup.Today)
                    return null;
                var today = address.With(RollupLinks.AsOfKey, null).With(RollupLinks.TreeKey, null);
                var now = new RecordDay(rollup.Today, TreeView.Is, rollup.Today, []);
                if (await read(rollup, one, now, today, asker.Stop) is not { } later)
                    return null;
                if (firstDay(later) is not { } first || first <= at.Day)
                    return null;
                var begun = address.With(RollupLinks.AsOfKey, RollupLinks.Day(first));
                var isSeen = await read(rollup, one, at with { Day = first }, begun, asker.Stop) is not null;
                return new NotYet(one, at.Day, first, isSeen ? begun : null, today);
            }

            async Task<string?> MeantAsync(string typed)
            {
                var path = address.Path[..(address.Path.IndexOf('/', 1) + 1)];
                foreach (var one in await codesAlike(rollup, path, typed, asker.Stop))
                    if (
                        one != typed
                        && (
                            await read(rollup, one, at, address, asker.Stop) is not null
                            || await NotYetAsync(one) is not null
                        )
                    )
                        return address.At(path.ToLowerInvariant() + Uri.EscapeDataString(one)).ToString();
                return null;
            }
        }
        asker.NotFound();
        return null;
    }
}

/// <summary>A record that was not there yet on the day for which it was asked.</summary>
/// <param name="First">The first day of it.</param>
/// <param name="OnFirst">Its page as of that day; none where the viewer did not see it there.</param>
internal sealed record NotYet(string Code, DateOnly Asked, DateOnly First, PageAddress? OnFirst, PageAddress OnToday);
