using System.IO.Compression;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>Writes an instance out as the workbook that an import takes in again: a .xlsx, a folder of CSV files, or an archive of them with the evidence.</summary>
internal sealed class Export(Db db, EvidenceStore store)
{
    // The archive of the same instance has the same bytes.
    private static readonly DateTimeOffset ArchiveTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, SheetExport> Exports = MasterExports
        .All.Concat(ReorganisationExports.All)
        .Concat(FactExports.All)
        .Concat(CheckExports.All)
        .Concat(RoundExports.All)
        .Concat(ReviewExports.All)
        .ToDictionary(export => export.Sheet.Key, StringComparer.Ordinal);

    /// <summary>Writes to a path that ends in .xlsx, in .zip, or is a folder; evidence goes with the last two.</summary>
    /// <exception cref="TableFileException">It cannot be written so; what was there before stays.</exception>
    public async Task<ExportResult> RunAsync(string path, Words words, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(db.SnapshotIsolation, stop);
        var source = await SourceAsync(stop);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return await Beside.WriteFileAsync(
                path,
                async file => new ExportResult(
                    await WriteWorkbookAsync(file, source, words, stop),
                    source.LeftOut,
                    source.Files.Count
                )
            );
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? await Beside.WriteFileAsync(path, file => WriteArchiveAsync(file, source, words, stop))
            : await Beside.WriteFolderAsync(path, folder => WriteFolderAsync(folder, source, words, stop));
    }

    private async Task<ExportSource> SourceAsync(CancellationToken stop)
    {
        var codes = await ExportCodes.LoadAsync(db, stop);
        var cuts = await Cuts.LoadAsync(db, codes, stop);
        return new ExportSource(db, codes)
        {
            Cuts = cuts,
            DayOrder = new DayOrder(await DayFacts.LoadAsync(db, codes, cuts, stop)),
        };
    }

    private static async Task<int> WriteWorkbookAsync(
        Stream output,
        ExportSource source,
        Words words,
        CancellationToken stop
    )
    {
        var count = 0;
        using var workbook = new WorkbookWriter(
            output,
            new WorkbookOptions { Language = LanguageOf(words), Title = words["Shell.Product"] }
        );
        foreach (var sheet in Sheets.All)
        {
            var writer = workbook.Begin(WorkbookLayout.Of(sheet, words));
            foreach (var row in await Exports[sheet.Key].Rows(source, stop))
            {
                writer.Write(row.Cells(words));
                count++;
            }
        }
        workbook.Complete();
        return count;
    }

    private async Task<ExportResult> WriteArchiveAsync(
        Stream file,
        ExportSource source,
        Words words,
        CancellationToken stop
    )
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        int count;
        await using (var entry = Open(archive, "haukiem.xlsx"))
            count = await WriteWorkbookAsync(entry, source, words, stop);
        foreach (var (name, hash) in source.Files)
        {
            await using var entry = Open(archive, name);
            await entry.WriteAsync(await ContentAsync(name, hash, stop), stop);
        }
        return new ExportResult(count, source.LeftOut, 0);
    }

    private async Task<ExportResult> WriteFolderAsync(
        string path,
        ExportSource source,
        Words words,
        CancellationToken stop
    )
    {
        var count = 0;
        foreach (var sheet in Sheets.All)
        {
            await using var file = File.Create(Path.Combine(path, sheet.Key + ".csv"));
            using var csv = new CsvTableWriter(file, new CsvOptions { Language = LanguageOf(words) });
            csv.Write([.. sheet.Columns.Select(column => (CellValue)words.Title(column))]);
            foreach (var row in await Exports[sheet.Key].Rows(source, stop))
            {
                csv.Write(row.Cells(words));
                count++;
            }
        }
        foreach (var (name, hash) in source.Files)
        {
            var target = Path.Combine(path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, await ContentAsync(name, hash, stop), stop);
        }
        return new ExportResult(count, source.LeftOut, 0);
    }

    private async Task<byte[]> ContentAsync(string name, string hash, CancellationToken stop) =>
        await store.ReadAsync(hash, stop)
        ?? throw new TableFileException(new Refusal("Exchange.ExportEvidenceLost", Path.GetFileName(name), hash));

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = ArchiveTime;
        return entry.Open();
    }

    internal static Language LanguageOf(Words words) =>
        words.Culture.TwoLetterISOLanguageName == "vi" ? Language.Vietnamese : Language.English;
}

/// <summary>How many rows were written, how many records concern a person and were left out, how many files have no place in a bare workbook.</summary>
internal sealed record ExportResult(int Rows, int LeftOut, int FilesWithoutPlace);
