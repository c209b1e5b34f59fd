using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>Makes every attempt of a history through the door, and writes into the chronicle what was done.</summary>
internal sealed partial class Performer
{
    private readonly Stage stage;
    private readonly Chronicle told;
    private readonly World world;
    private DateOnly today = World.Begin;
    private int number;

    private Performer(Stage stage, Chronicle told)
    {
        this.stage = stage;
        this.told = told;
        world = told.World;
    }

    /// <summary>Makes the attempts one after the other.</summary>
    /// <param name="afterEach">Asked after each that was carried out, with the day by then.</param>
    public static async Task PerformAsync(
        Stage stage,
        IEnumerable<Move> moves,
        Chronicle told,
        Func<DateOnly, Task>? afterEach = null
    )
    {
        var performer = new Performer(stage, told);
        foreach (var move in moves)
        {
            var before = told.Attempts.Count;
            await performer.MakeAsync(move);
            if (afterEach is not null && told.Attempts.Skip(before).Any(attempt => attempt.Done))
                await afterEach(performer.today);
        }
        told.End = performer.today;
    }

    private Task MakeAsync(Move move)
    {
        if (move.DaysLater > 0)
            today = today.AddDays(move.DaysLater);
        return move.Kind switch
        {
            MoveKind.Assign => AssignAsync(move, null),
            MoveKind.Raise => RaiseAsync(move),
            MoveKind.PlanRound => PlanRoundAsync(move),
            MoveKind.AdvanceRound => AdvanceRoundAsync(move),
            MoveKind.SetTarget => SetTargetAsync(move),
            MoveKind.ReportValue or MoveKind.DecideTargetNotApplicable => AnswerTargetAsync(move),
            MoveKind.AdvanceFinding
            or MoveKind.Dispute
            or MoveKind.DecideDispute
            or MoveKind.TakeBack
            or MoveKind.AgreeRemedy => OnFindingAsync(move),
            MoveKind.Check => CheckAsync(move),
            MoveKind.CheckInRound => CheckInRoundAsync(move),
            MoveKind.CorrectCheck => CorrectAsync(move),
            MoveKind.ReplyToDraft => ReplyAsync(move),
            MoveKind.BeginReview => BeginReviewAsync(move),
            MoveKind.AdvanceReview => AdvanceReviewAsync(move),
            _ => OnAssignmentAsync(move),
        };
    }

    /// <summary>The day on which it took effect: today, a few days back with a reason, and sometimes, wrongly, tomorrow.</summary>
    private DateOnly DayOf(Move move) =>
        move.DaysLater < 0 ? today.AddDays(move.Number % 17 == 0 ? 1 : move.DaysLater) : today;

    private int Whoever(Move move, int rightful) => move.Right ? rightful : move.Who % world.People;

    /// <summary>Tries a verb and notes what the product said beside what the account says.</summary>
    private async Task<bool> TryAsync<T>(
        string what,
        int who,
        DateOnly on,
        Expected expected,
        Func<Db, Act, Task<(Outcome<T> Outcome, object[] Touched)>> verb,
        Action<T> tell
    )
    {
        var deed = new Deed($"Test.{what.Split(' ')[0]}", on, "vì", "số 1");
        var outcome = await stage.TryAsync(who, deed, today, verb);
        told.Attempts.Add(
            new Attempt(
                what,
                who,
                on,
                on > today || !told.Held(who, on).Any() || !told.Held(who, today).Any() ? false : expected,
                [.. outcome.Refusals.Select(refusal => refusal.Code)]
            )
        );
        if (outcome.IsDone)
            tell(outcome.Value);
        return outcome.IsDone;
    }

    private static T? Pick<T>(IReadOnlyList<T> from, int choice)
        where T : class => from.Count == 0 ? null : from[choice % from.Count];
}
