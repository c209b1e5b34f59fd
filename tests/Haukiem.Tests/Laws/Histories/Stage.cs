using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Indicators;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Tests.Support;
using Haukiem.Units;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>An instance in which a world stands, and the door to it: each act in a context and a transaction of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string MatterCode = "VB-1";

    private readonly JournalWriter writer;
    private readonly List<IFollower> followers;
    private int acts;

    private Stage(TestInstance instance, World world)
    {
        Instance = instance;
        Units = [.. Enumerable.Range(0, world.Units).Select(_ => UnitId.New())];
        People = [.. Enumerable.Range(0, world.People).Select(_ => PersonId.New())];
        writer = new JournalWriter(instance.Folder.ReadJournalKey());
        var services = new ServiceCollection();
        services.AddInstance(instance.Folder);
        followers = [.. services.BuildServiceProvider().GetServices<IFollower>()];
    }

    public TestInstance Instance { get; }

    public List<UnitId> Units { get; private set; }

    public List<PersonId> People { get; private set; }

    public List<Decider> Bodies { get; } = [];

    public DocumentId Directive { get; private set; }

    public ClauseId Clause { get; private set; }

    public List<Indicator> Indicators { get; } = [];

    public static async Task<Stage> SetAsync(Database database, World world)
    {
        var stage = new Stage(await TestInstance.CreateAsync(database), world);
        await stage.EnterAsync(world);
        return stage;
    }

    /// <summary>Tries one verb at noon of a day; the day on which it is said to have taken effect may be another.</summary>
    /// <param name="ofMatter">Whether the thing answers the one directive that there is.</param>
    public async Task<Outcome<T>> TryAsync<T>(
        int who,
        Deed deed,
        DateOnly today,
        Func<Db, Act, Task<(Outcome<T> Outcome, object[] Touched)>> verb,
        bool ofMatter = false
    )
    {
        await using var db = Instance.Open();
        var noon = today.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc).AddSeconds(acts++);
        var door = new Door(db, writer, followers, new FixedTime(noon));
        return await door.PerformAsync(People[who], deed, Units, act => verb(db, act));
    }

    private async Task EnterAsync(World world)
    {
        await using var db = Instance.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ledger = new Ledger(db, writer);
        var things = Things(world).ToList();
        foreach (var thing in things)
            ledger.Add(
                new Deed("Test.Enter", World.Begin),
                null,
                null,
                World.Begin.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                thing
            );
        await ledger.FlushAsync();
        foreach (var follower in followers)
            await follower.FollowAsync(db, things, default);
        await transaction.CommitAsync();
    }

    private IEnumerable<object> Things(World world)
    {
        yield return Haukiem.Settings.Instance.Make("Thử", "Asia/Ho_Chi_Minh", null);
        Units.Clear();
        for (var i = 0; i < world.Units; i++)
        {
            UnitId? parent = world.Parents[i] < 0 ? null : Units[world.Parents[i]];
            var place = new Place($"Đơn vị {i}", parent, i);
            var unit = Unit.Create($"DV{i}", null, place, World.Begin.AddYears(-5)).Value.Unit;
            Units.Add(unit.Id);
            yield return unit;
            var body = Authority.Enter($"CQ{i}", $"Cơ quan {i}", unit.Id);
            Bodies.Add(new Decider(body.Id, unit.Id));
            yield return body;
        }
        People.Clear();
        for (var i = 0; i < world.People; i++)
        {
            var person = Person.Enter($"P{i}", $"Chức danh {i}", true);
            People.Add(person.Id);
            yield return person;
        }
        yield return Issued();
        for (var i = 0; i < world.Mandates.Count; i++)
            yield return Granted(world.Mandates[i], i);
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var details = new IndicatorDetails($"{direction}", "%", direction, IndicatorPeriod.Year)
            {
                Tolerance = direction == Direction.YesNo ? 0 : 2,
            };
            Indicators.Add(Indicator.Enter($"CT-{direction}", details).Value);
            yield return Indicators[^1];
        }
    }

    private Document Issued()
    {
        var details = new DocumentDetails(
            "Nghị quyết",
            null,
            "Thành ủy",
            World.Begin.AddYears(-1),
            "Về một việc",
            true,
            Handling.Ordinary
        );
        var document = Document.Enter(MatterCode, details);
        (Directive, Clause) = (document.Id, document.AddClause("1", "Làm việc ấy", 1).Value.Id);
        return document;
    }

    private Mandate Granted(MandateSketch sketch, int number) =>
        Mandate
            .Grant(
                $"M{number}",
                People[sketch.Person],
                new MandateTerms(
                    sketch.Role,
                    Units[sketch.At],
                    Units[sketch.Reaches],
                    sketch.OneUnit ? Reach.Unit : Reach.Subtree,
                    sketch.OneMatter ? MatterCode : null,
                    sketch.External,
                    sketch.From,
                    sketch.To
                )
                {
                    MatterId = sketch.OneMatter ? Directive.Value : null,
                }
            )
            .Value;

    public ValueTask DisposeAsync() => Instance.DisposeAsync();
}
