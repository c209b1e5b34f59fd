using System.Text.RegularExpressions;

namespace Haukiem.Tests.Architecture;

/// <summary>What holds for every file that a person wrote.</summary>
public sealed class FileTests
{
    // Written in halves, so that this file keeps the rule too.
    private static readonly Regex LeftUndone = new(
        $"TO{""}DO|FIX{""}ME|HA{""}CK|NotImplemented{""}Exception|#pragma warning dis{""}able|// Arr{""}ange",
        RegexOptions.CultureInvariant
    );

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Expect.None(
            Repository
                .Code.Select(file => (file, lines: File.ReadLines(file).Count()))
                .Where(it => it.lines > 300)
                .Select(it => $"{Repository.Name(it.file)}: {it.lines} lines")
        );

    [Fact]
    public void Nothing_is_left_undone_or_silenced() =>
        Expect.None(
            from file in Repository.Code
            from line in File.ReadLines(file).Index()
            where LeftUndone.IsMatch(line.Item)
            select $"{Repository.Name(file)}:{line.Index + 1}: {line.Item.Trim()}"
        );

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        var sqlite = Migrations("Sqlite");

        Assert.Equal(sqlite, Migrations("Postgres"));
        Assert.Equal(sqlite.Count, sqlite.Distinct().Count());
    }

    // 20261123101500_Core.cs is "Core": the instants differ by the seconds between the two commands.
    private static List<string> Migrations(string provider)
    {
        var folder = Path.Combine(Repository.Product, "Data", provider, "Migrations");
        if (!Directory.Exists(folder))
            return [];
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*_*.cs")
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.EndsWith(".Designer.cs", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Path.GetFileNameWithoutExtension(name)[15..]),
        ];
    }
}
