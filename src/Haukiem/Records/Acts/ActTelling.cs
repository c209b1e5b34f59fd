using System.Globalization;
using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.Platform.Texts;
using Haukiem.Records.Assignments;
using Haukiem.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Acts;

/// <summary>Puts acts into words: who did what to which record, through which role, why and on what basis.</summary>
internal sealed class ActTelling(Words words, Db db, ActNames names, ILookup<JournalActId, JournalContent> contents)
{
    /// <summary>A round is planned over thousands of units in one act: so many of its changes are told.</summary>
    private const int MostChanges = 50;

    /// <summary>What an entry says of itself that tells a reader nothing.</summary>
    private static readonly string[] Untold = ["Id", "Code", "By", "On", "RecordedAt", "Reason", "Basis"];

    /// <summary>The records that the viewer sees.</summary>
    public required SeenRecords Seen { get; init; }

    /// <summary>Each mandate with its role and the name of its unit.</summary>
    public required IReadOnlyDictionary<Guid, (Role Role, string Unit)> Mandates { get; init; }

    /// <summary>The rows as they were before, by table, key and version.</summary>
    public required IReadOnlyDictionary<(string, string, int), JournalEntry> Before { get; init; }

    /// <summary>What each entry of a ledger of deadlines set, by assignment and number.</summary>
    public required IReadOnlyDictionary<(Guid, int), Deadline> Deadlines { get; init; }

    public ActLine Tell(ActGroup group) => group.IsFolded ? TellTogether(group) : Tell(group.First);

    /// <summary>Many acts in one sentence, which opens to them.</summary>
    private ActLine TellTogether(ActGroup group)
    {
        var act = group.First.Act;
        var kinds = group
            .Acts.CountBy(one => Verb(one.Act))
            .OrderByDescending(kind => kind.Value)
            .Select(kind => (kind.Key, kind.Value))
            .ToList();
        var by = act.By is { } person ? names.Of(person) : null;
        var isBroughtIn = act.RecordedBy is not null;
        return new ActLine(
            act,
            Record: null,
            act.RecordedBy ?? by ?? words["Records.ByTheProduct"],
            isBroughtIn ? null : by,
            words[isBroughtIn ? "Records.ActsBroughtIn" : "Records.ActsTogether", words.Number((long)group.Acts.Count)]
        )
        {
            Folded = new FoldedActs(group.Run, group.Acts.Count, kinds),
        };
    }

    /// <summary>An act as its line tells it.</summary>
    private ActLine Tell(SeenAct seen)
    {
        var act = seen.Act;
        var by = act.By is { } person ? names.Of(person) : null;
        var decided = seen
            .Entries.Where(entry => entry.RowVersion == 1 && entry.Table.EndsWith("Step", StringComparison.Ordinal))
            .Select(entry => names.Of(CanonicalRows.Read(entry.Row).GetValueOrDefault("AuthorityId")))
            .FirstOrDefault(name => name is not null);
        var written = seen.Entries.SelectMany(Written).ToList();
        var moved = seen.Entries.Where(entry => entry is { Table: nameof(DeadlineEntry), RowVersion: 1 }).ToList();
        var mandate = act.Through is { } through && Mandates.TryGetValue(through, out var held) ? held : default;
        return new ActLine(
            act,
            seen.Record,
            decided ?? by ?? act.RecordedBy ?? words["Records.ByTheProduct"],
            by,
            moved.Count == 0
                ? Verb(act)
                : $"{Verb(act)}: {string.Join("; ", moved.Select(one => Moved(one, seen.Record)))}"
        )
        {
            Role = mandate.Unit is null ? null : mandate.Role,
            At = mandate.Unit,
            Reason = WordsOf(act, nameof(Deed.Reason)),
            Basis = WordsOf(act, nameof(Deed.Basis)),
            Cause = moved.Count == 0 ? null : Cause(moved[0]),
            Changes = [.. written.Take(MostChanges).Select(one => Change(act, one))],
            OtherChanges = Math.Max(0, written.Count - MostChanges),
        };
    }

    private string Verb(JournalAct act) => words.Find(act.Verb) ?? act.Verb;

