using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Units;

namespace Haukiem.Reorganisations;

/// <summary>
/// A feature whose records go on under another unit when theirs is no more. A reorganisation asks all of them what
/// they would pass on, and has them do it in its own transaction, in the order of the features.
/// </summary>
internal interface IPassOn
{
    /// <summary>The feature whose records these are.</summary>
    string Noun { get; }

    /// <summary>What is still open and held by one of the units.</summary>
    Task<List<HeldRecord>> HeldAsync(Db db, IReadOnlyCollection<UnitId> units, CancellationToken stop);

    /// <summary>What is still open and has one of the codes.</summary>
    Task<List<HeldRecord>> NamedAsync(Db db, IReadOnlyCollection<string> codes, CancellationToken stop);

    /// <summary>What is still open and was last passed on by that reorganisation, each with the unit that held it before.</summary>
    Task<List<HeldRecord>> PassedByAsync(Db db, Guid reorganisation, CancellationToken stop);

    /// <summary>Passes some of them on, each to its unit.</summary>
    /// <returns>The things that changed.</returns>
    Task<object[]> PassAsync(
        Db db,
        IReadOnlyDictionary<Guid, UnitId> to,
        Guid reorganisation,
        Act act,
        CancellationToken stop
    );
}

/// <summary>A record that is still open, and the unit that holds it.</summary>
/// <param name="Before">Who held it before the reorganisation that is to be undone.</param>
internal sealed record HeldRecord(Guid Id, string Code, UnitId UnitId, UnitId? Before = null);

/// <summary>A record that passes from one unit to another.</summary>
internal sealed record PassedOn(string Noun, Guid Id, string Code, UnitId From, UnitId To);
