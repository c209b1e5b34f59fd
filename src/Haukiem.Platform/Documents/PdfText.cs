using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Haukiem.Platform.Documents;

/// <summary>
/// The text layer of a PDF. It says where each word stands and not which make a line: words on one height, no further
/// from each other than a space is wide, are one. What stands in another column, or apart in a frame, is another.
/// </summary>
internal static class PdfText
{
    /// <summary>What marks a document stands on its first pages.</summary>
    private const int MostPages = 5;

    public static IReadOnlyList<string> Lines(Stream content)
    {
        var lines = new List<string>();
        try
        {
            using var pdf = PdfDocument.Open(content);
            for (var page = 1; page <= Math.Min(pdf.NumberOfPages, MostPages); page++)
                lines.AddRange(LinesOf([.. pdf.GetPage(page).GetWords()]));
        }
        // The reader throws whatever a broken file leads it to; what cannot be read has no text layer.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return lines;
        }
        return lines;
    }

    private static IEnumerable<string> LinesOf(List<Word> words)
    {
        var line = new List<Word>();
        foreach (var word in words.OrderByDescending(HeightOf).ThenBy(word => word.BoundingBox.Left))
        {
            if (line.Count > 0 && !Follows(line[^1], word))
            {
                yield return TextOf(line);
                line.Clear();
            }
            line.Add(word);
        }
        if (line.Count > 0)
            yield return TextOf(line);
    }

    /// <summary>Marks above and below a letter change its box, not the line that it stands on.</summary>
    private static double HeightOf(Word word) => Math.Round(word.Letters[0].StartBaseLine.Y);

    private static bool Follows(Word before, Word word)
    {
        var gap = word.BoundingBox.Left - before.BoundingBox.Right;
        var size = word.Letters[0].PointSize;
        return HeightOf(before) == HeightOf(word) && gap > -size && gap < size;
    }

    private static string TextOf(IEnumerable<Word> line) => string.Join(' ', line.Select(word => word.Text));
}
