using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Exchange;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Reorganisations;
using Haukiem.Reviews;
using Haukiem.Tests.Architecture;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Exchange;

/// <summary>What a column of the workbook takes, the database takes: one of the two databases would refuse it otherwise.</summary>
public sealed class LengthTests
{
    /// <summary>Where the words of a sheet are kept.</summary>
    private static readonly Dictionary<SheetRule, Type[]> Tables = new()
    {
        [Sheets.Units] = [typeof(Unit), typeof(UnitPlacement)],
        [Sheets.People] = [typeof(Person)],
        [Sheets.Documents] = [typeof(Document)],
        [Sheets.Mandates] = [typeof(Mandate)],
        [Sheets.Authorities] = [typeof(Authority)],
        [Sheets.Themes] = [typeof(DocumentTheme)],
        [Sheets.Clauses] = [typeof(Clause)],
        [Sheets.Reorganisations] = [typeof(Reorganisation)],
        [Sheets.UnitChanges] = [typeof(UnitChange), typeof(Unit)],
        [Sheets.Allotments] = [typeof(Assignment)],
        [Sheets.Indicators] = [typeof(Indicator)],
        [Sheets.Targets] = [typeof(Target)],
        [Sheets.TargetDecisions] = [typeof(Target)],
        [Sheets.Values] = [typeof(Value)],
        [Sheets.Assignments] = [typeof(Assignment), typeof(AssignmentStep), typeof(DeadlineEntry)],
        [Sheets.AssignmentSteps] = [typeof(AssignmentStep), typeof(ProgressReport), typeof(DeadlineEntry)],
        [Sheets.Reviews] = [typeof(Review)],
        [Sheets.ReviewSteps] = [typeof(ReviewStep)],
        [Sheets.Findings] = [typeof(Finding)],
        [Sheets.FindingSteps] = [typeof(FindingStep)],
        [Sheets.Rounds] = [typeof(Round)],
        [Sheets.RoundSteps] = [typeof(RoundStep), typeof(RoundReply)],
        [Sheets.RoundResults] = [typeof(RoundResult)],
        [Sheets.Checks] = [typeof(Check)],
        [Sheets.CheckItems] = [typeof(CheckItem)],
        [Sheets.CheckCorrections] = [typeof(CheckCorrection)],
    };

    private static readonly Dictionary<(SheetRule, string), string> OtherNames = new()
    {
        [(Sheets.Targets, "basis")] = nameof(Target.SetBasis),
        [(Sheets.TargetDecisions, "reason")] = nameof(Target.NotApplicableReason),
        [(Sheets.TargetDecisions, "basis")] = nameof(Target.NotApplicableBasis),
        [(Sheets.RoundSteps, "text")] = nameof(RoundReply.Words),
        [(Sheets.Rounds, "basis")] = nameof(Round.PlannedBasis),
    };

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_longest_texts_and_codes_are_taken_in_and_known_again(Database database)
    {
        await using var instance = await Exchanging.NewInstanceAsync(database);
        using var book = GivenWorkbook.Small().Stretch();

        Assert.Empty((await instance.ImportAsync(book)).Told());
        Assert.Equal(0, (await instance.ImportAsync(book)).Changed());
    }

    [Fact]
    public async Task No_column_takes_more_than_its_place_in_the_database()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        await using var db = instance.Open();
        Expect.None(
            from sheet in Sheets.All
            from column in sheet.Columns
            where column.Kind is ColumnKind.Text or ColumnKind.Code
            let most = PlacesOf(sheet, column, db)
                .DefaultIfEmpty(column.Kind == ColumnKind.Code ? Lengths.Code : 0)
                .Min()
            where column.MaxLength > most
            select $"{sheet.Key}.{column.Key} takes {column.MaxLength} letters, its place {most}"
        );
    }

    [Fact]
    public async Task A_key_of_two_columns_is_its_own_wherever_they_part()
    {
        await using var instance = await Exchanging.NewInstanceAsync(Database.Sqlite);
        using var book = GivenWorkbook
            .Small()
            .Add("Documents", "NQ/1|Nghị quyết||Trung ương|16/1/2012|Phụ lục|||||")
            .Add("Clauses", "NQ/1|2|Một|1", "NQ|1/2|Hai|2");

        Assert.Empty((await instance.ImportAsync(book)).Told());
    }

    private static IEnumerable<int> PlacesOf(SheetRule sheet, ColumnRule column, DbContext db) =>
        from table in Tables[sheet]
        let name = OtherNames.GetValueOrDefault((sheet, column.Key), column.Key)
        from property in db.Model.FindEntityType(table)!.GetProperties()
        where property.ClrType == typeof(string) && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        select property.GetMaxLength() ?? int.MaxValue;
}
