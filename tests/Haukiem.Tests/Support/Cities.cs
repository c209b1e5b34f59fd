using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Reviews;

namespace Haukiem.Tests.Support;

/// <summary>Small cities that several tests walk through.</summary>
internal static class Cities
{
    /// <summary>
    /// A city of three districts, the first with two wards: something in every class that the pages show. Offices:
    /// VP coordinates the city, D1 reports for the first district, MOT follows one
    /// resolution.
    /// </summary>
    public static async Task<GivenInstance> WithEverythingAsync(Database database)
    {
        var given = await GivenInstance.CreateAsync(database, "Thành ủy Ề Ẫ thử");
        given
            .Unit("D1", "Đơn vị 01", "TP")
            .Unit("D2", "Đơn vị 02", "TP")
            .Unit("D3", "Đảng ủy Khối các cơ quan và doanh nghiệp trực thuộc thành phố", "TP")
            .Unit("P11", "Đơn vị 01.01", "D1")
            .Unit("P12", "Đơn vị 01.02", "D1")
            .Office("VP", Role.Coordinator, "TP")
            .Office("D1", Role.Reporter, "D1")
            .Office("BTC", Role.Monitor, "TP")
            .Directive("NQ-04", "Nghị quyết 04", "Một số vấn đề cấp bách về xây dựng đơn vị")
            .Office("MOT", Role.Monitor, "TP", matter: "NQ-04")
            .Directive("CT-03", "Chỉ thị 03", "Tiếp tục đẩy mạnh việc học tập và làm theo");
        Assignments(given);
        given
            .Checked("D1", Verdict.Good, Day(9, 10))
            .Checked("D2", Verdict.Slow, Day(9, 12), "Hồ sơ tiếp công dân chưa cập nhật")
            .Checked("P11", Verdict.Poor, Day(9, 15))
            .Review("KD-1", "D2", 2013, ReviewAction.Hold, "Tự kiểm điểm theo các nội dung của nghị quyết", Day(7, 1))
            .Reviewed("KD-1", ReviewAction.Send, Day(7, 2))
            .Finding("HC-1", "TP", "Việc sơ kết chuyên đề còn chậm", Day(3, 1))
            .Finding("HC-2", "D2", "Chưa công khai kết quả khắc phục", Day(4, 1))
            .Target("CT-01", "TP", "Tốc độ tăng trưởng kinh tế (GDP)", 11, 11.26m)
            .Target("CT-02", "TP", "Thu ngân sách nhà nước trên địa bàn", 7000, 7716.8m, "tỷ đồng")
            .Target("CT-03", "TP", "Tỷ lệ hộ nghèo giảm", 2, 1.5m)
            .Target("CT-04", "TP", "Lao động được giải quyết việc làm", 50000, 50000, "người")
            .Target("CT-05", "TP", "Tỷ lệ dân số dùng nước sạch", 80, null)
            .Target("CT-06", "TP", "Tỷ lệ che phủ cây xanh", 30, null, collectOn: Day(12, 31))
            .Target("CT-07", "D1", "Tỷ lệ hộ gia đình văn hóa", 90, 92);
        return await given.SavedAsync();
    }

    private static void Assignments(GivenInstance given)
    {
        given
            .Assignment("NV-01", "D1", Day(10, 31), "Rút ngắn thời gian giải quyết thủ tục hành chính", "NQ-04", "BTC")
            .Verified("NV-01", Day(10, 30), Day(11, 5))
            .Assignment("NV-02", "D1", Day(10, 31), directive: "CT-03")
            .Verified("NV-02", Day(11, 2), Day(11, 5))
            .Assignment("NV-03", "D1", null, "Thực hiện nền nếp việc nêu gương của người đứng đầu", "CT-03")
            .Verified("NV-03", Day(10, 1), Day(10, 5))
            .Assignment("NV-04", "D2", Day(12, 31), directive: "NQ-04", monitor: "BTC")
            .Assignment(
                "NV-05",
                "D2",
                Day(11, 17),
                "Hoàn thành khắc phục sau kiểm điểm tại các chi bộ trực thuộc",
                "NQ-04"
            )
            .Assignment("NV-06", "P11", Day(11, 30))
            .Assignment("NV-07", "P12", null, directive: "CT-03")
            .Assignment("NV-08", "D3", Day(11, 20))
            .ReportedDone("NV-08", Day(11, 18))
            .Assignment("NV-09", "D3", Day(10, 1))
            .Extended("NV-09", Day(12, 10), Day(9, 25))
            .Assignment("NV-10", "TP", Day(12, 20), "Tổng kết việc thực hiện hai văn bản trong năm")
            .Assignment("NV-11", "D3", Day(6, 30))
            .Withdrawn("NV-11", Day(5, 1))
            .Assignment("NV-12", "D2", Day(6, 30), "Ngoài hệ thống", handling: Handling.Outside);
    }

    private static DateOnly Day(int month, int day) => new(2013, month, day);
}
