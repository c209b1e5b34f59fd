using Haukiem.Documents;
using Haukiem.Mandates;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;
using Haukiem.Units;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Law 9. A person acts and sees through mandates alone: nothing without one, nothing beyond its units or its
/// matter, nothing after its end, no content by the role of administrator or reader; and what concerns a named
/// person is in no figure and no list.
/// </summary>
public sealed class Law9NobodySeesOutsideTests
{
    private static readonly Role[] SeeContent =
    [
        Role.Coordinator,
        Role.Leader,
        Role.Reporter,
        Role.Monitor,
        Role.Inspector,
        Role.Auditor,
    ];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public Task Nobody_acts_or_sees_outside_their_mandate(Database database) =>
        Law.HoldsAsync(
            database,
            async (stage, told) =>
            {
                Assert.All(
                    told.Attempts.Where(attempt => attempt.Done),
                    attempt => Assert.NotEmpty(told.Held(attempt.Who, attempt.On))
                );
                for (var person = 0; person < stage.People.Count; person++)
                    await SeesWhatTheMandatesSayAsync(stage, told, person);
                await NobodyIsNamedAsync(stage, told);
            }
        );

    private static async Task SeesWhatTheMandatesSayAsync(Stage stage, Chronicle told, int person)
    {
        await using var db = stage.Instance.Open();
        await using var rollup = await Asking.OpenForAsync(db, stage, person, told.End);
        for (var unit = 0; unit < stage.Units.Count; unit++)
        {
            var subject = (Subject)((person + unit) % 6);
            var extent = (person + unit + told.Attempts.Count) % 3 == 0 ? Extent.Subtree : Extent.Own;
            var question = new Question(subject, stage.Units[unit], told.End) { Extent = extent };
            await SeesAsync(rollup, told, question, person, unit);
            await IsOfferedAsync(rollup, stage, told, question, person, unit);
        }
        await FindsAsync(rollup, told, person);
    }

    /// <summary>Search finds by code and by words what is seen, and counts nothing else.</summary>
    private static async Task FindsAsync(Rollup rollup, Chronicle told, int person)
    {
        var held = told.Held(person, told.End).Where(mandate => SeeContent.Contains(mandate.Role)).ToList();
        bool Sees(int unit, bool ofMatter) =>
            held.Exists(mandate => (ofMatter || !mandate.OneMatter) && told.Covers(mandate, unit));

        var assignments = told
            .Assignments.Where(one => !one.ConcernsPerson)
            .Where(one => one.Supports.Append(one.Lead).Any(unit => Sees(unit, one.IsOfMatter)))
            .ToList();
        var findings = told.Findings.Where(one => !one.ConcernsPerson && Sees(one.Unit, ofMatter: false)).ToList();
        Same(assignments.Select(one => one.Code), await SearchAsync("NV-", SearchKind.Assignment));
        Same(
            assignments.Where(one => one.Handling != Handling.Outside).Select(one => one.Code),
            await SearchAsync("viec", SearchKind.Assignment)
        );
        Same(findings.Select(one => one.Code), await SearchAsync("hc-", SearchKind.Finding));
        Same(
            Enumerable.Range(0, told.World.Units).Where(unit => Sees(unit, ofMatter: true)).Select(unit => $"DV{unit}"),
            await SearchAsync("đơn vị", SearchKind.Unit)
        );
        Same(
            told.Reviews.Where(one => Sees(one.Unit, ofMatter: false)).Select(one => one.Code),
            await SearchAsync("KD-", SearchKind.Review)
        );
        var at = rollup.ReadDay(_ => null);
        Assert.Equal(
            held.Count > 0 && await rollup.SeesDocumentAsync(Stage.MatterCode, at),
            (await SearchAsync("một việc", SearchKind.Document)).Any()
        );

        async Task<IEnumerable<string>> SearchAsync(string typed, SearchKind kind) =>
            (await Asking.SearchAsync(rollup, typed))[kind];

        void Same(IEnumerable<string> expected, IEnumerable<string> found) =>
            Assert.True(
                expected.ToHashSet(StringComparer.Ordinal).SetEquals(found),
                $"person {person} finds {string.Join(' ', found)} instead of {string.Join(' ', expected)}"
            );
    }

