using System.Globalization;

namespace Haukiem.Tests.Support;

/// <summary><c>./dev soak</c> tries more of everything: <c>HAUKIEM_TEST_LONG</c> says how many times as much.</summary>
internal static class LongForm
{
    /// <summary>How many times the short form: from one to a thousand.</summary>
    public static int Times { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("HAUKIEM_TEST_LONG"),
            CultureInfo.InvariantCulture,
            out var times
        )
            ? Math.Clamp(times, 1, 1000)
            : 1;

    public static bool IsAsked => Times > 1;
}
