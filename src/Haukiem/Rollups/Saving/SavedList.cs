using Haukiem.Data;
using Haukiem.People;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Rollups.Saving;

internal readonly record struct SavedListId(Guid Value) : IId<SavedListId>
{
    public static SavedListId Of(Guid value) => new(value);

    public static SavedListId New() => IId<SavedListId>.New();
}

/// <summary>A list as one person wants to come back to it, under a name of their own. No figure rests on it.</summary>
internal sealed class SavedList
{
    public const int LongestName = 100;

    /// <summary>More than anybody finds anything in.</summary>
    public const int Most = 50;

    public const string Gone = "Rollups.SavedListGone";
    private const string Unnamed = "Rollups.SavedListUnnamed";
    private const string NameTooLong = "Rollups.SavedListNameTooLong";
    private const string NameTaken = "Rollups.SavedListNameTaken";
    private const string TooMany = "Rollups.TooManySavedLists";

    private SavedList() { }

    public SavedListId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public Subject Subject { get; private set; }

    /// <summary>Its scope, filters and order, without the page; the day only where it is another than today.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Of which list it is.</summary>
    public string Path => PageAddress.Parse(Address).Path;

    public static Outcome<SavedList> Save(
        PersonId person,
        string? name,
        Subject subject,
        string address,
        IReadOnlyCollection<SavedList> others
    )
    {
        var refusals = ForSaving(name, others);
        if (refusals.Length > 0)
            return refusals;
        return new SavedList
        {
            Id = SavedListId.New(),
            PersonId = person,
            Name = Trimmed(name),
            Subject = subject,
            Address = address,
        };
    }

    public Outcome<SavedList> Rename(string? name, IEnumerable<SavedList> others)
    {
        var refusals = ForRenaming(name, others);
        if (refusals.Length > 0)
            return refusals;
        Name = Trimmed(name);
        return this;
    }

    /// <summary>The name now leads to another list.</summary>
    public void Replace(Subject subject, string address) => (Subject, Address) = (subject, address);

    /// <summary>Why no list can be saved under a name.</summary>
    public static Refusal[] ForSaving(string? name, IReadOnlyCollection<SavedList> others) =>
        others.Count < Most ? [.. OfName(name, others)] : [.. OfName(name, others), new Refusal(TooMany, Most)];

    public Refusal[] ForRenaming(string? name, IEnumerable<SavedList> others) =>
        [.. OfName(name, others.Where(other => other.Id != Id))];

    /// <summary>Whether another name, or one list less, would do.</summary>
    public static bool CanBeMended(Refusal refusal) => refusal.Code is Unnamed or NameTooLong or NameTaken or TooMany;

    public static bool IsTaken(Refusal refusal) => refusal.Code == NameTaken;

    /// <summary>Two names that differ in small and capital letters alone are one to whoever looks for a list; marks tell apart.</summary>
    public bool IsNamed(string? name) => string.Equals(Name, Trimmed(name), StringComparison.OrdinalIgnoreCase);

    public static string Trimmed(string? name) => (name ?? "").Trim().Normalize();

    private static IEnumerable<Refusal> OfName(string? name, IEnumerable<SavedList> others)
    {
        var trimmed = Trimmed(name);
        if (trimmed.Length == 0)
            yield return new Refusal(Unnamed);
        else if (trimmed.Length > LongestName || trimmed.Any(char.IsControl))
            yield return new Refusal(NameTooLong, LongestName);
        else if (others.FirstOrDefault(other => other.IsNamed(name)) is { } present)
            yield return new Refusal(NameTaken, present.Name);
    }
}

internal sealed class SavedListMapping : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(list => list.Id);
        builder.Property(list => list.Name).HasMaxLength(SavedList.LongestName);
        builder.Property(list => list.Address).HasMaxLength(Lengths.Text);
        builder.HasIndex(list => new { list.PersonId, list.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(list => list.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
