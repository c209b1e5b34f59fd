using System.Globalization;
using Haukiem.Indicators;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>
/// By what each record can be found, from what was done to it: under the name of each filter the values that find it;
/// for a filter by days the day itself.
/// </summary>
internal static class Traits
{
    public static IEnumerable<(string Filter, string Value)> Of(KnownAssignment one, DateOnly day)
    {
        yield return ("assigned", Written(one.States[0].On));
        if (Timeliness.DueOn(one, day) is { } due)
            yield return ("due", Written(due));
        if (Timeliness.OriginalDueOn(one, day) is { } original)
            yield return ("firstDue", Written(original));
        yield return ("handling", Small(one.Handling));
        if (one.IsOfMatter)
        {
            yield return ("directive", Stage.MatterCode);
            yield return ("clause", "1");
            yield return ("origin", "clause");
        }
        if (one.RemedyOf is not null)
            yield return ("origin", "finding");
        if (one.Parent is not null)
        {
            yield return ("origin", "part");
            yield return ("partOf", one.Parent.Code);
        }
        if (one is { IsOfMatter: false, RemedyOf: null, Parent: null })
            yield return ("origin", "other");
    }

    public static IEnumerable<(string Filter, string Value)> Of(KnownFinding one)
    {
        yield return ("raised", Written(one.States[0].On));
        yield return ("kind", Small(one.Kind));
        yield return ("priority", "ordinary");
        yield return ("handling", "ordinary");
        yield return ("general", one.IsGeneral ? "yes" : "no");
        if (one.Origin?.Round is { } round)
            yield return ("round", round.Code);
    }

    public static IEnumerable<(string Filter, string Value)> Of(KnownCheck one)
    {
        yield return ("checked", Written(one.On));
        if (one.Round is { } round)
            yield return ("round", round.Code);
    }

    public static IEnumerable<(string Filter, string Value)> Of(KnownTarget one)
    {
        yield return ("indicator", $"CT-{(Direction)one.Indicator}");
        yield return ("period", "2013-01-01..2013-12-31");
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Small<T>(T value)
        where T : struct, Enum => value.ToString()[..1].ToLowerInvariant() + value.ToString()[1..];
}