    /// <summary>
    /// What a filter offers and the way to a page are hints as well: units above and below, where else to look, and
    /// the directives of what is seen.
    /// </summary>
    private static async Task IsOfferedAsync(
        Rollup rollup,
        Stage stage,
        Chronicle told,
        Question question,
        int person,
        int unit
    )
    {
        var held = told.Held(person, told.End).Where(mandate => SeeContent.Contains(mandate.Role)).ToList();
        var sight = held.Where(mandate => told.Covers(mandate, unit)).ToList();
        bool Covered(UnitId one) => held.Exists(mandate => told.Covers(mandate, stage.Units.IndexOf(one)));

        foreach (var above in await rollup.AboveAsync(question.Unit, told.End))
            Assert.True(Covered(above.Id), $"person {person} at {unit} is shown the way through {above.Code}");
        var below = await rollup.BelowAsync(question.Unit, told.End);
        Assert.All(
            below.Items,
            one => Assert.True(Covered(one.Id), $"person {person} at {unit} is offered {one.Code}")
        );
        Assert.True(below.Items.Count == 0 || sight.Exists(mandate => !mandate.OneUnit));
        var homes = await rollup.HomesAsync(question.Subject);
        Assert.All(homes.Items, one => Assert.True(Covered(one.Id), $"person {person} is sent to {one.Code}"));

        var work = question with { Subject = Subject.Assignments };
        await OffersOnlyWhatIsSeenAsync(rollup, told, question, unit);
        var whole = sight.Where(mandate => !mandate.OneUnit || question.Extent == Extent.Own).ToList();
        var seen = whole.Count > 0 && Asking.Expected(told, work, unit).Exists(one => one.IsOfMatter);
        var directives = (await rollup.DirectivesAsync(work)).Items.Select(one => one.Code);
        Assert.Equal(seen ? [Stage.MatterCode] : [], directives);
        Assert.Empty((await rollup.MonitorsAsync(work)).Items);
    }

    /// <summary>Every value that a filter offers is one of a record that the person sees.</summary>
    private static async Task OffersOnlyWhatIsSeenAsync(Rollup rollup, Chronicle told, Question question, int unit)
    {
        var traits = Asking
            .Expected(told, question, unit)
            .SelectMany(one => one.Traits)
            .Concat(told.Checks.Where(check => told.IsWithin(check.Unit, unit)).SelectMany(Traits.Of))
            .ToHashSet();
        foreach (var (key, choices) in await rollup.ChoicesAsync(question))
            Assert.All(
                choices.Items,
                choice => Assert.True(traits.Contains((key, choice.Code)), $"{key} {choice.Code} is offered at {unit}")
            );
    }

    private static async Task SeesAsync(Rollup rollup, Chronicle told, Question question, int person, int unit)
    {
        var sight = told.Held(person, told.End)
            .Where(mandate => SeeContent.Contains(mandate.Role) && told.Covers(mandate, unit))
            .Where(mandate => !mandate.OneUnit || question.Extent == Extent.Own)
            .ToList();
        var onlyMatter = sight.TrueForAll(mandate => mandate.OneMatter);
        var total = question with { Figure = Figures.Total(question.Subject) };
        var (count, list) = (await rollup.CountAsync(total), await Asking.ListAsync(rollup, total));
        if (sight.Count == 0 || (onlyMatter && question.Subject != Subject.Assignments))
        {
            Assert.False(
                count.IsDone || list.IsDone,
                $"person {person} sees {question.Subject} of {unit} {question.Extent}"
            );
            return;
        }
        var expected = Asking.Expected(told, total, unit).Where(one => !onlyMatter || one.IsOfMatter);
        Assert.Equal(
            expected.Select(one => one.Code).Order(StringComparer.Ordinal),
            list.Value.Order(StringComparer.Ordinal)
        );
        Assert.Equal(list.Value.Count, count.Value[total.Figure!]);
        await SeesRestrictedAsync(rollup, total, [.. expected], person + unit);
    }

    /// <summary>A filter leaves something out; it never lets in what lies outside.</summary>
    private static async Task SeesRestrictedAsync(Rollup rollup, Question total, List<Counted> seen, int which)
    {
        var every = Narrowed.Of(total, seen).ToList();
        if (every.Count == 0)
            return;
        var narrowed = every[which % every.Count];
        var list = await Asking.ListAsync(rollup, narrowed.Question);
        Assert.Equal(
            seen.Where(narrowed.Leaves).Select(one => one.Code).Order(StringComparer.Ordinal),
            list.Value.Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Not even the operator, in no figure, and not by searching for the code.</summary>
    private static async Task NobodyIsNamedAsync(Stage stage, Chronicle told)
    {
        await using var db = stage.Instance.Open();
        await using var rollup = await Asking.OpenForOperatorAsync(db, told.End);
        var named = told
            .Assignments.Where(one => one.ConcernsPerson)
            .Select(one => (Subject.Assignments, one.Code))
            .Concat(told.Findings.Where(one => one.ConcernsPerson).Select(one => (Subject.Findings, one.Code)));
        foreach (var (subject, code) in named)
        {
            var question = new Question(subject, stage.Units[0], told.End);
            Assert.DoesNotContain(code, (await Asking.ListAsync(rollup, question)).Value);
            Assert.DoesNotContain(code, (await Asking.ListAsync(rollup, question with { Words = code })).Value);
            Assert.DoesNotContain(code, (await Asking.SearchAsync(rollup, code)).SelectMany(found => found));
        }
    }
}
