using Haukiem.Data;

namespace Haukiem.Journal;

internal readonly record struct JournalActId(Guid Value) : IId<JournalActId>, IComparable<JournalActId>
{
    public static JournalActId Of(Guid value) => new(value);

    public static JournalActId New() => IId<JournalActId>.New();

    /// <summary>The order in which the database keeps them, for its queries: nothing but a page of acts leans on it.</summary>
    public int CompareTo(JournalActId other) => Value.CompareTo(other.Value);

    public static bool operator <(JournalActId left, JournalActId right) => left.CompareTo(right) < 0;

    public static bool operator >(JournalActId left, JournalActId right) => left.CompareTo(right) > 0;

    public static bool operator <=(JournalActId left, JournalActId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JournalActId left, JournalActId right) => left.CompareTo(right) >= 0;
}

/// <summary>One verb that was carried out: who, through which mandate, when, why, on what basis.</summary>
internal sealed class JournalAct
{
    public required JournalActId Id { get; init; }

    /// <summary>The verb, as feature and name: <c>Assignments.ReportDone</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The person who acted; none for what the product does by itself when an instance is made.</summary>
    public required Guid? By { get; init; }

    public required Guid? Through { get; init; }

    /// <summary>Who brought it in, where that is not the person who acted: the importer.</summary>
    public required string? RecordedBy { get; init; }

    /// <summary>The day on which it took effect.</summary>
    public required DateOnly On { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Salted hash of the reason; the words stand in <see cref="JournalContent"/>.</summary>
    public required string? ReasonHash { get; init; }

    public required string? BasisHash { get; init; }

    /// <summary>The version of the canonical form in which the entries of this act are written.</summary>
    public required int Format { get; init; }

    /// <summary>Keyed hash over the act and the seals of all its entries; empty for acts from before it was kept.</summary>
    public string Mac { get; private set; } = "";

    /// <summary>What the keyed hashes of the act and of its entries are made over, put together once for all of them.</summary>
    internal string Said => field ??= string.Join('\n', WhatItSays());

    internal void Seal(string mac) => Mac = mac;

    private object?[] WhatItSays() =>
        [
            Format,
            Id.Value,
            Verb,
            By,
            Through,
            RecordedBy,
            CanonicalRow.Text(On),
            CanonicalRow.Text(RecordedAt),
            ReasonHash,
            BasisHash,
        ];
}

internal readonly record struct JournalEntryId(Guid Value) : IId<JournalEntryId>
{
    public static JournalEntryId Of(Guid value) => new(value);

    public static JournalEntryId New() => IId<JournalEntryId>.New();
}

/// <summary>A recorded row as it was after an act: complete, canonical, with protected fields as salted hashes.</summary>
internal sealed class JournalEntry
{
    public required JournalEntryId Id { get; init; }

    public required JournalActId ActId { get; init; }

    public required string Table { get; init; }

    /// <summary>The row's key; parts of a composite key are joined by a slash.</summary>
    public required string Key { get; init; }

    /// <summary>The row's version: 1 when it was added, one more at each change.</summary>
    public required int RowVersion { get; init; }

    public required string Row { get; init; }

    /// <summary>Keyed hash over act and entry, made within the transaction; the key is never in the database.</summary>
    public required string Mac { get; init; }
}

/// <summary>
/// Words that the journal refers to by hash: the reason and basis of an act, and the earlier content of a
/// protected field. A redaction destroys value and salt here and leaves the entry.
/// </summary>
internal sealed class JournalContent
{
    public required JournalActId ActId { get; init; }

    /// <summary>The table, or <c>JournalAct</c> for the words of the act itself.</summary>
    public required string Table { get; init; }

    public required string Key { get; init; }

    public required string Field { get; init; }

    /// <summary>The last version of the row that had this content.</summary>
    public required int RowVersion { get; init; }

    public string? Salt { get; private set; }

    public string? Value { get; private set; }

    public static JournalContent Of(
        JournalActId act,
        string table,
        string key,
        string field,
        int version,
        Salted salted
    ) =>
        new()
        {
            ActId = act,
            Table = table,
            Key = key,
            Field = field,
            RowVersion = version,
            Salt = salted.Salt,
            Value = salted.Value,
        };
}
