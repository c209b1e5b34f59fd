using CsCheck;
using Haukiem.Platform.Time;

namespace Haukiem.Tests.Platform.Time;

public sealed class OrganisationDayTests
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Fact]
    public void The_day_ends_at_midnight_in_the_zone()
    {
        var lastMoment = new DateTime(2013, 12, 7, 16, 59, 59, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2013, 12, 7), OrganisationDay.Of(lastMoment, Vietnam));
        Assert.Equal(new DateOnly(2013, 12, 8), OrganisationDay.Of(lastMoment.AddSeconds(1), Vietnam));
    }

    [Fact]
    public void A_local_time_is_no_instant() =>
        Assert.Throws<ArgumentException>(() =>
            OrganisationDay.Of(new DateTime(2013, 12, 7, 0, 0, 0, DateTimeKind.Local), Vietnam)
        );

    [Fact]
    public void A_day_begins_with_its_first_instant()
    {
        var zones = Gen.OneOf(
            "Asia/Ho_Chi_Minh",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "America/Havana",
            "Asia/Beirut"
        );
        var days = Gen.Date[new DateTime(1980, 1, 1), new DateTime(2040, 1, 1)];
        Gen.Select(zones, days)
            .Sample(
                (id, date) =>
                {
                    var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
                    var day = DateOnly.FromDateTime(date);
                    var start = OrganisationDay.StartOf(day, zone);
                    return OrganisationDay.Of(start, zone) == day
                        && OrganisationDay.Of(start.AddMilliseconds(-1), zone) == day.AddDays(-1);
                }
            );
    }
}
