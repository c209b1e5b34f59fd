using Microsoft.EntityFrameworkCore.Metadata;

namespace Haukiem.Journal.Writing;

/// <summary>How long a text, how large and how fine a number a column holds; none where the model sets no bound.</summary>
internal sealed record ColumnLimit(int? Longest, int? Precision, int? Scale)
{
    public static ColumnLimit Of(IProperty property) =>
        new(property.GetMaxLength(), property.GetPrecision(), property.GetScale());

    /// <summary>What the column holds, where the value is more than that.</summary>
    public string? FaultOf(object? value) =>
        value switch
        {
            string text when text.Length > Longest => $"{Longest} characters, not {text.Length}",
            decimal number when Scale is { } scale && !Fits(number, Precision!.Value, scale) =>
                $"{scale} decimals and {Precision - scale} digits before them",
            _ => null,
        };

    private static bool Fits(decimal number, int precision, int scale)
    {
        if (decimal.Round(number, scale) != number)
            return false;
        var whole = decimal.Truncate(Math.Abs(number));
        for (var digits = 0; digits < precision - scale && whole >= 1; digits++)
            whole = decimal.Truncate(whole / 10);
        return whole == 0;
    }
}
