using CsCheck;
using Haukiem.Platform.Texts;

namespace Haukiem.Tests.Platform.Texts;

public sealed class VietnameseOrderTests
{
    [Fact]
    public void Names_sort_by_the_Vietnamese_alphabet()
    {
        string[] names = ["Êm", "Đa", "Dz", "Da", "Em", "Âm", "Ăn", "An"];

        Assert.Equal(
            ["An", "Ăn", "Âm", "Da", "Dz", "Đa", "Em", "Êm"],
            names.Order(VietnameseOrder.Names),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Digits_inside_codes_compare_as_numbers()
    {
        string[] codes = ["DV-10", "DV-2", "DV-1-12", "DV-1-9", "DV-100", "ĐV-1"];

        Assert.Equal(
            ["DV-1-9", "DV-1-12", "DV-2", "DV-10", "DV-100", "ĐV-1"],
            codes.Order(VietnameseOrder.Codes),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Only_the_same_text_is_equal()
    {
        var text = Gen.String[Gen.Char["aàăâdđ01-"], 0, 6];
        Gen.Select(text, text)
            .Sample(
                (one, other) =>
                    VietnameseOrder.Codes.Compare(one, other) == 0 == (one == other)
                    && VietnameseOrder.Names.Compare(one, other) == 0 == (one == other)
            );
    }
}
