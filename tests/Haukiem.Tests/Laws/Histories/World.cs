using CsCheck;
using Haukiem.Mandates;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>
/// An organisation as plain data: who stands under whom, and who holds what. Unit 0 is the root. Each unit has a
/// leader and a reporter, the root has a coordinator and an inspector; what else there is, is random.
/// </summary>
internal sealed record World(IReadOnlyList<int> Parents, IReadOnlyList<MandateSketch> Others)
{
    public const int RootCoordinator = 0;
    public const int RootInspector = 1;
    public const int Outsider = 2;
    private const int FirstOfUnits = 3;

    public static readonly DateOnly Begin = new(2013, 1, 5);

    public int Units => Parents.Count;

    public static int LeaderOf(int unit) => FirstOfUnits + (2 * unit);

    public static int ReporterOf(int unit) => FirstOfUnits + (2 * unit) + 1;

    private int FirstOther => FirstOfUnits + (2 * Units);

    public int People => FirstOther + 5;

    /// <summary>Every mandate there is; those of the random people may have ended, be external, reach one unit or one matter.</summary>
    public IReadOnlyList<MandateSketch> Mandates { get; } =
    [
        new(RootCoordinator, Role.Coordinator, 0, 0),
        new(RootInspector, Role.Inspector, 0, 0),
        new(Outsider, Role.Inspector, 0, 0) { External = true },
        .. Enumerable
            .Range(0, Parents.Count)
            .SelectMany(unit =>
                new[]
                {
                    new MandateSketch(FirstOfUnits + (2 * unit), Role.Leader, unit, unit),
                    new MandateSketch(FirstOfUnits + (2 * unit) + 1, Role.Reporter, unit, unit) { OneUnit = true },
                }
            ),
        .. Others.Select(other =>
            other with
            {
                Person = FirstOfUnits + (2 * Parents.Count) + (other.Person % 4),
                At = other.At % Parents.Count,
                Reaches = other.Reaches % Parents.Count,
            }
        ),
    ];

    /// <summary>Two to five levels: each unit stands under one of those before it.</summary>
    public static Gen<World> Gen { get; } =
        from shape in CsCheck.Gen.Int[0, 3].Array[2, 8]
        from others in MandateSketch.Gen.Array[2, 7]
        select new World([-1, .. Shape(shape)], others);

    /// <summary>A small number keeps close to the top, a larger one goes down: chains and fans both come about.</summary>
    private static IEnumerable<int> Shape(int[] choices)
    {
        var depth = new List<int> { 0 };
        for (var i = 0; i < choices.Length; i++)
        {
            var parent = Math.Max(0, i - choices[i]);
            while (depth[parent] >= 4)
                parent = 0;
            depth.Add(depth[parent] + 1);
            yield return parent;
        }
    }

    public override string ToString() =>
        $"units under {string.Join(" ", Parents)}\n  {string.Join("\n  ", Mandates.Skip(FirstOther))}";
}

/// <summary>A mandate as plain data.</summary>
internal sealed record MandateSketch(int Person, Role Role, int At, int Reaches)
{
    public bool OneUnit { get; init; }

    public bool External { get; init; }

    /// <summary>Limited to one matter.</summary>
    public bool OneMatter { get; init; }

    public DateOnly From { get; init; } = new(2010, 1, 1);

    public DateOnly? To { get; init; }

    public static Gen<MandateSketch> Gen { get; } =
        from person in CsCheck.Gen.Int[0, 3]
        from role in CsCheck.Gen.Enum<Role>()
        from at in CsCheck.Gen.Int[0, 8]
        from elsewhere in CsCheck.Gen.Int[0, 3]
        from reaches in CsCheck.Gen.Int[0, 8]
        from flags in CsCheck.Gen.Int[0, 9].Array[3]
        from begins in CsCheck.Gen.Int[-900, 200]
        from lasts in CsCheck.Gen.Int[20, 900]
        select new MandateSketch(person, role, at, elsewhere == 0 ? reaches : at)
        {
            OneUnit = flags[0] < 3,
            External = flags[1] == 0,
            OneMatter = flags[2] == 0,
            From = World.Begin.AddDays(begins),
            To = lasts > 600 ? null : World.Begin.AddDays(begins + lasts),
        };
}
