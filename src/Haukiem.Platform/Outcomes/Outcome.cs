namespace Haukiem.Platform.Outcomes;

/// <summary>
/// What a verb answers: the fact that it made, or every rule that refused it. Refusals are what a person may
/// run into; bugs, lost races and broken machines are exceptions.
/// </summary>
/// <typeparam name="T">The fact.</typeparam>
public readonly record struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals; // none at all only in an outcome that no verb made

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        this.refusals = refusals;
    }

    /// <summary>Whether the verb was carried out.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>The rules that refused; empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals =>
        refusals ?? throw new InvalidOperationException("No verb has answered: this is no outcome.");

    /// <summary>The fact.</summary>
    /// <exception cref="InvalidOperationException">The verb was refused.</exception>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals)}");

    internal static Outcome<T> Done(T value) => new(value, []);

    internal static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0
            ? new(default, refusals)
            : throw new ArgumentException("A refusal without a reason.", nameof(refusals));

    /// <summary>It was done, and this is the fact.</summary>
    public static implicit operator Outcome<T>(T value) => Done(value);

    /// <summary>One rule refused it.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);

    /// <summary>These rules refused it; at least one.</summary>
    public static implicit operator Outcome<T>(Refusal[] refusals) => Refused(refusals);

    /// <summary>The same refusals for a verb that would have made another fact.</summary>
    /// <exception cref="ArgumentException">It was done.</exception>
    public Outcome<TOther> As<TOther>() => Outcome<TOther>.Refused(Refusals);
}
