using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Rollups;
using Haukiem.Tests.Support;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Rollups;

/// <summary>How a list is restricted and ordered: the same on both databases, and counted as it is listed.</summary>
public sealed class FilterTests
{
    private static readonly DateOnly Given = new(2013, 1, 10);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Words_are_found_with_or_without_diacritics_and_in_any_case(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        city.Assign("TP", "NV-1", Deadline.None(), Given, title: "Đẩy mạnh cải cách THỦ TỤC (50%)");
        city.Assign("TP", "NV-Đ2", Deadline.None(), Given, title: "Rà soát đất đai");
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        async Task<string> Found(string words)
        {
            var question = city.Ask(Subject.Assignments, "TP") with { Words = words };
            var rows = (await rollup.AssignmentsAsync(question, new Paging(Sort.Code), Stop)).Value.Rows;
            Assert.Equal(rows.Count, (await rollup.CountAsync(question, Stop)).Value.All);
            return string.Join(' ', rows.Select(row => row.Code));
        }

        foreach (var words in new[] { "day manh", "ĐẨY MẠNH", "Thu tuc", "thủ", "cách", "(50%)", "nv-1" })
            Assert.Equal("NV-1", await Found(words));
        foreach (var words in new[] { "đất đai", "dat dai", "DAT", "ra soat", "nv-d2" })
            Assert.Equal("NV-Đ2", await Found(words));
        foreach (var words in new[] { ".*", "[đ]", "a|b", "_", "\\d" })
            Assert.Equal("", await Found(words));
        Assert.Equal("NV-1 NV-Đ2", await Found("nv"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_code_opens_its_own_record_and_none_that_begins_like_it(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        foreach (var code in new[] { "NV-1", "NV-10", "NV-1a" })
            city.Assign("TP", code, Deadline.None(), Given);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();
        var question = city.Ask(Subject.Assignments, "TP") with { Code = "NV-1" };

        Assert.Equal(["NV-1"], await CodesAsync(rollup, question, new Paging()));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_list_can_be_restricted_by_handling(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        foreach (var handling in Enum.GetValues<Handling>())
            city.Assign("TP", $"NV-{handling}", Deadline.None(), Given, handling: handling);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        foreach (var handling in Enum.GetValues<Handling>())
        {
            var question = city.Ask(Subject.Assignments, "TP") with { Handling = handling };
            Assert.Equal([$"NV-{handling}"], await CodesAsync(rollup, question, new Paging()));
            Assert.Equal(1, (await rollup.CountAsync(question, Stop)).Value.All);
        }
        var targets = await rollup.CountAsync(
            city.Ask(Subject.Targets, "TP") with
            {
                Handling = Handling.Internal,
            },
            Stop
        );
        Assert.Equal("Rollups.FilterNotHere", Assert.Single(targets.Refusals).Code);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Codes_stand_letter_by_letter_on_either_database(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        string[] codes = ["nv-2", "NV-10", "NV-1a", "NV 1", "Đ-1", "NV-1"];
        foreach (var code in codes)
            city.Assign("TP", code, Deadline.None(), Given);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            await CodesAsync(rollup, city.Ask(Subject.Assignments, "TP"), new Paging(Sort.Code))
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_waits_longest_stands_first_and_so_does_what_is_overdue_longest(Database database)
    {
        await using var city = await Organisation.CreateAsync(database);
        foreach (var (code, done) in new[] { ("NV-1", 5), ("NV-2", 1), ("NV-3", 3) })
        {
            var given = city.Assign("TP", code, Deadline.On(new DateOnly(2013, 12, 31)), Given);
            Organisation.Done(given.Acknowledge(city.On(Given)));
            Organisation.Done(given.ReportDone("xong", [], city.On(new DateOnly(2013, 11, done))));
        }
        foreach (var (code, due) in new[] { ("NV-4", 5), ("NV-5", 1), ("NV-6", 3) })
            city.Assign("TP", code, Deadline.On(new DateOnly(2013, 11, due)), Given);
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        Assert.Equal(["NV-2", "NV-3", "NV-1"], await OpenedAsync("awaitingCheck"));
        Assert.Equal(["NV-5", "NV-6", "NV-4"], await OpenedAsync("overdue"));
        var all = await CodesAsync(rollup, city.Ask(Subject.Assignments, "TP"), new Paging(Sort.Reported));
        Assert.Equal(["NV-2", "NV-3", "NV-1"], all.Take(3));

        async Task<IReadOnlyList<string>> OpenedAsync(string figure)
        {
            var read = await rollup.ReadAsync(
                Subject.Assignments,
                key => key == RollupLinks.ClassKey ? figure : null,
                stop: Stop
            );
            return await CodesAsync(rollup, read.Value.Question, read.Value.Paging);
        }
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_was_recorded_after_the_day_was_over_is_counted_and_opens(Database database)
    {
        await using var city = await Organisation.CreateAsync(database, practice: false);
        var day = new DateOnly(2013, 12, 1);
        // The day ends at 17:00 in UTC.
        foreach (var (code, hour) in new[] { ("NV-1", 16), ("NV-2", 17) })
        {
            var at = new DateTime(2013, 12, 1, hour, 0, 0, DateTimeKind.Utc);
            city.Assign("TP", code, Deadline.None(), day, recordedAt: at);
        }
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync();

        var state = (await rollup.StateAsync(city.Ask(Subject.Assignments, "TP", day), Stop)).Value;
        Assert.Equal((2, 1, 0), (state.Assignments.Total, state.RecordedLate.Assignments, state.RecordedLate.Findings));
        var question = city.Ask(Subject.Assignments, "TP", day) with { Figure = OfAssignments.Total };
        Assert.Equal(1, await rollup.RecordedLateAsync(question, Stop));
        Assert.Equal(["NV-2"], await CodesAsync(rollup, question with { RecordedLate = true }, new Paging()));
        Assert.EndsWith("&recorded=late", state.RecordedLate.Lists["assignments"], StringComparison.Ordinal);
        // The next day had it on its evening; today is not over yet.
        foreach (var later in new[] { day.AddDays(1), Organisation.Today })
            Assert.Equal(0, await rollup.RecordedLateAsync(question with { Day = later }, Stop));
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(Rollup rollup, Question question, Paging paging) =>
        [.. (await rollup.AssignmentsAsync(question, paging, Stop)).Value.Rows.Select(row => row.Code)];
}
