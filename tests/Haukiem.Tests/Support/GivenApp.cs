namespace Haukiem.Tests.Support;

internal sealed partial class GivenInstance
{
    /// <summary>The application over what was made, which is written now.</summary>
    public async Task<AppUnderTest> StartedAsync()
    {
        await SavedAsync();
        await DisposeAsync();
        return await AppUnderTest.StartAsync(Instance);
    }
}
