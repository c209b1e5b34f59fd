using Haukiem.Assignments;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// The one form of rows that say the same: nothing where it goes without saying, lists in order. By it a row
/// that the product wrote is known as the row that it once read.
/// </summary>
internal static class RowForm
{
    public static void Settle(SheetRule sheet, object?[] values)
    {
        for (var place = 0; place < values.Length; place++)
            values[place] = values[place] switch
            {
                string[] codes => codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
                var value when Equals(value, sheet.Columns[place].Otherwise) => null,
                var value => value,
            };
        if (sheet == Sheets.Mandates)
            Clear(sheet, values, "reaches", reaches => Equals(reaches, values[sheet.PlaceOf("unit")]));
        // Reported done is all of it.
        if (sheet == Sheets.AssignmentSteps)
            Clear(
                sheet,
                values,
                "percent",
                percent => percent is 100 && values[sheet.PlaceOf("step")] is AssignmentAction.ReportDone
            );
    }

    private static void Clear(SheetRule sheet, object?[] values, string column, Func<object?, bool> goesWithoutSaying)
    {
        var place = sheet.PlaceOf(column);
        if (goesWithoutSaying(values[place]))
            values[place] = null;
    }
}
