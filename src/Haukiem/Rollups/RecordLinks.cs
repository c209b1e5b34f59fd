using Haukiem.Platform.Components;

namespace Haukiem.Rollups;

/// <summary>The addresses of single records, by the codes that people cite.</summary>
internal static class RecordLinks
{
    public const string Assignments = "/assignments/";
    public const string Findings = "/findings/";
    public const string Documents = "/documents/";
    public const string Units = "/units/";

    /// <summary>The page of an assignment; the others likewise, as of the day of the page that leads there.</summary>
    public static string Assignment(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Assignments, code, asOf, tree);

    public static string Finding(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Findings, code, asOf, tree);

    public static string Document(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Documents, code, asOf, tree);

    public static string Unit(string code, DateOnly? asOf = null, TreeView tree = TreeView.Is) =>
        To(Units, code, asOf, tree);

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
