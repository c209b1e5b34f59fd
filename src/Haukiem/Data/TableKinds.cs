using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Data;

/// <summary>What a table is to the journal.</summary>
internal enum TableKind
{
    /// <summary>Each change is a journal entry with the complete row after it.</summary>
    Recorded,

    /// <summary>Made from recorded tables, and made again from them at any time.</summary>
    Derived,

    /// <summary>What the machine needs to run; no figure rests on it.</summary>
    Machine,

    /// <summary>The journal itself: only ever added to.</summary>
    Journal,
}

/// <summary>A table says in its mapping which kind it is, and which columns may once have to be redacted.</summary>
internal static class TableKinds
{
    public const string VersionColumn = "Version";
    public const string SaltsColumn = "Salts";
    private const string KindAnnotation = "Haukiem:Kind";
    private const string ClearAnnotation = "Haukiem:Clear";
    private const string ProtectedAnnotation = "Haukiem:Protected";

    public static EntityTypeBuilder<T> Is<T>(this EntityTypeBuilder<T> builder, TableKind kind)
        where T : class
    {
        builder.Metadata.SetAnnotation(KindAnnotation, kind.ToString());
        if (kind != TableKind.Recorded)
            return builder;
        builder.Property<int>(VersionColumn).IsConcurrencyToken();
        builder.Property<string?>(SaltsColumn).HasMaxLength(Lengths.Text);
        return builder;
    }

    /// <summary>
    /// Personal data or free text: the journal entry holds a salted hash of it, the content stands outside,
    /// so that a redaction can destroy it and leave the entry.
    /// </summary>
    public static PropertyBuilder<T> IsProtected<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(ProtectedAnnotation, "yes");
        return builder;
    }

    /// <summary>A code, or a name or kind of things and offices: the journal entry says it as it is, for good.</summary>
    public static PropertyBuilder<T> StandsInClear<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(ClearAnnotation, "yes");
        return builder;
    }

    public static TableKind? Kind(this IReadOnlyEntityType entity) =>
        entity.FindAnnotation(KindAnnotation)?.Value is string kind ? Enum.Parse<TableKind>(kind) : null;

    public static bool IsProtected(this IReadOnlyProperty property) =>
        property.FindAnnotation(ProtectedAnnotation) is not null;

    public static bool StandsInClear(this IReadOnlyProperty property) =>
        property.Name == "Code" || property.FindAnnotation(ClearAnnotation) is not null;
}
