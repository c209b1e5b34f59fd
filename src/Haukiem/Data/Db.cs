using System.Data;
using Haukiem.Search;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Haukiem.Data;

/// <summary>
/// The one model of the product. Features map their own tables (<c>*Mapping.cs</c>); what differs between the
/// databases stands in <see cref="SqliteDb"/> and <see cref="PostgresDb"/>.
/// </summary>
internal abstract class Db(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The key ring of sign-in cookies, where several nodes share one database.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        modelBuilder
            .Entity<DataProtectionKey>()
            .Is(TableKind.Machine)
            .Property(key => key.Xml)
            .HasMaxLength(Lengths.Text);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => !entity.ClrType.IsGenericType))
            entity.SetTableName(entity.ClrType.Name);
        foreach (
            var key in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()!.Properties)
        )
            if (IdTypes.Contains(key.ClrType))
                key.ValueGenerated = ValueGenerated.Never;
        References.Complete(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services => new ReferenceIndexes(
            services.GetRequiredService<ProviderConventionSetBuilderDependencies>()
        ));
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<string>().HaveConversion<TextConverter>().HaveMaxLength(Lengths.Line);
        configurationBuilder.Properties<decimal>().HavePrecision(28, 10);
        foreach (var id in IdTypes)
            configurationBuilder.Properties(id).HaveConversion(IdConverterType.MakeGenericType(id));
    }

    /// <summary>Writes what the door has put into the journal; nothing else may save recorded tables.</summary>
    internal Task SaveRecordedAsync(CancellationToken stop) => base.SaveChangesAsync(true, stop);

    /// <summary>Writes machine tables: nothing that a figure rests on, and so nothing that the journal tells.</summary>
    internal Task SaveMachineAsync(CancellationToken stop)
    {
        var beside = ChangeTracker
            .Entries()
            .FirstOrDefault(entry =>
                entry.State != EntityState.Unchanged && entry.Metadata.Kind() != TableKind.Machine
            );
        return beside is null
            ? base.SaveChangesAsync(true, stop)
            : throw new InvalidOperationException($"{beside.Metadata.ClrType.Name} changes only through the door.");
    }

    /// <summary>
    /// The isolation in which everything read in one transaction is of one instant, without making any writer
    /// wait.
    /// </summary>
    internal abstract IsolationLevel SnapshotIsolation { get; }

    /// <summary>
    /// Waits until no other transaction holds these things, and holds them until this one ends. What is read
    /// afterwards is what the other has left: for rules that look at several records which belong together.
    /// </summary>
    internal abstract Task HoldAsync(IEnumerable<Guid> things, CancellationToken stop);

    /// <summary>Adds rows, given as values in the order of the columns.</summary>
    internal abstract Task AddRowsAsync(BulkColumns columns, IEnumerable<object?[]> rows, CancellationToken stop);

    /// <summary>Changes those rows that have what they must, each given as what it gets and then what it must have.</summary>
    /// <returns>How many they were.</returns>
    internal abstract Task<int> ChangeRowsAsync(
        BulkColumns set,
        BulkColumns where,
        IReadOnlyCollection<object?[]> rows,
        CancellationToken stop
    );

    /// <summary>
    /// Waits until no other transaction holds this thing, and keeps it from being held until this one ends; others may do
    /// so at the same time.
    /// </summary>
    internal abstract Task ShareAsync(Guid thing, CancellationToken stop);

    /// <summary>The entries of search that have all these words, wherever they stand; how they are found is up to the database.</summary>
    /// <param name="inTitle">Whether all of them stand in the title.</param>
    internal abstract IQueryable<SearchEntry> WithWords(IEnumerable<string> words, bool inTitle);

    /// <summary>The collation in which codes stand letter by letter, by their numbers in Unicode.</summary>
    internal abstract string OrdinalOrder { get; }

    /// <summary>How identities are stored: the one thing about types on which the databases differ.</summary>
    protected abstract Type IdConverterType { get; }

    private static IEnumerable<Type> IdTypes { get; } =
    [
        .. typeof(Db)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsValueType: true, IsGenericType: false }
                && type.GetInterfaces()
                    .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>))
            ),
    ];
}

/// <summary>The lengths of text that columns hold; every text from outside is bounded by one of them.</summary>
internal static class Lengths
{
    public const int Code = 64;
    public const int Line = 400;
    public const int Text = 20_000;
}
