using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Outcomes;
using Haukiem.Reorganisations;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.AspNetCore.Identity;

namespace Haukiem.Tests.Support;

/// <summary>
/// What is there before a test begins, in a practice instance whose day is 5/12/2013. Each thing is made by its own
/// verb, in the name of an office that may do anything; offices made here sign in with <see cref="Password"/>.
/// </summary>
internal sealed partial class GivenInstance : IAsyncDisposable
{
    public const string Root = "TP";
    public const string Password = "mot cau de nho cho nhom";

    public static readonly DateOnly Today = new(2013, 12, 5);
    private static readonly DateOnly Beginning = new(2012, 1, 1);
    private static readonly DateTime Now = new(2013, 12, 5, 3, 0, 0, DateTimeKind.Utc);

    private readonly Db db;
    private readonly Ledger ledger;
    private readonly HashSet<object> touched = [];
    private readonly List<Account> accounts = [];
    private readonly Person desk = Person.Enter("GIVEN", "Văn phòng", isOffice: true);
    private readonly List<Mandate> everything = [];
    private readonly Dictionary<string, Unit> units = [];
    private readonly Dictionary<string, Person> people = [];
    private Authority body = null!;
    private Tree? tree;
    private int mandates;

    private GivenInstance(TestInstance instance)
    {
        Instance = instance;
        db = instance.Open();
        ledger = new Ledger(db, new JournalWriter(instance.Folder.ReadJournalKey()));
    }

    public TestInstance Instance { get; }

    /// <summary>An instance with its root alone.</summary>
    public static async Task<GivenInstance> CreateAsync(Database database, string rootName = "Thành phố thử")
    {
        var given = new GivenInstance(await TestInstance.CreateAsync(database));
        given.Enter(Haukiem.Settings.Instance.Make("Thử", InstanceDoor.DefaultTimeZone, Today));
        given.Unit(Root, rootName);
        given.Enter(given.desk);
        foreach (var role in Enum.GetValues<Role>())
            given.everything.Add(given.Grant(given.desk, role, Root, Reach.Subtree));
        given.body = Authority.Enter("BTV", "Ban Thường vụ", given.units[Root].Id);
        given.Enter(given.body);
        return given;
    }

    public GivenInstance Unit(string code, string name, string? under = null)
    {
        var parent = under is null ? (UnitId?)null : units[under].Id;
        var unit = Haukiem.Units.Unit.Create(code, null, new Place(name, parent, units.Count), Beginning).Value.Unit;
        units.Add(code, unit);
        tree = null;
        Enter(unit);
        return this;
    }

    public GivenInstance Renamed(string code, string name, DateOnly on)
    {
        var unit = units[code];
        var stands = unit.Placements.Single(placement => placement.From <= on && !(placement.To <= on));
        Done(unit.PlaceFrom(new Place(name, stands.ParentId, stands.Order), on));
        Enter(unit);
        return this;
    }

    /// <summary>A unit that goes into another one, with the targets of indicators that it holds; nothing else of it would pass on.</summary>
    public GivenInstance Merged(string code, string unit, string into, DateOnly on)
    {
        var change = new PlannedChange(ChangeKind.Merge, unit) { Successor = into, IsPrincipal = true };
        var plan = new ReorganisationPlan(code, on, [change]);
        var changed = Done(Reorganising.Change(plan, new UnitBook(units.Values), []));
        Done(changed.Act.CarryOut(On(on)));
        tree = null;
        foreach (var one in changed.Units)
            Enter(one);
        Enter(changed.Act);
        PassTargetsOn(units[unit].Id, units[into].Id, changed.Act.Id.Value, on);
        return this;
    }

    /// <summary>An office with one mandate, who signs in by its code.</summary>
    public GivenInstance Office(
        string code,
        Role role,
        string unit,
        Reach reach = Reach.Subtree,
        DateOnly? until = null,
        string? matter = null
    )
    {
        if (!people.TryGetValue(code, out var person))
        {
            person = EnterOffice(code);
            accounts.Add(AccountOf(person));
        }
        Grant(person, role, unit, reach, until, matter);
        return this;
    }

    /// <summary>An office that signs in and may do nothing.</summary>
    public GivenInstance OfficeWithoutMandate(string code)
    {
        accounts.Add(AccountOf(EnterOffice(code)));
        return this;
    }

    /// <summary>An office that cannot sign in yet.</summary>
    public GivenInstance OfficeWithoutAccount(string code)
    {
        EnterOffice(code);
        return this;
    }

    /// <summary>Writes everything, and lets the derived tables follow.</summary>
    public async Task<GivenInstance> SavedAsync()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await ledger.FlushAsync();
        IFollower[] followers =
        [
            new LineageFollower(),
            new AssessmentFollower(),
            new AssignmentFollower(),
            new FindingFollower(),
            new CheckFollower(),
            new DisagreementFollower(),
            new SearchFollower(),
        ];
        foreach (var follower in followers)
            await follower.FollowAsync(db, touched, default);
        db.ChangeTracker.Clear();
        db.AddRange(accounts);
        await db.SaveMachineAsync(default);
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        touched.Clear();
        accounts.Clear();
        return this;
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private Decider Decider => new(body.Id, units[Root].Id);

    private Act On(DateOnly day) =>
        new()
        {
            By = desk.Id,
            On = day,
            RecordedAt = Now,
            Reason = "thử",
            Basis = "thử",
            Mandates = everything,
            Tree = tree ??= new Tree(UnitLineage.Of(units.Values.SelectMany(unit => unit.Placements))),
        };

    private Mandate Grant(
        Person person,
        Role role,
        string unit,
        Reach reach,
        DateOnly? until = null,
        string? matter = null
    )
    {
        var at = units[unit].Id;
        var terms = new MandateTerms(role, at, at, reach, matter, External: false, Beginning, until);
        var mandate = Mandate.Grant($"VT-{++mandates}", person.Id, terms).Value;
        Enter(mandate);
        return mandate;
    }

    private Person EnterOffice(string code)
    {
        var person = Person.Enter(code, $"Văn phòng {code}", isOffice: true);
        people.Add(code, person);
        Enter(person);
        return person;
    }

    private static Account AccountOf(Person person)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            UserName = person.Code,
            NormalizedUserName = person.Code.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.Empty(outcome.Refusals);
        return outcome.Value;
    }

    /// <summary>Recorded by the office that may do anything; by a verb of the feature of the thing, where it is not said by which.</summary>
    private void Enter(object thing, string? verb = null, DateOnly? on = null)
    {
        touched.Add(thing);
        var feature = thing.GetType().Namespace!.Split('.')[1];
        var deed = verb is null
            ? new Deed($"{feature}.Given", on ?? Beginning)
            : new Deed(verb, on ?? Beginning, "thử", "thử");
        ledger.Add(deed, verb is null ? null : desk.Id.Value, null, Now, thing);
    }
}