    /// <summary>
    /// From which day to which a deadline was moved, or the day that it was given at first; with the code of the
    /// assignment, where the act is about something else.
    /// </summary>
    private string Moved(JournalEntry entry, NamedRecord? about)
    {
        var row = CanonicalRows.Read(entry.Row);
        var set = words.Said(DeadlineOf(row));
        var assignment = ActRecord.Holding(entry)!.Value; // a ledger's entry names its assignment
        var number = int.Parse(row[nameof(DeadlineEntry.No)], CultureInfo.InvariantCulture);
        var said = Deadlines.TryGetValue((assignment.Id, number - 1), out var until)
            ? words["Records.DeadlineFromTo", words.Said(until), set]
            : set;
        return Seen.Find(assignment) is { } record && record != about ? $"{record.Code} {said}" : said;
    }

    /// <summary>Why it was moved; nothing is said of the first deadline, which needs no cause.</summary>
    private string? Cause(JournalEntry entry)
    {
        var kind = CanonicalRows.Read(entry.Row)[nameof(DeadlineEntry.EntryKind)];
        return kind == nameof(DeadlineEntryKind.Original) ? null : words[$"Records.Cause{kind}"];
    }

    private static Deadline DeadlineOf(IReadOnlyDictionary<string, string> row) =>
        new(
            Enum.Parse<DeadlineKind>(row[nameof(Deadline.Kind)]),
            row.TryGetValue(nameof(Deadline.Day), out var day) ? Day(day) : null,
            row.TryGetValue(nameof(Deadline.Every), out var every) ? Enum.Parse<PeriodLength>(every) : null,
            Words: null
        );

    private string? WordsOf(JournalAct act, string field) =>
        contents[act.Id].FirstOrDefault(one => one.Table == nameof(JournalAct) && one.Field == field)?.Value;

    /// <summary>The fields that have a name in words and were set otherwise than before.</summary>
    private IEnumerable<WrittenField> Written(JournalEntry entry)
    {
        var now = CanonicalRows.Read(entry.Row);
        var then = Before.TryGetValue((entry.Table, entry.Key, entry.RowVersion - 1), out var earlier)
            ? CanonicalRows.Read(earlier.Row)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in now.Keys.Union(then.Keys, StringComparer.Ordinal).Except(Untold, StringComparer.Ordinal))
        {
            var one = new WrittenField(entry, field, then.GetValueOrDefault(field), now.GetValueOrDefault(field));
            if (one.Before != one.After && IsTold(one.Before) && IsTold(one.After) && Named(field) is not null)
                yield return one;
        }
    }

    /// <summary>The identity of something that has no name here, the assignment of which it is a part, says nothing to people.</summary>
    private bool IsTold(string? value) => !Guid.TryParse(value, out var id) || names.Of(id) is not null;

    private ActChange Change(JournalAct act, WrittenField one) =>
        new(
            Named(one.Field)!, // one without a name is not among those written
            Said(one.Entry, one.Field, one.Before, EarlierWords(act, one.Entry, one.Field)),
            Said(one.Entry, one.Field, one.After, null)
        );

    private string? Named(string field) => words.Find($"Records.Field{field}");

    private string? EarlierWords(JournalAct act, JournalEntry entry, string field) =>
        contents[act.Id]
            .FirstOrDefault(one => one.Table == entry.Table && one.Key == entry.Key && one.Field == field)
            ?.Value;

    /// <summary>A value in words; of a protected one the entry holds a hash, and its words stand with the record.</summary>
    private string? Said(JournalEntry entry, string field, string? value, string? kept)
    {
        if (value is null)
            return null;
        if (value.StartsWith("sha256:", StringComparison.Ordinal))
            return kept ?? words["Records.WordsInRecord"];
        if (names.Of(value) is { } name)
            return name;
        var type = db.Model.TypeOf(entry.Table, field);
        if (type is { IsEnum: true })
            return words.Find($"Exchange.{type.Name}_{value}") ?? value;
        if (type == typeof(DateOnly))
            return words.Day(Day(value));
        if (type == typeof(decimal))
            return words.Number(decimal.Parse(value, CultureInfo.InvariantCulture));
        return value;
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, RollupLinks.DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A field as the journal keeps it, before and after.</summary>
    private sealed record WrittenField(JournalEntry Entry, string Field, string? Before, string? After);
}
