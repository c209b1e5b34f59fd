using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using Haukiem.Units;

namespace Haukiem.Tests.Rollups;

/// <summary>A small organisation on a database of its own: what happens in it is performed as verbs.</summary>
internal sealed class Organisation : IAsyncDisposable
{
    public static readonly DateOnly Beginning = new(2012, 1, 1);
    public static readonly DateOnly Today = new(2013, 12, 5);

    private readonly TestInstance instance;
    private readonly Ledger ledger;
    private readonly List<object> touched = [];
    private static readonly DateTime Now = new(2013, 12, 5, 3, 0, 0, DateTimeKind.Utc);
    private int number;

    private Organisation(TestInstance instance, Db db)
    {
        this.instance = instance;
        Db = db;
        ledger = new Ledger(db, new JournalWriter(instance.Folder.ReadJournalKey()));
    }

    public Db Db { get; }

    public Dictionary<string, Unit> Units { get; } = [];

    public Person Desk { get; } = Person.Enter("VP", "Văn phòng", true);

    public Authority Body { get; private set; } = null!;

    public static async Task<Organisation> CreateAsync(Database database, bool practice = true)
    {
        var fresh = await TestInstance.CreateAsync(database);
        var made = new Organisation(fresh, fresh.Open());
        made.Enter(Instance.Make("Thử", "Asia/Ho_Chi_Minh", practice ? Today : null));
        made.AddUnit("TP", null);
        made.Enter(made.Desk);
        made.Body = Authority.Enter("BTV", "Ban Thường vụ", made.Units["TP"].Id);
        made.Enter(made.Body);
        return made;
    }

    public Unit AddUnit(string code, string? above)
    {
        var parent = above is null ? (UnitId?)null : Units[above].Id;
        var place = new Place($"Đơn vị {code}", parent, Units.Count);
        var unit = Unit.Create(code, null, place, Beginning).Value.Unit;
        Units.Add(code, unit);
        Enter(unit);
        return unit;
    }

    public Person AddPerson(string code, params (Role Role, string Unit, Reach Reach, string? Matter)[] mandates)
    {
        var person = Person.Enter(code, code, true);
        Enter(person);
        foreach (var (role, unit, reach, matter) in mandates)
        {
            var at = Units[unit].Id;
            var terms = new MandateTerms(role, at, at, reach, matter, false, Beginning, null);
            Enter(Mandate.Grant($"M{++number}", person.Id, terms).Value);
        }
        return person;
    }

    public Assignment Assign(
        string unit,
        string code,
        Deadline deadline,
        DateOnly on,
        AssignmentOrder? order = null,
        string? title = null,
        Handling handling = Handling.Ordinary,
        DateTime? recordedAt = null
    )
    {
        order ??= new AssignmentOrder(Decider, Units[unit].Id, deadline) { Handling = handling };
        var given = Assignment
            .Assign(
                code,
                new AssignmentDetails(title ?? $"Việc {code}", null, null),
                order,
                On(on, recordedAt: recordedAt)
            )
            .Value.Assignment;
        Enter(given);
        return given;
    }

    public Decider Decider => new(Body.Id, Units["TP"].Id);

    /// <summary>An act by somebody who may do anything anywhere.</summary>
    public Act On(DateOnly day, string? reason = null, DateTime? recordedAt = null) =>
        new()
        {
            By = Desk.Id,
            On = day,
            RecordedAt = recordedAt ?? Now,
            Reason = reason ?? "thử",
            Basis = "thử",
            Mandates = [.. Units.Values.SelectMany(unit => Enum.GetValues<Role>().Select(role => Of(role, unit)))],
            Tree = new Tree(UnitLineage.Of(Units.Values.SelectMany(unit => unit.Placements))),
        };

    public static void Done<T>(Outcome<T> outcome) => Assert.Empty(outcome.Refusals);

    public void Enter(object thing) => touched.Add(thing);

    /// <summary>Writes everything and lets the derived tables follow.</summary>
    public async Task SaveAsync()
    {
        await using var transaction = await Db.Database.BeginTransactionAsync();
        foreach (var thing in touched.Distinct())
            ledger.Add(new Deed("Test.Enter", Beginning), null, null, Now, thing);
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
            await follower.FollowAsync(Db, touched, default);
        await transaction.CommitAsync();
        Db.ChangeTracker.Clear();
        touched.Clear();
    }

    public Task<Rollup> OpenAsync(Person? viewer = null) =>
        viewer is null ? Rollup.OpenForOperatorAsync(Db, Now) : Rollup.OpenForAsync(Db, viewer.Id, Now);

    public Question Ask(Subject subject, string unit, DateOnly? day = null) =>
        new(subject, Units[unit].Id, day ?? Today);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await instance.DisposeAsync();
    }

    private Mandate Of(Role role, Unit unit) =>
        Mandate
            .Grant(
                $"M{++number}",
                Desk.Id,
                new MandateTerms(role, unit.Id, unit.Id, Reach.Subtree, null, false, Beginning, null)
            )
            .Value;
}
