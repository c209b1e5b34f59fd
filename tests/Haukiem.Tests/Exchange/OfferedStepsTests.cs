using Haukiem.Assignments;
using Haukiem.Exchange;
using Haukiem.Findings;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Exchange;

/// <summary>A drop-down offers the steps that its sheet takes, and no other.</summary>
public sealed class OfferedStepsTests
{
    public static TheoryData<string> AssignmentSteps { get; } = [.. Enum.GetNames<AssignmentAction>()];

    public static TheoryData<string> FindingSteps { get; } = [.. Enum.GetNames<FindingAction>()];

    [Theory]
    [MemberData(nameof(AssignmentSteps))]
    public Task A_step_of_an_assignment_is_offered_where_it_is_taken(string step) =>
        Offered_where_taken(Sheets.AssignmentSteps, 14, "|AcceptNotApplicable|", step);

    [Theory]
    [MemberData(nameof(FindingSteps))]
    public Task A_step_of_a_finding_is_offered_where_it_is_taken(string step) =>
        Offered_where_taken(Sheets.FindingSteps, 3, "|Confirm|", step);

    private static async Task Offered_where_taken(SheetRule sheet, int row, string instead, string step)
    {
        var words = ExchangeTexts.Languages[0];
        var place = sheet.PlaceOf("step");
        var offered = WorkbookLayout.Of(sheet, words).Columns[place].Choices!;
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook.Small().In(sheet.Key, row, instead, $"|{step}|");

        var result = await instance.ImportAsync(book);

        Assert.Equal(
            !offered.Contains(words.Choice(sheet.Columns[place].Choices!, step)),
            result.Told().Any(told => told.EndsWith("Exchange.StepElsewhere", StringComparison.Ordinal))
        );
    }
}
