namespace Haukiem.Platform.Outcomes;

/// <summary>
/// Why something that a person asked for was not done. The code names the rule
/// (<c>Assignments.PartsStillOpen</c>) and is at the same time the key of its text in each language;
/// the arguments fill the places of that text.
/// </summary>
/// <param name="Code">The feature, a dot, the rule.</param>
/// <param name="Args">Values for the places {0}, {1}... of the text.</param>
public sealed record Refusal(string Code, params object[] Args)
{
    /// <summary>
    /// What exactly was refused, where whoever refuses knows it: the field of a form, the cell of a table. The rule
    /// is the same wherever it was broken.
    /// </summary>
    public object? About { get; init; }

    /// <summary>Two refusals are the same when code and arguments are.</summary>
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Args.SequenceEqual(other.Args);

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code, with the arguments in brackets; for logs and tests.</summary>
    public override string ToString() => Args.Length == 0 ? Code : $"{Code}({string.Join(", ", Args)})";
}
