using System.Text;
using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Mandates.Matrix;

/// <summary>
/// A city in which whatever belongs to a unit says a word that is said of no other: its name, its document, its
/// assignment with evidence, its finding, its indicator. A page that shows another unit's word shows too much.
/// </summary>
internal sealed class MatrixCity
{
    /// <summary>Whose records are asked for.</summary>
    public const string Asked = "D1";

    public const string Beside = "D2";

    /// <summary>The round over every unit but the whole.</summary>
    public const string SharedRound = "DK-CHUNG";

    /// <summary>Each unit with where it stands to the one that is asked about.</summary>
    public static readonly IReadOnlyList<(string Unit, string Where, string? Under)> Places =
    [
        (GivenInstance.Root, "above", null),
        (Asked, "inside", GivenInstance.Root),
        (Beside, "beside", GivenInstance.Root),
        ("P11", "below", Asked),
    ];

    private MatrixCity(AppUnderTest app, IReadOnlyDictionary<string, string> codes) => (App, Codes) = (app, codes);

    public AppUnderTest App { get; }

    /// <summary>The record of the asked unit that a route opens, by the first part of the route.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; }

    /// <summary>What only the records of a unit say: of plain letters, so that it is found however a page writes it.</summary>
    public static string Word(string unit) => $"rieng{unit.ToLowerInvariant()}x";

    /// <summary>What only the name of a unit says.</summary>
    public static string Name(string unit) => $"ten{unit.ToLowerInvariant()}x";

    /// <summary>The words of the units that somebody at this one does not see; each knows the names of those above it.</summary>
    public static IReadOnlyList<string> WordsHiddenFrom(string unit) =>
        [
            .. Places
                .Select(place => place.Unit)
                .Where(one => !IsAtOrBelow(one, unit))
                .SelectMany<string, string>(one => IsAtOrBelow(unit, one) ? [Word(one)] : [Word(one), Name(one)]),
        ];

    public static bool Sees(string unit) => IsAtOrBelow(Asked, unit);

    /// <summary>Whoever holds this role at this unit signs in so.</summary>
    public static string Office(Role role, string unit) => $"{role}-{unit}";

    public static async Task<MatrixCity> StartAsync()
    {
        var given = await GivenInstance.CreateAsync(Database.Sqlite, Name(GivenInstance.Root));
        foreach (var (unit, _, under) in Places.Where(place => place.Under is not null))
            given.Unit(unit, $"Đơn vị {Name(unit)}", under);
        foreach (var (unit, _, _) in Places)
            Work(given, unit);
        Round(given);
        foreach (var role in Enum.GetValues<Role>())
        foreach (var (unit, _, _) in Places)
            given.Office(Office(role, unit), role, unit);
        given
            .Office("ENDED", Role.Leader, GivenInstance.Root, until: GivenInstance.Today.AddDays(-1))
            .OfficeWithoutMandate("NONE")
            .Office("MATTER", Role.Monitor, GivenInstance.Root, matter: $"VB-{Beside}")
            .Office("BOTH", Role.Reporter, "P11")
            .Office("BOTH", Role.Monitor, GivenInstance.Root, matter: $"VB-{Beside}")
            .Office("ALONE", Role.Reporter, GivenInstance.Root, Reach.Unit);
        var evidence = await given.EvidenceAsync(
            $"NV-{Asked}",
            $"{Word(Asked)}.txt",
            Encoding.UTF8.GetBytes(Word(Asked))
        );
        var codes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["overview"] = Asked,
            ["units"] = Asked,
            ["assignments"] = $"NV-{Asked}",
            ["documents"] = $"VB-{Asked}",
            ["findings"] = $"HC-{Asked}",
            ["indicators"] = $"CS-CT-{Asked}",
            ["reviews"] = $"KD-{Asked}",
            ["rounds"] = $"DK-{Asked}-2013",
            ["evidence"] = evidence.ToString("D"),
        };
        return new MatrixCity(await given.StartedAsync(), codes);
    }

    private static void Work(GivenInstance given, string unit)
    {
        given
            .Directive($"VB-{unit}", $"Số {Word(unit)}", $"Việc phải làm {Word(unit)}")
            .Assignment($"NV-{unit}", unit, new DateOnly(2013, 11, 1), $"Việc {Word(unit)}", $"VB-{unit}")
            .ReportedDone($"NV-{unit}", new DateOnly(2013, 10, 1))
            .Finding($"HC-{unit}", unit, $"Việc còn chậm {Word(unit)}", new DateOnly(2013, 9, 1))
            .Review($"KD-{unit}", unit, 2013, ReviewAction.Hold, $"Việc tự soi {Word(unit)}", new DateOnly(2013, 6, 1))
            .Target($"CT-{unit}", unit, $"Việc đo được {Word(unit)}", 10, 12);
        // Nobody within stands above the whole, to check it.
        if (unit != GivenInstance.Root)
            given.Checked(unit, Verdict.Slow, new DateOnly(2013, 8, 2));
    }

    /// <summary>One round over all of them: each sees what it says of itself.</summary>
    private static void Round(GivenInstance given)
    {
        string[] over = [.. Places.Select(place => place.Unit).Where(unit => unit != GivenInstance.Root)];
        given.RoundOver(SharedRound, new DateOnly(2013, 10, 1), over);
        foreach (var unit in over)
            given.CheckedIn(SharedRound, unit, Verdict.Good, new DateOnly(2013, 10, 2), $"Việc phát sinh {Word(unit)}");
        given.DraftSent(SharedRound, 10, new DateOnly(2013, 10, 3));
        foreach (var unit in over)
            given.Replied(SharedRound, unit, RoundAction.Agree, $"Việc đồng ý {Word(unit)}", new DateOnly(2013, 10, 4));
    }

    private static bool IsAtOrBelow(string unit, string at) =>
        unit == at || (Places.Single(place => place.Unit == unit).Under is { } above && IsAtOrBelow(above, at));
}
