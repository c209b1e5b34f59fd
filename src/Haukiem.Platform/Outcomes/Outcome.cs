namespace Haukiem.Platform.Outcomes;

/// <summary>
/// What a verb answers: the fact that it made, or every rule that refused it. Refusals are what a person may
/// run into; bugs, lost races and broken machines are exceptions.
/// </summary>
/// <typeparam name="T">The fact.</typeparam>
public readonly record struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        this.refusals = refusals;
    }

    /// <summary>Whether the verb was carried out.</summary>
    public bool IsDone => refusals is null;

    /// <summary>The rules that refused; empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    /// <summary>The fact.</summary>
    /// <exception cref="InvalidOperationException">The verb was refused.</exception>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals)}");

    internal static Outcome<T> Done(T value) => new(value, null);

    internal static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, refusals);

    public static implicit operator Outcome<T>(T value) => Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);

    public static implicit operator Outcome<T>(Refusal[] refusals) => Refused(refusals);

    /// <summary>The same refusals for a verb that would have made another fact.</summary>
    public Outcome<TOther> As<TOther>() => Outcome<TOther>.Refused(Refusals);
}
