using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Tests.Support;

/// <summary>
/// A small organisation held in memory: a province above a city, a district of the city that leads the work,
/// one beside it that supports, one that has nothing to do with it, and a ward of the leading district.
/// </summary>
internal static class Given
{
    public static readonly DateOnly Day = new(2013, 6, 3);

    public static readonly Unit Province = NewUnit("TINH", null);
    public static readonly Unit City = NewUnit("TP", Province);
    public static readonly Unit Lead = NewUnit("Q1", City);
    public static readonly Unit Support = NewUnit("Q2", City);
    public static readonly Unit Beside = NewUnit("Q3", City);
    public static readonly Unit Ward = NewUnit("P1", Lead);

    public static readonly IReadOnlyList<Unit> Units = [Province, City, Lead, Support, Beside, Ward];

    public static readonly Tree Tree = new(UnitLineage.Of(Units.SelectMany(unit => unit.Placements)));

    /// <summary>The body of the city that assigns, checks and decides.</summary>
    public static readonly Decider CityBody = new(AuthorityId.New(), City.Id);

    public static readonly Decider ProvinceBody = new(AuthorityId.New(), Province.Id);

    public static readonly Decider DistrictBody = new(AuthorityId.New(), Lead.Id);

    public static Act Act(Who who, DateOnly? on = null, string? reason = "vì", string? basis = "số 1") =>
        new()
        {
            By = who.Person,
            On = on ?? Day,
            RecordedAt = new DateTime(2013, 6, 3, 3, 0, 0, DateTimeKind.Utc),
            Mandates = [.. who.Mandates.Where(mandate => mandate.HoldsOn(on ?? Day))],
            Tree = Tree,
            Reason = reason,
            Basis = basis,
        };

    /// <summary>A round of the city's body over the leading district, under way.</summary>
    public static Round Round()
    {
        var leader = Who.With(Role.Leader, City);
        var round = Haukiem.Checks.Round.Plan("DKT-1", "Đợt kiểm tra", [Lead.Id], CityBody, Act(leader)).Value;
        return round.Begin(Act(leader)).Value;
    }

    private static Unit NewUnit(string code, Unit? above) =>
        Unit.Create(code, null, new Place(code, above?.Id, 1), new DateOnly(2010, 1, 1)).Value.Unit;
}

/// <summary>Somebody with the mandates they hold or held.</summary>
internal sealed record Who(string Name, PersonId Person, IReadOnlyList<Mandate> Mandates)
{
    public static Who With(Role role, Unit at, DateOnly? until = null)
    {
        var person = PersonId.New();
        var terms = new MandateTerms(role, at.Id, at.Id, Reach.Subtree, null, false, new DateOnly(2010, 1, 1), until);
        return new Who(
            $"{role} at {at.Code}{(until is null ? "" : $" until {until:yyyy-MM-dd}")}",
            person,
            [Mandate.Grant("M", person, terms).Value]
        );
    }

    public static Who Nobody { get; } = new("nobody", PersonId.New(), []);

    /// <summary>Every role at every unit, one whose mandate ended the day before, and one who never had any.</summary>
    public static IReadOnlyList<Who> Everyone { get; } =
    [
        .. from role in Enum.GetValues<Role>() from unit in Given.Units select With(role, unit),
        .. from role in Enum.GetValues<Role>() from unit in Given.Units select With(role, unit, Given.Day.AddDays(-1)),
        Nobody,
    ];

    public override string ToString() => Name;
}
