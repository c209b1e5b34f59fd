using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Haukiem.Tests.Architecture;

/// <summary>The papers lead somewhere, and say what is so.</summary>
public sealed partial class PaperTests
{
    [Fact]
    public void Every_link_leads_to_a_file() =>
        Expect.None(
            from paper in Repository.Papers
            from link in Link().Matches(File.ReadAllText(paper))
            let target = Uri.UnescapeDataString(link.Groups[1].Value)
            where !target.Contains(':', StringComparison.Ordinal)
            let path = Path.Combine(Path.GetDirectoryName(paper)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Repository.Name(paper)}: {target}"
        );

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var decisions = Path.Combine(Repository.Root, "docs", "decisions");
        var index = File.ReadAllText(Path.Combine(decisions, "README.md"));

        Expect.None(
            Directory
                .EnumerateFiles(decisions, "0*.md")
                .Select(file => Path.GetFileName(file))
                .Where(name => !index.Contains($"({name})", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_package_stands_in_the_decision_on_packages()
    {
        var decision = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "0009-packages.md"));

        Expect.None(
            XDocument
                .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
                .Descendants()
                .Select(element => element.Attribute("Include")?.Value)
                .OfType<string>()
                .Where(package => !decision.Contains($"| {package} |", StringComparison.Ordinal))
        );
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();
}
