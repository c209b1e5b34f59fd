namespace Haukiem.Journal;

/// <summary>What somebody sets out to do, before it is known whether they may.</summary>
/// <param name="Verb">Feature and name: <c>Assignments.ReportDone</c>.</param>
/// <param name="On">The day on which it took effect.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Basis">The document or note on which a recorded decision rests.</param>
/// <param name="RecordedBy">Who brings it in, where that is not the person who acted.</param>
internal sealed record Deed(
    string Verb,
    DateOnly On,
    string? Reason = null,
    string? Basis = null,
    string? RecordedBy = null
);
