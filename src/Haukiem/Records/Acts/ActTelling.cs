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

    /// <summary>An act as its line tells it.</summary>
    /// <param name="before">The rows as they were before, by table, key and version.</param>
    public ActLine Tell(
        SeenAct seen,
        (Role Role, string Unit)? mandate,
        IReadOnlyDictionary<(string, string, int), JournalEntry> before
    )
    {
        var act = seen.Act;
        var by = act.By is { } person ? names.Of(person) : null;
        var decided = seen
            .Entries.Where(entry => entry.RowVersion == 1 && entry.Table.EndsWith("Step", StringComparison.Ordinal))
            .Select(entry => names.Of(CanonicalRows.Read(entry.Row).GetValueOrDefault("AuthorityId")))
            .FirstOrDefault(name => name is not null);
        var written = seen.Entries.SelectMany(entry => Written(entry, before)).ToList();
        return new ActLine(
            act,
            seen.Record,
            decided ?? by ?? act.RecordedBy ?? words["Records.ByTheProduct"],
            by,
            What(seen)
        )
        {
            Role = mandate?.Role,
            At = mandate?.Unit,
            Reason = WordsOf(act, nameof(Deed.Reason)),
            Basis = WordsOf(act, nameof(Deed.Basis)),
            Changes = [.. written.Take(MostChanges).Select(one => Change(act, one))],
            OtherChanges = Math.Max(0, written.Count - MostChanges),
        };
    }

    /// <summary>The verb in words, with the day to which it moved a deadline.</summary>
    private string What(SeenAct seen)
    {
        var verb = words.Find(seen.Act.Verb) ?? seen.Act.Verb;
        var set = seen.Entries.FirstOrDefault(entry => entry is { Table: nameof(DeadlineEntry), RowVersion: 1 });
        return set is null ? verb : $"{verb}: {words.Said(DeadlineOf(CanonicalRows.Read(set.Row)))}";
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
    private IEnumerable<WrittenField> Written(
        JournalEntry entry,
        IReadOnlyDictionary<(string, string, int), JournalEntry> before
    )
    {
        var now = CanonicalRows.Read(entry.Row);
        var then = before.TryGetValue((entry.Table, entry.Key, entry.RowVersion - 1), out var earlier)
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
