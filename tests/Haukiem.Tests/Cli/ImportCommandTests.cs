using System.Globalization;

namespace Haukiem.Tests.Cli;

/// <summary>What an import says on the screen and in its file, and what the shell gets.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Titles = "code,name";
    private readonly string folder = Directory.CreateTempSubdirectory("haukiem-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Of_many_errors_the_first_thousand_are_on_the_screen_and_all_in_a_file()
    {
        People(1_050, _ => "");

        var (code, output, errors) = await ImportAsync();

        Assert.Equal(2, code);
        Assert.Empty(output);
        var lines = errors.Trim().Split('\n');
        Assert.Equal(1_000, lines.Count(line => line.StartsWith("Sheet People, row ", StringComparison.Ordinal)));
        Assert.Equal(
            "Sheet People, row 2, column B (Name): This cell is required. Fill it in; where cells are merged, unmerge them and fill in each row.",
            lines[0]
        );
        Assert.Equal("... and 50 more", lines[1_000]);
        Assert.Equal("Nothing was imported: 1,050 places to mend.", lines[1_001]);
        var file = Path.Combine(folder, "in.errors.csv");
        Assert.Contains(file, lines[1_002], StringComparison.Ordinal);
        var all = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("Sheet,Row,Column,What to mend", all[0]);
        Assert.StartsWith("People,1051,B (Name),", all[^1], StringComparison.Ordinal);
        Assert.Equal(1_051, all.Length);
    }

    [Fact]
    public async Task A_long_import_says_now_and_then_how_far_it_is()
    {
        People(20_001, number => $"Phòng {number}");

        var (code, output, errors) = await ImportAsync();

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            [
                "10,000 of 20,001 rows",
                "20,000 of 20,001 rows",
                "People: 20,001 new, 0 changed, 0 as before",
                "Imported: 20,001 new rows, 0 changed, 0 as before.",
            ],
            output.Trim().Split('\n')
        );
    }

    [Fact]
    public async Task A_rehearsal_says_that_it_kept_nothing_and_kept_nothing()
    {
        People(2, number => $"Phòng {number}");

        var (code, output, _) = await ImportAsync("--dry-run");
        var (_, then, _) = await ImportAsync();
        var (_, again, _) = await ImportAsync("--dry-run");

        Assert.Equal(0, code);
        Assert.EndsWith(
            "Rehearsed, nothing was recorded: there would be 2 new rows, 0 changed, 0 as before.",
            output.Trim(),
            StringComparison.Ordinal
        );
        Assert.EndsWith("Imported: 2 new rows, 0 changed, 0 as before.", then.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("there would be 0 new rows, 0 changed, 2 as before.", again.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_workbook_is_one_sentence()
    {
        var (code, output, errors) = await ImportAsync();

        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task An_importer_with_too_long_a_name_is_told_before_anything_is_read()
    {
        People(1, _ => "Phòng");

        var (code, _, errors) = await ImportAsync("--as", new string('a', 401));

        Assert.Equal(2, code);
        Assert.Contains("400", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> ImportAsync(params string[] more) =>
        Running.RunAsync([
            "import",
            Path.Combine(folder, "in"),
            "--data",
            Path.Combine(folder, "data"),
            "--lang",
            "en",
            .. more,
        ]);

    private void People(int count, Func<int, string> name)
    {
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        File.WriteAllLines(
            Path.Combine(folder, "in", "People.csv"),
            Enumerable
                .Range(1, count)
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"P{number},{name(number)}"))
                .Prepend(Titles)
        );
    }
}
