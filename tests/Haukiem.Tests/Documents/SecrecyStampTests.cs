using Haukiem.Documents;
using Haukiem.Tests.Exchange;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Documents;

/// <summary>What bears the stamp of a state secret is not taken in; what speaks of secrecy is.</summary>
public sealed class SecrecyStampTests
{
    [Theory]
    [InlineData("MẬT", "MẬT")]
    [InlineData("  [ TỐI MẬT ]  ", "TỐI MẬT")]
    [InlineData("TUYỆT  MẬT", "TUYỆT  MẬT")]
    [InlineData("MA\u0302\u0323T", "MẬT")]
    [InlineData("Độ mật: Tối mật", "Tối mật")]
    [InlineData("ĐỘ MẬT: MẬT", "MẬT")]
    public void A_stamp_stands_on_a_line_of_its_own(string line, string stamp) =>
        Assert.Equal(stamp, SecrecyStamp.Among(["Số 12-BC/TU", line, "Kính gửi"]));

    [Theory]
    [InlineData("QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC")]
    [InlineData("Tài liệu này không phải tài liệu mật")]
    [InlineData("mật")]
    [InlineData("Độ mật: không")]
    [InlineData("MẬT ĐỘ DÂN SỐ")]
    [InlineData("")]
    public void The_word_within_a_sentence_is_none(string line) => Assert.Null(SecrecyStamp.Among([line]));

    [Theory]
    [InlineData("MẬT - Báo cáo tháng 3.pdf", "MẬT")]
    [InlineData("CV 12_TỐI MẬT.docx", "TỐI MẬT")]
    [InlineData("CV12-TUYET-MAT.pdf", "TUYET MAT")]
    [InlineData("Báo cáo (mật).pdf", "mật")]
    [InlineData("BÁO CÁO MẬT.pdf", "MẬT")]
    public void A_name_bears_it_in_capitals_or_in_brackets(string name, string stamp) =>
        Assert.Equal(stamp, SecrecyStamp.InName(name));

    [Theory]
    [InlineData("QUY CHẾ BẢO MẬT.pdf")]
    [InlineData("Kế hoạch bảo vệ bí mật nhà nước.docx")]
    [InlineData("MẬT ĐỘ DÂN SỐ 2013.xlsx")]
    [InlineData("FORMAT.txt")]
    [InlineData("bao-cao-mat-bang.txt")]
    public void A_name_may_speak_of_it(string name) => Assert.Null(SecrecyStamp.InName(name));

    [Fact]
    public async Task Of_a_workbook_with_a_stamped_file_nothing_is_kept()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small();
        book.File("bc/bao-cao.txt", "ỦY BAN NHÂN DÂN\n  MẬT  \nBáo cáo tiến độ");

        var result = await instance.ImportAsync(book);

        Assert.Contains("AssignmentSteps 3 O: Documents.SecretFile", result.Told());
        var evidence = instance.Folder.EvidenceFolder!;
        Assert.False(
            Directory.Exists(evidence) && Directory.EnumerateFiles(evidence, "*", SearchOption.AllDirectories).Any()
        );
    }

    [Fact]
    public async Task A_stamped_text_is_told_with_its_cell()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In("Documents", 2, "Một số vấn đề cấp bách", "Độ mật: Mật");

        var result = await instance.ImportAsync(book);

        Assert.Contains("Documents 2 F: Documents.SecretText", result.Told());
    }
}
