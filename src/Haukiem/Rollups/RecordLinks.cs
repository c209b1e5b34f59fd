using Haukiem.Platform.Components;

namespace Haukiem.Rollups;

/// <summary>The addresses of single records, by the codes that people cite.</summary>
internal static class RecordLinks
{
    public const string Assignments = "/assignments/";
    public const string Findings = "/findings/";
    public const string Documents = "/documents/";
    public const string Units = "/units/";
    public const string Rounds = "/rounds/";
    public const string Reviews = "/reviews/";
    public const string Indicators = "/indicators/";

    /// <summary>The page of an assignment; the others likewise, as of the day of the page that leads there.</summary>
    public static string Assignment(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Assignments, code, asOf, tree);

    public static string Finding(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Findings, code, asOf, tree);

    public static string Document(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Documents, code, asOf, tree);

    public static string Unit(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Units, code, asOf, tree);

    public static string Round(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Rounds, code, asOf, tree);

    public static string Review(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Reviews, code, asOf, tree);

    /// <summary>An indicator, as a unit has reached it.</summary>
    public static string Indicator(string code, string? unit, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        PageAddress.Parse(To(Indicators, code, asOf, tree)).With(RollupLinks.UnitKey, unit).ToString();

    /// <summary>What a round says of one of its units: the check of it has no page of its own.</summary>
    public static string RoundOf(string unit, string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        PageAddress.Parse(Round(code, asOf, tree)).With(RollupLinks.UnitKey, unit) + "#" + Anchor(unit);

    /// <summary>The place of a unit on a page of several.</summary>
    public static string Anchor(string unit) => $"unit-{Uri.EscapeDataString(unit)}";

    /// <summary>The content of a file of evidence.</summary>
    public static string Evidence(Guid id) => $"/evidence/{id:D}";

    /// <summary>The code in a path: the router leaves a slash inside a code as it was written.</summary>
    public static string Code(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static string To(string path, string code, DateOnly? asOf, TreeView tree) =>
        PageAddress
            .Parse(path + Uri.EscapeDataString(code))
            .With(RollupLinks.AsOfKey, asOf is { } day ? RollupLinks.Day(day) : null)
            .With(RollupLinks.TreeKey, tree == TreeView.Was ? RollupLinks.Name(tree) : null)
            .ToString();
}
