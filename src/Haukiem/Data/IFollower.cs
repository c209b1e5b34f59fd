namespace Haukiem.Data;

/// <summary>
/// A feature whose derived tables follow from what acts touched. The door calls every follower in the
/// transaction of the act, in the order of the features.
/// </summary>
internal interface IFollower
{
    Task FollowAsync(Db db, IReadOnlyCollection<object> touched, CancellationToken stop);
}
