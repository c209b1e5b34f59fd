using CsCheck;
using Haukiem.Data;
using Haukiem.Tests.Laws.Histories;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Laws;

/// <summary>
/// Holds a law against generated histories. What broke it is printed with its seed, which
/// <c>CsCheck_Seed=... ./dev test Laws</c> takes back; <c>HAUKIEM_TEST_LONG=20</c> generates twenty times as many.
/// </summary>
internal static class Law
{
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
        var count = (database == Database.Sqlite ? 30 : 8) * LongForm.Times;
        await (histories ?? History.Gen).SampleAsync(
            history => HoldsAsync(database, history, law),
            iter: Math.Max(1, count / oneIn),
            threads: 1,
            print: history => history.World.ToString()
        );
    }

    /// <summary>
    /// Asks after every attempt, in contexts that were opened before the first and stay open: as another page, or
    /// another node, would ask.
    /// </summary>
    public static async Task HoldsAfterEachAsync(
        Database database,
        Func<Stage, Chronicle, IReadOnlyList<Db>, DateOnly, Task> law
    )
    {
        TestInstance.SkipWithout(database);
        await History.Gen.SampleAsync(
            async history =>
            {
                await using var stage = await Stage.SetAsync(database, history.World);
                await using var one = stage.Instance.Open();
                await using var other = stage.Instance.Open();
                var told = new Chronicle(history.World);
                try
                {
                    await Performer.PerformAsync(
                        stage,
                        history.Moves,
                        told,
                        today => law(stage, told, [one, other], today)
                    );
                }
                catch (Exception broken)
                {
                    throw new LawBrokenException($"{broken.Message}\n{string.Join('\n', told.Attempts)}", broken);
                }
            },
            iter: (database == Database.Sqlite ? 4 : 2) * LongForm.Times,
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
