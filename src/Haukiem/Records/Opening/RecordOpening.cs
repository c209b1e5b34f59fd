using Haukiem.Platform.Components;
using Haukiem.Rollups;
using Microsoft.AspNetCore.Components;

namespace Haukiem.Records.Opening;

/// <summary>Reads what the page of a record shows; none where there is no such record for this viewer.</summary>
internal delegate Task<TView?> ReadRecord<TView>(Rollup rollup, string code, RecordDay at, CancellationToken stop);

/// <summary>How every page of a record begins.</summary>
internal static class RecordOpening
{
    /// <summary>Reads the record of the address. What does not exist and what is not seen answer the same.</summary>
    /// <param name="segment">The code as it stands in the path.</param>
    public static async Task<TView?> OpenRecordAsync<TView>(
        this Asker asker,
        NavigationManager navigation,
        string segment,
        ReadRecord<TView> read
    )
        where TView : class
    {
        if (await asker.OpenAnyAsync() is { Viewer.Mandates.Count: > 0 } rollup)
        {
            var address = PageAddress.Of(navigation);
            var code = RecordLinks.Code(segment).Normalize();
            if (await read(rollup, code, rollup.ReadDay(key => address[key]), asker.Stop) is { } view)
                return view;
        }
        asker.NotFound();
        return null;
    }
}
