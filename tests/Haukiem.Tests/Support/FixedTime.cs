namespace Haukiem.Tests.Support;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class FixedTime(DateTime utcNow) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(utcNow, TimeSpan.Zero);
}
