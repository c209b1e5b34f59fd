using System.Runtime.InteropServices;
using System.Text.Json;
using Haukiem.Checks;
using Haukiem.Journal;

namespace Haukiem.Records.Acts;

/// <summary>What an act, or an entry of it, is about; people and mandates are the administrators' own.</summary>
internal enum ActOf
{
    Assignment,
    Finding,
    Check,
    Round,
    Document,
    Unit,
    Target,
    Indicator,
    Review,
    Reorganisation,
    Mandate,
    Authority,
    Person,
}

/// <summary>The record that an entry belongs to, or that an act is about.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ActRecord(ActOf Of, Guid Id)
{
    /// <summary>Of a verb its feature says what it may be about, the first that it wrote.</summary>
    private static readonly Dictionary<string, ActOf[]> OfFeature = new(StringComparer.Ordinal)
    {
        ["Assignments"] = [ActOf.Assignment],
        ["Findings"] = [ActOf.Finding],
        ["Checks"] = [ActOf.Check, ActOf.Round],
        ["Documents"] = [ActOf.Document],
        ["Units"] = [ActOf.Unit],
        ["Indicators"] = [ActOf.Target, ActOf.Indicator],
        ["Reviews"] = [ActOf.Review],
        ["Reorganisations"] = [ActOf.Reorganisation],
        ["Mandates"] = [ActOf.Mandate, ActOf.Authority],
        ["People"] = [ActOf.Person],
    };

    /// <summary>The tables of parts, with the field that names the thing.</summary>
    private static readonly Dictionary<string, (ActOf Of, string Field)> Parts = new(StringComparer.Ordinal)
    {
        ["AssignmentStep"] = (ActOf.Assignment, "AssignmentId"),
        ["DeadlineEntry"] = (ActOf.Assignment, "AssignmentId"),
        ["ProgressReport"] = (ActOf.Assignment, "AssignmentId"),
        ["AssignmentPassing"] = (ActOf.Assignment, "AssignmentId"),
        ["AssignmentSupport"] = (ActOf.Assignment, "AssignmentId"),
        ["AssignmentClause"] = (ActOf.Assignment, "AssignmentId"),
        ["FindingStep"] = (ActOf.Finding, "FindingId"),
        ["FindingPassing"] = (ActOf.Finding, "FindingId"),
        ["Remedy"] = (ActOf.Finding, "FindingId"),
        ["CheckItem"] = (ActOf.Check, "CheckId"),
        ["CheckCorrection"] = (ActOf.Check, "CheckId"),
        ["RoundUnit"] = (ActOf.Round, "RoundId"),
        ["RoundStep"] = (ActOf.Round, "RoundId"),
        ["RoundReply"] = (ActOf.Round, "RoundId"),
        ["RoundResult"] = (ActOf.Round, "RoundId"),
        ["Clause"] = (ActOf.Document, "DocumentId"),
        ["DocumentLink"] = (ActOf.Document, "FromId"),
        ["DocumentTheme"] = (ActOf.Document, "DocumentId"),
        ["UnitPlacement"] = (ActOf.Unit, "UnitId"),
        ["Value"] = (ActOf.Target, "TargetId"),
        ["ReviewStep"] = (ActOf.Review, "ReviewId"),
        ["UnitChange"] = (ActOf.Reorganisation, "ReorganisationId"),
    };

    /// <summary>Parts of a round that are about one of its units: of the others it is not told (law 9).</summary>
    private static readonly string[] OfOneUnit = [nameof(RoundUnit), nameof(RoundReply), nameof(RoundResult)];

    /// <summary>The record of an act; none where nobody can be told which it is.</summary>
    public static ActRecord? About(JournalAct act, IEnumerable<JournalEntry> entries)
    {
        if (!OfFeature.TryGetValue(act.Verb.Split('.')[0], out var about))
            return null;
        var records = entries.Select(Holding).OfType<ActRecord>().ToList();
        foreach (var of in about)
            if (records.Find(record => record.Of == of) is { Id: var id } found && id != Guid.Empty)
                return found;
        return null;
    }

    /// <summary>The record of an entry: its own row, or the thing that its row is a part of.</summary>
    public static ActRecord? Holding(JournalEntry entry)
    {
        if (Enum.TryParse<ActOf>(entry.Table, out var own) && Guid.TryParse(entry.Key, out var key))
            return new ActRecord(own, key);
        return Parts.TryGetValue(entry.Table, out var owner) ? Named(entry, owner.Field, owner.Of) : null;
    }

    /// <summary>The unit that the entry tells of within a record of several; none where it tells of the whole.</summary>
    public static Guid? UnitWithin(JournalEntry entry) =>
        OfOneUnit.Contains(entry.Table, StringComparer.Ordinal) ? Named(entry, "UnitId", ActOf.Unit)?.Id : null;

    private static ActRecord? Named(JournalEntry entry, string field, ActOf of)
    {
        using var row = JsonDocument.Parse(entry.Row);
        return row.RootElement.TryGetProperty(field, out var value) && Guid.TryParse(value.GetString(), out var id)
            ? new ActRecord(of, id)
            : null;
    }
}
