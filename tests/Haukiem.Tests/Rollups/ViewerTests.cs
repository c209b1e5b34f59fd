using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Tests.Support;
using static Haukiem.Rollups.Figures;

namespace Haukiem.Tests.Rollups;

/// <summary>Nobody sees outside their mandate, and what is not seen is refused, never zero.</summary>
public sealed class ViewerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_mandate_opens_its_unit_and_what_is_below_and_refuses_the_rest(Database database)
    {
        await using var city = await CityAsync(database);
        var reporter = city.AddPerson("P1", (Role.Reporter, "A", Reach.Subtree, null));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync(reporter);

        Assert.Equal(2, (await rollup.CountAsync(city.Ask(Subject.Assignments, "A"), Stop)).Value.All);
        Assert.Equal(1, (await rollup.CountAsync(city.Ask(Subject.Assignments, "A1"), Stop)).Value.All);
        foreach (var subject in Enum.GetValues<Subject>())
        foreach (var unit in new[] { "TP", "B" })
        {
            var refused = await rollup.CountAsync(city.Ask(subject, unit), Stop);
            Assert.Equal("Rollups.UnitUnknown", Assert.Single(refused.Refusals).Code);
        }
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Reader")]
    public async Task Administrators_and_readers_see_no_content_by_that_role(string name)
    {
        var role = Enum.Parse<Role>(name);
        await using var city = await CityAsync(Database.Sqlite);
        var person = city.AddPerson("P1", (role, "TP", Reach.Subtree, null));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync(person);

        Assert.False((await rollup.StateAsync(city.Ask(Subject.Assignments, "TP"), Stop)).IsDone);
        Assert.Null(await rollup.HomeAsync(Subject.Assignments, Stop));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_mandate_for_one_unit_alone_gives_its_own_state_and_says_so(Database database)
    {
        await using var city = await CityAsync(database);
        var leader = city.AddPerson("P1", (Role.Leader, "A", Reach.Unit, null));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync(leader);
        var question = city.Ask(Subject.Assignments, "A");

        var state = (await rollup.StateAsync(question, Stop)).Value;

        Assert.Equal(("own", 1L), (state.Scope, state.Assignments.Total));
        Assert.Null(state.IndicatorsBelow);
        Assert.Empty(state.Children);
        Assert.Equal(
            "Rollups.OnlyTheUnitItself",
            Assert.Single((await rollup.CountAsync(question, Stop)).Refusals).Code
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_mandate_for_one_matter_sees_its_assignments_and_nothing_else(Database database)
    {
        await using var city = await CityAsync(database);
        var details = new DocumentDetails(
            "Nghị quyết",
            null,
            "TP",
            Organisation.Beginning,
            "",
            true,
            Handling.Ordinary
        );
        var directive = Document.Enter("NQ-1", details);
        var clause = directive.AddClause("1", "Phải làm", 1).Value;
        city.Enter(directive);
        var order = new AssignmentOrder(city.Decider, city.Units["B"].Id, Deadline.None())
        {
            Clauses = [(clause.Id, directive.Id)],
        };
        city.Assign("B", "NV-NQ", Deadline.None(), Organisation.Today, order);
        var monitor = city.AddPerson("P1", (Role.Monitor, "TP", Reach.Subtree, "NQ-1"));
        await city.SaveAsync();
        await using var rollup = await city.OpenAsync(monitor);
        var question = city.Ask(Subject.Assignments, "TP");

        var state = (await rollup.StateAsync(question, Stop)).Value;
        var rows = (await rollup.AssignmentsAsync(question, new Paging(), Stop)).Value.Rows;

        Assert.Equal(1, state.Assignments.Total);
        Assert.Equal((null, null, null, null), (state.Indicators, state.Checks, state.Findings, state.Coverage));
        Assert.Equal("NV-NQ", Assert.Single(rows).Code);
        await using var all = await city.OpenAsync();
        Assert.Equal(1, (await all.CountAsync(question with { Directive = "NQ-1" }, Stop)).Value[OfAssignments.Total]);
    }

    private static async Task<Organisation> CityAsync(Database database)
    {
        var city = await Organisation.CreateAsync(database);
        city.AddUnit("A", "TP");
        city.AddUnit("A1", "A");
        city.AddUnit("B", "TP");
        foreach (var unit in new[] { "TP", "A", "A1", "B" })
            city.Assign(unit, $"NV-{unit}", Deadline.None(), new DateOnly(2013, 5, 1));
        return city;
    }
}
