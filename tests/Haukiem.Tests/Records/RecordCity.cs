using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Records;

/// <summary>A city with a few records of each kind, and what a list of them shows.</summary>
internal static class RecordCity
{
    public static async Task<AppUnderTest> StartedAsync()
    {
        var given = await CityAsync();
        return await given.Office("VP", Role.Coordinator, "TP").StartedAsync();
    }

    public static async Task<GivenInstance> CityAsync() =>
        (await GivenInstance.CreateAsync(Database.Sqlite))
            .Unit("D1", "Quận 1", "TP")
            .Unit("D2", "Quận 2", "TP")
            .Unit("P11", "Phường 1", "D1")
            .Directive("NQ", "Nghị quyết 04", "Nội dung của nghị quyết")
            .Directive("CT", "Chỉ thị 03", "Nội dung của chỉ thị")
            .Tied("NV-1", "D1", new DateOnly(2013, 10, 1), directive: "NQ")
            .Verified("NV-1", new DateOnly(2013, 9, 1), new DateOnly(2013, 9, 5))
            .Tied("NV-2", "D2", null, directive: "NQ")
            .Tied("NV-3", "D2", null, directive: "CT")
            .Withdrawn("NV-3", new DateOnly(2013, 2, 1))
            .RoundOver("DK-1", new DateOnly(2013, 9, 1), "D1", "D2")
            .RoundOver("DK-2", new DateOnly(2013, 9, 1), "D2")
            .CheckedIn("DK-2", "D2", Verdict.Good, new DateOnly(2013, 9, 10))
            .DraftSent("DK-2", 5, new DateOnly(2013, 9, 15))
            .Concluded("DK-2", new DateOnly(2013, 9, 25))
            .Review("KD-1", "D1", 2013, ReviewAction.Hold, "Tự kiểm điểm", new DateOnly(2013, 7, 1))
            .Review("KD-2", "D2", 2013, ReviewAction.Prompt, null, new DateOnly(2013, 7, 1))
            .Measuring("VL", "Lao động được giải quyết việc làm")
            .Measuring("CHUA", "Chưa giao cho ai")
            .Asked("VL", "D1", 100);

    public static List<string> Codes(Visitor visitor) =>
        [
            .. visitor
                .Page.QuerySelectorAll(".list tbody tr")
                .Select(row => row.Children.First(cell => cell.ClassList.Contains("whole")).TextContent.Trim()),
        ];
}
