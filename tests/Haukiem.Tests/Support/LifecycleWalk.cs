using Haukiem.Platform.Lifecycles;

namespace Haukiem.Tests.Support;

/// <summary>Reads a lifecycle's table: what there is to try, and how to get to a state.</summary>
internal static class LifecycleWalk
{
    /// <summary>Every state with every action, as names: the runner shows them.</summary>
    public static TheoryData<string, string> Everything<TState, TAction>(params TAction[] beginning)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var all = new TheoryData<string, string>();
        foreach (var state in Enum.GetValues<TState>())
        foreach (var action in Enum.GetValues<TAction>().Except(beginning))
            all.Add(state.ToString(), action.ToString());
        return all;
    }

    /// <summary>The shortest way from the first state to another, as the table has it.</summary>
    public static IReadOnlyList<TAction> WayTo<TState, TAction, TWho>(
        this Lifecycle<TState, TAction, TWho> life,
        TState goal
    )
        where TState : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum
    {
        var ways = new Dictionary<TState, List<TAction>> { [life.First] = [] };
        var next = new Queue<TState>([life.First]);
        while (!ways.ContainsKey(goal) && next.TryDequeue(out var state))
            foreach (var move in life.From(state).Where(move => !ways.ContainsKey(move.To)))
            {
                ways[move.To] = [.. ways[state], move.Action];
                next.Enqueue(move.To);
            }
        return ways.TryGetValue(goal, out var way)
            ? way
            : throw new InvalidOperationException($"Nothing leads to {goal}.");
    }
}
