namespace Haukiem.Tests.Architecture;

/// <summary>The files of the repository as a reader sees them: hand-written ones only.</summary>
internal static class Repository
{
    private static readonly string[] Generated =
    [
        "artifacts",
        "data",
        "bin",
        "obj",
        "Migrations",
        "node_modules",
        ".git",
    ];

    private static readonly string[] CodeEndings = [".cs", ".razor", ".css", ".js", ".sh"];

    public static string Root { get; } = FindRoot();

    public static string Product { get; } = Path.Combine(Root, "src", "Haukiem");

    /// <summary>Code in src, tests, bench and tools, and the scripts at the root, which have no ending.</summary>
    public static IEnumerable<string> Code { get; } =
    [
        .. Under("src").Where(IsCode),
        .. Under("tests").Where(IsCode),
        .. Under("bench").Where(IsCode),
        .. Under("tools").Where(IsCode),
        .. new[] { "run", "test", "dev" }.Select(script => Path.Combine(Root, script)),
    ];

    public static IEnumerable<string> Papers { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md"),
        .. Under("docs").Where(file => file.EndsWith(".md", StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> Under(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? FilesIn(path) : [];
    }

    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(inner => !Generated.Contains(Path.GetFileName(inner)))
            .SelectMany(FilesIn)
            .Concat(Directory.EnumerateFiles(folder))
            .Order(StringComparer.Ordinal);

    private static bool IsCode(string file) => CodeEndings.Contains(Path.GetExtension(file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "haukiem.slnx")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("These tests read the repository: run them in a clone.");
        return folder;
    }
}
