using Haukiem.Rollups;

namespace Haukiem.Records;

/// <summary>
/// The codes of one kind of record that are the same to somebody who types without capitals and diacritics, the most
/// alike first, seen or not. Who keeps codes in that form answers it.
/// </summary>
/// <param name="path">Where the records of the kind are: see <see cref="RecordLinks"/>.</param>
internal delegate Task<IReadOnlyList<string>> CodesAlike(
    Rollup rollup,
    string path,
    string code,
    CancellationToken stop
);
