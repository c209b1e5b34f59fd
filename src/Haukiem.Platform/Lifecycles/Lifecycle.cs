namespace Haukiem.Platform.Lifecycles;

/// <summary>One line of a lifecycle: in this state, this action leads to that state.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state after; the same as before for actions that do not move.</param>
/// <param name="Who">Who may do it.</param>
/// <param name="Needs">What has to be given with it.</param>
public sealed record Transition<TState, TAction, TWho>(
    TState From,
    TAction Action,
    TState To,
    TWho Who,
    Needs Needs = Needs.Nothing
)
    where TState : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum;

/// <summary>What an action has to be given.</summary>
[Flags]
public enum Needs
{
    /// <summary>Nothing but the act itself.</summary>
    Nothing = 0,

    /// <summary>Why, in words.</summary>
    Reason = 1,

    /// <summary>The document, or the scan of the written note, on which a recorded decision rests.</summary>
    Basis = 2,
}

/// <summary>
/// A lifecycle as a table. The checks of permission, the steps that pages offer, the tests and the diagrams
/// in the documentation are all read from it.
/// </summary>
/// <param name="Name">The noun it belongs to.</param>
/// <param name="First">The state in which a record begins.</param>
/// <param name="Transitions">Every allowed move; what is not listed is refused.</param>
public sealed record Lifecycle<TState, TAction, TWho>(
    string Name,
    TState First,
    IReadOnlyList<Transition<TState, TAction, TWho>> Transitions
)
    where TState : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum
{
    private readonly Dictionary<(TState, TAction), Transition<TState, TAction, TWho>> byMove = Transitions.ToDictionary(
        move => (move.From, move.Action)
    );

    /// <summary>The move that an action makes from a state, or null where it is refused.</summary>
    public Transition<TState, TAction, TWho>? Find(TState from, TAction action) =>
        byMove.GetValueOrDefault((from, action));

    /// <summary>What can be done in a state.</summary>
    public IEnumerable<Transition<TState, TAction, TWho>> From(TState state) =>
        Transitions.Where(move => EqualityComparer<TState>.Default.Equals(move.From, state));
}
