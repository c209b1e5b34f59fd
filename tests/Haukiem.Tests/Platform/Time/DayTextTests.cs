using CsCheck;
using Haukiem.Platform.Texts;
using Haukiem.Platform.Time;

namespace Haukiem.Tests.Platform.Time;

public sealed class DayTextTests
{
    private static readonly DateOnly Day = new(2013, 12, 7);

    [Theory]
    [InlineData("7/12/2013")]
    [InlineData("07-12-2013")]
    [InlineData("7.12.2013")]
    [InlineData("2013-12-07")]
    [InlineData(" 2013/12/7 ")]
    [InlineData("ngày 7/12/2013")]
    [InlineData("ngày 07 tháng 12 năm 2013")]
    [InlineData("Ngày 7 tháng 12, năm 2013")]
    [InlineData("7 December 2013")]
    public void A_day_is_read_in_Vietnamese(string text)
    {
        Assert.Equal(DayReading.Fine, DayText.Parse(text, Language.Vietnamese, out var day));
        Assert.Equal(Day, day);
    }

    [Theory]
    [InlineData("2013-12-07", 7)]
    [InlineData("7 Dec 2013", 7)]
    [InlineData("December 7, 2013", 7)]
    [InlineData("25/12/2013", 25)]
    [InlineData("12/25/2013", 25)]
    [InlineData("12/12/2013", 12)]
    [InlineData("ngày 07 tháng 12 năm 2013", 7)]
    public void A_day_is_read_in_English_where_it_is_certain(string text, int dayOfMonth)
    {
        Assert.Equal(DayReading.Fine, DayText.Parse(text, Language.English, out var day));
        Assert.Equal(new DateOnly(2013, 12, dayOfMonth), day);
    }

    [Fact]
    public void Day_or_month_first_is_not_guessed_in_English() =>
        Assert.Equal(DayReading.Ambiguous, DayText.Parse("12/7/2013", Language.English, out _));

    [Theory]
    [InlineData("7/12")]
    [InlineData("29/2")]
    [InlineData("ngày 7 tháng 12")]
    [InlineData("7 December")]
    public void A_year_is_never_guessed(string text)
    {
        Assert.Equal(DayReading.YearMissing, DayText.Parse(text, Language.Vietnamese, out _));
        Assert.Equal(DayReading.YearMissing, DayText.Parse(text, Language.English, out _));
    }

    [Theory]
    [InlineData("7/12/13")]
    [InlineData("07-12-13")]
    public void A_year_of_two_digits_is_refused(string text) =>
        Assert.Equal(DayReading.YearTooShort, DayText.Parse(text, Language.Vietnamese, out _));

    [Theory]
    [InlineData("")]
    [InlineData("29/2/2013")]
    [InlineData("31/4/2013")]
    [InlineData("12/25/2013")]
    [InlineData("0/1/2013")]
    [InlineData("1/0/2013")]
    [InlineData("0000-01-01")]
    [InlineData("7/12-2013")]
    [InlineData("41615")]
    [InlineData("tháng 12 năm 2013")]
    [InlineData("quý IV")]
    public void What_is_no_day_is_refused(string text) =>
        Assert.Equal(DayReading.NotADay, DayText.Parse(text, Language.Vietnamese, out _));

    [Fact]
    public void A_day_written_in_either_language_is_read_as_the_same() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber]
            .Select(DateOnly.FromDayNumber)
            .Sample(day =>
                Enum.GetValues<Language>()
                    .All(language =>
                        DayText.Parse(DayText.Format(day, language), language, out var read) == DayReading.Fine
                        && read == day
                    )
            );

    [Fact]
    public void No_text_is_too_strange() =>
        Gen.String.Sample(text => Enum.IsDefined(DayText.Parse(text, Language.Vietnamese, out _)));
}
