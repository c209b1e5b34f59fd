using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Units;

namespace Haukiem.Rollups;

/// <summary>
/// A number that opens: some of the disjoint classes of a subject, all of whose members bear the mark where one
/// is named. What is counted and what is listed is read from here alike.
/// </summary>
/// <param name="Name">As it stands in addresses and in JSON.</param>
/// <param name="Classes">The numbers of the classes.</param>
/// <param name="Mark">A bit that cuts across the classes, or 0.</param>
internal sealed record Figure(Subject Subject, string Name, IReadOnlyList<int> Classes, int Mark = 0)
{
    /// <summary>The key of its text: <c>Rollups.AssignmentsOverdue</c>.</summary>
    public string TextKey => $"Rollups.{Subject}{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    public bool Counts(int ofClass, int marks) => Classes.Contains(ofClass) && (Mark == 0 || (marks & Mark) != 0);
}

/// <summary>How many there are in each class, with each set of marks.</summary>
internal sealed record Tally(IReadOnlyList<TallyLine> Lines)
{
    public static Tally Empty { get; } = new([]);

    public long this[Figure figure] =>
        Lines.Where(line => figure.Counts(line.Class, line.Marks)).Sum(line => line.Count);

    public long this[AssignmentClass ofClass] => Of((int)ofClass);

    public long this[FindingClass ofClass] => Of((int)ofClass);

    public long this[TargetClass ofClass] => Of((int)ofClass);

    public long this[Verdict verdict] => Of((int)verdict);

    /// <summary>Everything, in whichever class.</summary>
    public long All => Lines.Sum(line => line.Count);

    public static Tally Sum(IEnumerable<Tally> tallies) =>
        new([
            .. tallies
                .SelectMany(tally => tally.Lines)
                .GroupBy(line => (line.Class, line.Marks))
                .Select(same => new TallyLine(same.Key.Class, same.Key.Marks, same.Sum(line => line.Count))),
        ]);

    private long Of(int ofClass) => Lines.Where(line => line.Class == ofClass).Sum(line => line.Count);
}

internal sealed record TallyLine(int Class, int Marks, long Count);

/// <summary>One line of a table by unit: a child with everything below it, or the unit itself.</summary>
/// <param name="IsOwn">The line of the unit that was asked about, without what is below it.</param>
/// <param name="Own">The part of it that the unit holds itself.</param>
/// <param name="Below">The part of it that the units under it hold.</param>
internal sealed record ChildTally(UnitLine Unit, bool IsOwn, Tally Own, Tally Below)
{
    public Tally Tally { get; } = Tally.Sum([Own, Below]);
}

/// <summary>A unit as it is called on the day of the tree.</summary>
internal sealed record UnitLine
{
    public required UnitId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Its place among its siblings.</summary>
    public required int Order { get; init; }
}
