using Haukiem.Tests.Architecture;

namespace Haukiem.Tests.Support;

/// <summary>
/// Compares a text with the file that was approved. Where they differ the text is written beside it as
/// <c>*.received.*</c>; <c>./dev snapshots accept</c> takes it over.
/// </summary>
internal static class Snapshot
{
    /// <summary>Fails where the text is not what was approved.</summary>
    /// <param name="text">What was generated.</param>
    /// <param name="file">The approved file, from the root of the repository.</param>
    public static void Match(string text, string file)
    {
        var approved = Path.Combine(Repository.Root, file);
        var received = Received(approved);
        var expected = File.Exists(approved) ? Lines(File.ReadAllText(approved)) : [];
        var actual = Lines(text);
        if (expected.SequenceEqual(actual))
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.WriteAllText(received, string.Join('\n', actual) + "\n");
        Assert.Fail(
            $"{file} is not what is generated (./dev snapshots accept takes it over):\n{Difference(expected, actual)}"
        );
    }

    private static string Received(string approved)
    {
        var name = Path.GetFileName(approved).Replace(".approved.", ".", StringComparison.Ordinal);
        return Path.Combine(
            Path.GetDirectoryName(approved)!,
            $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}"
        );
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The first line that differs, on both sides; the files say the rest.</summary>
    private static string Difference(string[] expected, string[] actual)
    {
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
            at++;
        return $"line {at + 1}\n  approved: {LineAt(expected, at)}\n  received: {LineAt(actual, at)}";
    }

    private static string LineAt(string[] lines, int at) => at < lines.Length ? lines[at] : "(the end)";
}
