using CsCheck;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Holds a law against generated histories. What broke it is printed with its seed, which
/// <c>CsCheck_Seed=... ./dev test Laws</c> takes back; <c>HAUKIEM_TEST_LONG=1</c> generates many more.
/// </summary>
internal static class Law
{
    private static bool IsLong => Environment.GetEnvironmentVariable("HAUKIEM_TEST_LONG") is "1" or "true";

    /// <summary>Performs histories, and asks of each whether the law holds in it.</summary>
    /// <param name="oneIn">For what is no law of its own: one in so many histories will do.</param>
    /// <param name="histories">What is performed; otherwise histories of every kind.</param>
    public static async Task HoldsAsync(
        Database database,
        Func<Stage, Chronicle, Task> law,
        int oneIn = 1,
        Gen<History>? histories = null
    )
    {
        TestInstance.SkipWithout(database);
        var count = (database, IsLong) switch
        {
            (Database.Sqlite, false) => 30,
            (Database.Sqlite, true) => 2000,
            (Database.Postgres, false) => 8,
            (Database.Postgres, true) => 300,
            _ => throw new ArgumentOutOfRangeException(nameof(database), database, null),
        };
        await (histories ?? History.Gen).SampleAsync(
            history => HoldsAsync(database, history, law),
            iter: Math.Max(1, count / oneIn),
            threads: 1,
            print: history => history.World.ToString()
        );
    }

    private static async Task HoldsAsync(Database database, History history, Func<Stage, Chronicle, Task> law)
    {
        await using var stage = await Stage.SetAsync(database, history.World);
        var told = new Chronicle(history.World);
        try
        {
            await Performer.PerformAsync(stage, history.Moves, told);
            await law(stage, told);
        }
        catch (Exception broken)
        {
            throw new LawBrokenException($"{broken.Message}\n{string.Join('\n', told.Attempts)}", broken);
        }
    }
}

/// <summary>A law did not hold: how, and everything that had been tried.</summary>
internal sealed class LawBrokenException(string message, Exception inner) : Exception(message, inner);
