using Haukiem.Data;
using Haukiem.People;
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

    private SavedList() { }

    public SavedListId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public Subject Subject { get; private set; }

    /// <summary>Its scope, filters and order, without the page; the day only where it is another than today.</summary>
    public string Address { get; private set; } = "";

    public static Outcome<SavedList> Save(
        PersonId person,
        string? name,
        Subject subject,
        string address,
        IReadOnlyCollection<SavedList> others
    )
    {
        var refusals = OfName(name, others).ToList();
        if (others.Count >= Most)
            refusals.Add(new Refusal("Rollups.TooManySavedLists", Most));
        if (refusals.Count > 0)
            return refusals.ToArray();
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
        var refusals = OfName(name, others.Where(other => other.Id != Id)).ToArray();
        if (refusals.Length > 0)
            return refusals;
        Name = Trimmed(name);
        return this;
    }

    /// <summary>The name now leads to another list.</summary>
    public void Replace(Subject subject, string address) => (Subject, Address) = (subject, address);

    public static string Trimmed(string? name) => (name ?? "").Trim().Normalize();

    private static IEnumerable<Refusal> OfName(string? name, IEnumerable<SavedList> others)
    {
        var trimmed = Trimmed(name);
        if (trimmed.Length == 0)
            yield return new Refusal("Rollups.SavedListUnnamed");
        else if (trimmed.Length > LongestName || trimmed.Any(char.IsControl))
            yield return new Refusal("Rollups.SavedListNameTooLong", LongestName);
        else if (others.Any(other => other.Name == trimmed))
            yield return new Refusal("Rollups.SavedListNameTaken", trimmed);
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
