using Haukiem.Data;

namespace Haukiem.Search;

/// <summary>Keeps what search finds records by as they are stored.</summary>
internal sealed class SearchFollower : IFollower
{
    public Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop) =>
        SearchWriter.RefreshAsync(db, SearchedThings.Of(touched), stop);
}
