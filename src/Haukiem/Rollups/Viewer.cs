using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Rollups;

/// <summary>
/// Who asks, and through which mandates (law 9). Administrators and readers see no content by their role. The
/// operator of the machine, at the command line, sees everything.
/// </summary>
internal sealed class Viewer
{
    private static readonly Role[] SeeContent =
    [
        Role.Coordinator,
        Role.Leader,
        Role.Reporter,
        Role.Monitor,
        Role.Inspector,
        Role.Auditor,
    ];

    private Viewer(bool seesAll, IReadOnlyList<Mandate> mandates)
    {
        SeesAll = seesAll;
        Mandates = mandates;
    }

    public static Viewer Operator { get; } = new(true, []);

    public bool SeesAll { get; }

    /// <summary>Whether one of the mandates is to administer: by it no content is seen.</summary>
    public bool Administers => Administered.Count > 0;

    /// <summary>The mandates of the day to administer.</summary>
    public IReadOnlyList<Mandate> Administered { get; private init; } = [];

    /// <summary>Whether the journal has anything for this viewer: content, or people and mandates.</summary>
    public bool OpensJournal => SeesAll || Mandates.Count > 0 || Administers;

    /// <summary>The mandates of the day by which content is seen.</summary>
    public IReadOnlyList<Mandate> Mandates { get; }

    /// <summary>Who holds these mandates.</summary>
    /// <param name="mandates">What the person holds today.</param>
    public static Viewer Of(IReadOnlyCollection<Mandate> mandates) =>
        new(false, [.. mandates.Where(mandate => SeeContent.Contains(mandate.Role))])
        {
            Administered = [.. mandates.Where(mandate => mandate.Role == Role.Administrator)],
        };

    /// <summary>The mandates by which something of a subject is seen: of one matter only its assignments are.</summary>
    public IEnumerable<Mandate> MandatesFor(Subject subject) =>
        Mandates.Where(mandate => subject == Subject.Assignments || mandate.Matter is null);

    /// <summary>
    /// How much of the units asked about this viewer sees, or why not. A unit outside every mandate is answered as
    /// one that does not exist: nobody learns codes by trying.
    /// </summary>
    /// <param name="day">The day of the tree that is asked about.</param>
    /// <param name="today">Whoever answers for a unit today sees what became of it before, wherever it stood.</param>
    public Outcome<Sight> Look(UnitId unit, string code, Extent extent, Tree tree, DateOnly day, DateOnly today)
    {
        if (SeesAll)
            return Sight.Everything;
        var covering = Mandates
            .Where(mandate => mandate.Covers(unit, tree, day) || mandate.Covers(unit, tree, today))
            .ToList();
        if (covering.Count == 0)
            return new Refusal("Rollups.UnitUnknown", code);
        var whole = covering.Where(mandate => mandate.Reach == Reach.Subtree || extent == Extent.Own).ToList();
        if (whole.Count == 0)
            return new Refusal("Rollups.OnlyTheUnitItself", code);
        return whole.Exists(mandate => mandate.Matter is null)
            ? Sight.Everything
            : new Sight([.. whole.Select(mandate => mandate.Matter!).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>What of a unit may be seen: everything, or only what answers these directives.</summary>
internal sealed record Sight(IReadOnlyList<string>? Matters)
{
    public static Sight Everything { get; } = new((IReadOnlyList<string>?)null);
}
