using System.Globalization;
using CsCheck;
using Haukiem.Platform.Texts;

namespace Haukiem.Tests.Platform.Texts;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("11,26", "11.26")]
    [InlineData("11.26", "11.26")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234,567", "1234.567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234,567", "1234.567")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("0,125", "0.125")]
    [InlineData(" -3 ", "-3")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("+7", "7")]
    [InlineData("007", "7")]
    [InlineData("1,2340", "1.234")]
    [InlineData("-0", "0")]
    public void What_is_certain_is_read(string text, string number)
    {
        Assert.Equal(NumberReading.Fine, NumberText.Parse(text, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    [InlineData("-12.000")]
    public void Three_digits_after_one_mark_are_not_guessed(string text) =>
        Assert.Equal(NumberReading.Ambiguous, NumberText.Parse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("khoảng 5")]
    [InlineData("5.")]
    [InlineData(",5")]
    [InlineData("1.23.4")]
    [InlineData("0.123.456")]
    [InlineData("1 23,4")]
    [InlineData("1 234.567,5")]
    [InlineData("1e5")]
    [InlineData("٣")]
    [InlineData("--3")]
    [InlineData("năm %")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.Equal(NumberReading.NotANumber, NumberText.Parse(text, out _));

    [Fact]
    public void A_percent_sign_is_read_only_where_it_is_asked_for()
    {
        Assert.Equal(NumberReading.Percent, NumberText.Parse("12%", out _));
        Assert.Equal(NumberReading.Fine, NumberText.Parse("11,26 %", out var number, percent: true));
        Assert.Equal(11.26m, number);
    }

    [Theory]
    [InlineData("1234567890123456789")]
    [InlineData("0,12345678901")]
    public void More_digits_than_are_kept_are_refused(string text) =>
        Assert.Equal(NumberReading.TooLong, NumberText.Parse(text, out _));

    [Fact]
    public void A_number_written_in_either_language_is_read_as_the_same()
    {
        var numbers =
            from whole in Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999]
            from scale in Gen.Int[0, 10]
            from small in Gen.Bool
            select new decimal(small ? whole % 100_000_000 : whole) / (decimal)Math.Pow(10, scale);
        numbers.Sample(number =>
            Enum.GetValues<Language>()
                .All(language =>
                    NumberText.Parse(NumberText.Format(number, language), out var read) == NumberReading.Fine
                    && read == number
                )
        );
    }

    [Fact]
    public void A_number_is_written_without_needless_zeros()
    {
        Assert.Equal("1234,5", NumberText.Format(1234.500m, Language.Vietnamese));
        Assert.Equal("1,2340", NumberText.Format(1.234m, Language.Vietnamese));
        Assert.Equal("0.125", NumberText.Format(0.125m, Language.English));
        Assert.Equal("0", NumberText.Format(-0.00m, Language.English));
    }

    [Fact]
    public void No_text_is_too_strange() =>
        Gen.String[Gen.Char["0123456789.,- %\u00A0đ"], 0, 12]
            .Sample(text => Enum.IsDefined(NumberText.Parse(text, out _)));
}
