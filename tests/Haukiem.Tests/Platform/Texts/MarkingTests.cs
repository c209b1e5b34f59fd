using System.Text;
using Haukiem.Platform.Texts;

namespace Haukiem.Tests.Platform.Texts;

public sealed class MarkingTests
{
    [Theory]
    [InlineData("Cải cách thủ tục hành chính", "thu tuc", "Cải cách [thủ] [tục] hành chính")]
    [InlineData("Đẩy mạnh, ĐẨY MẠNH!", "day manh", "[Đẩy] [mạnh], [ĐẨY] [MẠNH]!")]
    [InlineData("Số 04-NQ/TW", "nq 04", "Số [04]-[NQ]/TW")]
    [InlineData("không có", "co khong ai", "[không] [có]")]
    [InlineData("thủtục", "thu", "thủtục")]
    public void Words_are_marked_as_they_are_written(string text, string typed, string marked) =>
        Assert.Equal(marked, Told(Marking.Whole(text, [.. typed.Split(' ').Select(word => (string[])[word])])));

    [Fact]
    public void A_text_whose_marks_stand_by_themselves_is_marked_whole_letter_by_letter()
    {
        var text = "tiếp công dân".Normalize(NormalizationForm.FormD);
        var pieces = Marking.Whole(
            text,
            [
                ["cong", "dan"],
            ]
        );
        Assert.Equal("tiếp [công dân]", Told(pieces).Normalize());
    }

    [Fact]
    public void Of_a_texttext_the_part_is_shown_in_which_most_of_it_stands()
    {
        var far = string.Concat(Enumerable.Repeat("đất đai và nhà ở, ", 40));
        var excerpt = Marking.Excerpt(
            $"{far}tiếp dân. {far}tiếp công dân. {far}",
            [
                ["tiep"],
                ["cong"],
                ["dan"],
            ],
            120
        );
        Assert.Contains("[tiếp] [công] [dân]", Told(excerpt), StringComparison.Ordinal);
        Assert.StartsWith("… ", Told(excerpt), StringComparison.Ordinal);
        Assert.InRange(Told(excerpt).Length, 100, 160);
        Assert.Empty(
            Marking.Excerpt(
                far,
                [
                    ["tiep"],
                ],
                120
            )
        );
    }

    [Fact]
    public void A_very_texttext_full_of_what_was_looked_for_is_shown_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("tiếp ", 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var excerpt = Marking.Excerpt(
            text,
            [
                ["tiep"],
            ],
            120
        );
        Assert.StartsWith("[tiếp] [tiếp]", Told(excerpt), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Told(IEnumerable<MarkedPiece> pieces) =>
        string.Concat(pieces.Select(piece => piece.IsMarked ? $"[{piece.Text}]" : piece.Text));
}
