using System.Text.RegularExpressions;
using CsCheck;
using Haukiem.Platform.Texts;

namespace Haukiem.Tests.Platform.Texts;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Đường Nguyễn Huệ", "duong nguyen hue")]
    [InlineData("Ề Ẫ ữ ỵ Ơ", "e a u y o")]
    [InlineData("Ðắk Lắk, Ɖồng Nai", "dak lak, dong nai")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("NV-2014-0031", "nv-2014-0031")]
    public void Folding_leaves_neither_case_nor_diacritics(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Gen.String.Sample(text =>
        {
            var folded = Folding.Fold(text);
            return Folding.Fold(folded) == folded;
        });

    [Theory]
    [InlineData("thu tuc", "Cải cách THỦ TỤC")]
    [InlineData("Đất", "ra soat dat dai")]
    [InlineData("(50%)", "đạt (50%) kế hoạch")]
    [InlineData("1.5", "1x5")]
    [InlineData("[a-z]", "b")]
    [InlineData("Привет", "привет")]
    public void The_pattern_finds_what_folding_finds(string words, string text) =>
        Assert.Equal(
            Folding.Fold(text).Contains(Folding.Fold(words), StringComparison.Ordinal),
            Regex.IsMatch(text, Folding.Pattern(words))
        );

    [Fact]
    public void Any_stored_text_is_found_by_itself() =>
        Gen
            .String.Where(text => !text.Any(char.IsControl))
            .Select(Folding.Normal)
            .Sample(text => Regex.IsMatch(text, Folding.Pattern(text)));

    [Fact]
    public void Text_typed_in_pieces_is_stored_and_found_like_text_typed_whole()
    {
        var whole = "Kiểm điểm ở Cần Thơ";
        var pieces = whole.Normalize(System.Text.NormalizationForm.FormD);

        Assert.Equal(whole, Folding.Normal(pieces));
        Assert.True(Folding.Same(whole, pieces));
    }

    [Fact]
    public void Any_characters_at_all_have_a_normal_form() =>
        Gen.String.Sample(text => Folding.Normal(text).IsNormalized());

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb", Folding.Normal("a\uD83Db"));
}
