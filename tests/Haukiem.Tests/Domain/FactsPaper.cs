using System.Globalization;
using System.Text;
using Haukiem.Data;
using Haukiem.Settings;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Haukiem.Tests.Domain;

/// <summary>What is kept, in which kind of table, what of it a redaction may destroy, and what follows from what.</summary>
internal static class FactsPaper
{
    public static string Text()
    {
        using var db = new SqliteDb(SqliteDb.Options("Data Source=:memory:"));
        var paper = new StringBuilder(
            """
            # Facts

            Generated from the model. A *recorded* table changes only through the door, and each change is an entry in the journal with the complete row after it. A *derived* one is made from recorded ones. On a *machine* table no figure rests. Of a protected field the entry holds a salted hash; the content can be redacted.


            """
        );
        foreach (var kind in Enum.GetValues<TableKind>())
            Add(
                paper,
                kind,
                [
                    .. db
                        .Model.GetEntityTypes()
                        .Where(table => table.Kind() == kind)
                        .OrderBy(Name, StringComparer.Ordinal),
                ]
            );
        paper.Append(
            "## Followers\n\nCalled by the door in the transaction of each act, in this order; each keeps derived tables as the facts say.\n\n"
        );
        foreach (var follower in Followers())
            paper.Append("1. ").Append(follower.FullName!["Haukiem.".Length..]).Append('\n');
        paper.Append(
            "\n## Passing on\n\nAsked by a reorganisation, in this order, what of theirs is open at units that are no more; it goes on under the successor in the same transaction. Mandates pass on before.\n\n"
        );
        foreach (var feature in Features.PassOns)
            paper.Append("1. ").Append(feature.GetType().FullName!["Haukiem.".Length..]).Append('\n');
        return paper.ToString();
    }

    public static IEnumerable<Type> Followers()
    {
        var services = new ServiceCollection();
        services.AddInstance(new InstanceFolder("unused", null));
        return services
            .Where(service => service.ServiceType == typeof(IFollower))
            .Select(service => service.ImplementationType!);
    }

    private static void Add(StringBuilder paper, TableKind kind, List<IEntityType> tables)
    {
        paper.Append("## ").Append(kind).Append("\n\n");
        paper.Append("| table | fields | protected |\n|---|---|---|\n");
        foreach (var table in tables)
            paper.Append(
                CultureInfo.InvariantCulture,
                $"| {Name(table)} | {Fields(table, _ => true)} | {Fields(table, property => property.IsProtected())} |\n"
            );
        paper.Append('\n');
    }

    private static string Fields(IEntityType table, Func<IProperty, bool> which) =>
        string.Join(
            ", ",
            table
                .GetProperties()
                .Where(property => property.Name is not (TableKinds.VersionColumn or TableKinds.SaltsColumn))
                .Where(which)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );

    private static string Name(IEntityType table) =>
        table.ClrType.IsGenericType ? table.GetTableNameOrOwn() : table.ClrType.Name;

    private static string GetTableNameOrOwn(this IEntityType table) =>
        table.FindAnnotation("Relational:TableName")?.Value as string ?? table.ClrType.Name;
}
