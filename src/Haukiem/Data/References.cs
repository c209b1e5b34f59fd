using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Haukiem.Data;

/// <summary>Every identity in a recorded table is one of a thing that is there, and no such thing can be taken away.</summary>
internal static class References
{
    public const string NoIndexAnnotation = "Haukiem:NoIndex";

    public static void Complete(ModelBuilder builder)
    {
        var recorded = builder.Model.GetEntityTypes().Where(entity => entity.Kind() == TableKind.Recorded).ToList();
        var things = recorded
            .Where(entity => entity.FindPrimaryKey()!.Properties is [{ Name: "Id" }])
            .ToDictionary(entity => entity.FindPrimaryKey()!.Properties[0].ClrType);
        foreach (var entity in recorded)
        foreach (var property in entity.GetProperties().ToList())
        {
            var id = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (
                !things.TryGetValue(id, out var thing)
                || property.Name == "Id"
                || property.GetContainingForeignKeys().Any()
            )
                continue;
            // Nothing is ever deleted, so the database looks only from the row to the thing: that needs no index.
            property.SetAnnotation(NoIndexAnnotation, "yes");
            builder.Entity(entity.ClrType).HasOne(thing.ClrType).WithMany().HasForeignKey(property.Name);
        }
        foreach (var key in recorded.SelectMany(entity => entity.GetForeignKeys()))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }
}

/// <summary>Indexes the references that a mapping names, and not those that are only held together.</summary>
internal sealed class ReferenceIndexes(ProviderConventionSetBuilderDependencies dependencies)
    : ForeignKeyIndexConvention(dependencies)
{
    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties,
        bool unique,
        IConventionEntityTypeBuilder entityTypeBuilder
    ) =>
        properties[0].FindAnnotation(References.NoIndexAnnotation) is null
            ? base.CreateIndex(properties, unique, entityTypeBuilder)
            : null;
}
