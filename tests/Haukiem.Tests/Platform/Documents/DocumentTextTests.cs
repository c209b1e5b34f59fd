using System.IO.Compression;
using System.Text;
using Haukiem.Platform.Documents;

namespace Haukiem.Tests.Platform.Documents;

/// <summary>The lines of a file, whatever kind of file it is and however it is called.</summary>
public sealed class DocumentTextTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Of_a_word_document_each_paragraph_is_one_and_a_text_box_has_its_own()
    {
        var body =
            $"<w:document xmlns:w='{Word}'><w:body><w:p><w:r><w:t>SỐ 12</w:t></w:r><w:r><w:txbxContent>"
            + "<w:p><w:r><w:t>M</w:t></w:r><w:r><w:t>ẬT</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>-BC/TU</w:t></w:r></w:p></w:body></w:document>";

        Assert.Equal(["MẬT", "SỐ 12-BC/TU"], Lines(Packed(("word/document.xml", body))));
    }

    [Fact]
    public void Heads_of_pages_texts_of_workbooks_and_open_documents_are_read()
    {
        var packed = Packed(
            ("word/header1.xml", $"<w:hdr xmlns:w='{Word}'><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:hdr>"),
            ("xl/sharedStrings.xml", "<sst><si><t>Tổng số</t></si><si><r><t>chia</t></r><r><t> ra</t></r></si></sst>"),
            ("content.xml", "<d xmlns:text='t'><text:h>Phần 1</text:h><text:p>Nội dung</text:p></d>"),
            ("docProps/app.xml", "<a><p>không đọc</p></a>")
        );

        Assert.Equal(["TỐI MẬT", "Tổng số", "chia ra", "Phần 1", "Nội dung"], Lines(packed));
    }

    /// <summary>As an office prints it: the stamp in a frame of its own, beside another column on the same height.</summary>
    [Fact]
    public void Of_a_pdf_what_stands_apart_is_a_line_by_itself()
    {
        using var pdf = typeof(DocumentTextTests).Assembly.GetManifestResourceStream("stamped.pdf")!;

        var lines = DocumentText.Lines(pdf);

        Assert.Contains("TỐI MẬT", lines);
        Assert.Contains("Về việc bảo vệ bí mật nhà nước", lines);
        Assert.Contains("THÀNH ỦY CẦN THƠ", lines);
    }

    [Fact]
    public void Plain_text_is_read_in_any_unicode_form()
    {
        foreach (
            var encoding in new[]
            {
                Encoding.UTF8,
                new UTF8Encoding(false),
                Encoding.Unicode,
                Encoding.BigEndianUnicode,
            }
        )
            Assert.Equal(
                ["MẬT", "Báo cáo"],
                Lines([.. encoding.GetPreamble(), .. encoding.GetBytes("MẬT\r\n\r\nBáo cáo")])
            );
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0")]
    [InlineData("%PDF-1.7 this is none")]
    [InlineData("PK\u0003\u0004 nor is this an archive")]
    [InlineData("")]
    public void What_cannot_be_read_has_none(string content) => Assert.Empty(Lines(Encoding.Latin1.GetBytes(content)));

    private static IReadOnlyList<string> Lines(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return DocumentText.Lines(stream);
    }

    private static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }
}
