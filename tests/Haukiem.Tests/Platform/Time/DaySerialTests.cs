using System.Globalization;
using CsCheck;
using Haukiem.Platform.Time;

namespace Haukiem.Tests.Platform.Time;

public sealed class DaySerialTests
{
    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(61, "1900-03-01")]
    [InlineData(41615, "2013-12-07")]
    [InlineData(41615.75, "2013-12-07")]
    [InlineData(2958465, "9999-12-31")]
    public void Serial_numbers_are_days(double serial, string day)
    {
        Assert.True(DaySerial.TryRead((decimal)serial, out var read));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)] // 29/2/1900 never was
    [InlineData(-1)]
    [InlineData(2958466)]
    public void Other_numbers_are_not(double serial) => Assert.False(DaySerial.TryRead((decimal)serial, out _));

    [Fact]
    public void A_day_and_its_serial_number_belong_together() =>
        Gen.Int[1, 2_958_465]
            .Where(serial => serial != 60)
            .Sample(serial => DaySerial.TryRead(serial, out var day) && DaySerial.Of(day) == serial);

    [Fact]
    public void A_day_before_1900_has_no_serial_number() => Assert.Null(DaySerial.Of(new DateOnly(1899, 12, 31)));
}
