namespace Haukiem.Tests.Architecture;

internal static class Expect
{
    /// <summary>Nothing breaks the rule; otherwise each breach on its own line, in full.</summary>
    public static void None(IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
