using Haukiem.Platform.Texts;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Search;

/// <summary>The records whose codes are the same to somebody who types without capitals and diacritics.</summary>
internal static class AlikeQueries
{
    /// <summary>More codes alike than any organisation has.</summary>
    private const int Most = 10;

    private static readonly Dictionary<string, SearchKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [RecordLinks.Assignments] = SearchKind.Assignment,
        [RecordLinks.Findings] = SearchKind.Finding,
        [RecordLinks.Documents] = SearchKind.Document,
        [RecordLinks.Units] = SearchKind.Unit,
        [RecordLinks.Rounds] = SearchKind.Round,
        [RecordLinks.Reviews] = SearchKind.Review,
        [RecordLinks.Indicators] = SearchKind.Indicator,
    };

    public static async Task<IReadOnlyList<string>> CodesAlikeAsync(
        Rollup rollup,
        string path,
        string code,
        CancellationToken stop
    )
    {
        var (kind, folded) = (Kinds[path], Folding.Fold(code));
        var ids = await rollup
            .Db.Set<SearchEntry>()
            .Where(entry => entry.Code == folded && entry.Kind == kind)
            .OrderBy(entry => entry.No)
            .Take(Most)
            .Select(entry => entry.RecordId)
            .ToListAsync(stop);
        var alike = await rollup.Db.TextsAsync(kind, ids, stop);
        return
        [
            .. alike
                .Select(record => record.Code)
                .OrderByDescending(found => string.Equals(found, code, StringComparison.OrdinalIgnoreCase))
                .ThenBy(found => found, StringComparer.Ordinal),
        ];
    }
}
