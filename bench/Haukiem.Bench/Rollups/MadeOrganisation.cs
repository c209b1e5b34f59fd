using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Bench.Rollups;

/// <summary>A tree of four levels (one root, 63 below it, 700 below those, the rest), its offices and its directives.</summary>
internal sealed class MadeOrganisation(int units)
{
    public const int Monitors = 20;
    public const int Documents = 200;
    public const int ClausesEach = 10;
    public const int Indicators = 20;
    private const int Provinces = 63;
    private const int Districts = 700;

    public static DateOnly Founded { get; } = new(2009, 12, 1);

    public static DateOnly Today { get; } = new(2014, 6, 16);

    public int Count => units;

    /// <summary>The code of the unit of a number: 0 is the root.</summary>
    public static string Code(int unit) => $"DV{unit:D5}";

    public static PersonId Office { get; } = MadeIds.Of<PersonId>(0);

    public static AuthorityId Authority { get; } = MadeIds.Of<AuthorityId>(0);

    public static UnitId Root { get; } = MadeIds.Of<UnitId>(0);

    /// <summary>One of the units, most often of the lowest level: there the work is.</summary>
    public int UnitOf(Random random)
    {
        var least = random.Next(100) switch
        {
            0 => 0,
            < 10 => Math.Min(1 + Provinces, units - 1),
            _ => Math.Min(1 + Provinces + Districts, units - 1),
        };
        return random.Next(least, units);
    }

    public async Task FillAsync(Db db, CancellationToken stop)
    {
        await RawRows.FillAsync<Unit>(
            db,
            [nameof(Unit.Id), nameof(Unit.Code), nameof(Unit.CreatedOn)],
            Enumerable.Range(0, units).Select(no => new object?[] { MadeIds.Of<UnitId>(no), Code(no), Founded }),
            stop
        );
        var placements = Enumerable.Range(0, units).Select(Placed).ToList();
        await RawRows.AddAsync(db, placements, stop);
        await Bulk.AddAsync(db, [.. UnitLineage.Of(placements)], stop);
        await OfficesAsync(db, stop);
        await DirectivesAsync(db, stop);
    }

    private static UnitPlacement Placed(int no)
    {
        int? parent = no switch
        {
            0 => null,
            <= Provinces => 0,
            <= Provinces + Districts => 1 + (no % Provinces),
            _ => 1 + Provinces + (no % Districts),
        };
        UnitId? above = parent is { } other ? MadeIds.Of<UnitId>(other) : null;
        return UnitPlacement.Begin(MadeIds.Of<UnitId>(no), new Place($"Đơn vị {no:D5}", above, no), Founded);
    }

    private static async Task OfficesAsync(Db db, CancellationToken stop)
    {
        await RawRows.FillAsync<Person>(
            db,
            [nameof(Person.Id), nameof(Person.Code), nameof(Person.Name), nameof(Person.IsOffice)],
            Enumerable
                .Range(0, Monitors + 1)
                .Select(no => new object?[] { MadeIds.Of<PersonId>(no), $"VP{no:D2}", $"Văn phòng {no}", true }),
            stop
        );
        await RawRows.FillAsync<Authority>(
            db,
            [
                nameof(Mandates.Authority.Id),
                nameof(Mandates.Authority.Code),
                nameof(Mandates.Authority.Name),
                nameof(Mandates.Authority.UnitId),
            ],
            [
                [Authority, "BTV", "Ban Thường vụ", Root],
            ],
            stop
        );
        var terms = new MandateTerms(Role.Leader, Root, Root, Reach.Subtree, null, false, Founded, null);
        await RawRows.AddAsync(db, [Mandate.Grant("VT-VP", Office, terms).Value], stop);
    }

    private static async Task DirectivesAsync(Db db, CancellationToken stop)
    {
        await RawRows.FillAsync<Document>(
            db,
            [
                nameof(Document.Id),
                nameof(Document.Code),
                nameof(Document.Kind),
                nameof(Document.Symbol),
                nameof(Document.Issuer),
                nameof(Document.IssuedOn),
                nameof(Document.Abstract),
                nameof(Document.IsDirective),
                nameof(Document.Handling),
            ],
            Enumerable
                .Range(0, Documents)
                .Select(no =>
                    new object?[]
                    {
                        MadeIds.Of<DocumentId>(no),
                        $"CT{no:D3}",
                        "Chỉ thị",
                        $"{no:D3}-CT/BTV",
                        "Ban Thường vụ",
                        Founded.AddDays(no),
                        $"Nhiệm vụ trọng tâm số {no}",
                        true,
                        Handling.Ordinary,
                    }
                ),
            stop
        );
        await RawRows.FillAsync<Clause>(
            db,
            [
                nameof(Clause.Id),
                nameof(Clause.DocumentId),
                nameof(Clause.Number),
                nameof(Clause.Text),
                nameof(Clause.Order),
            ],
            Enumerable
                .Range(0, Documents * ClausesEach)
                .Select(no =>
                    new object?[]
                    {
                        MadeIds.Of<ClauseId>(no),
                        MadeIds.Of<DocumentId>(no / ClausesEach),
                        $"{1 + (no % ClausesEach)}",
                        "Nội dung giao, nêu đủ việc phải làm.",
                        no % ClausesEach,
                    }
                ),
            stop
        );
        await RawRows.AddAsync(
            db,
            [
                .. Enumerable
                    .Range(0, Indicators)
                    .Select(no =>
                        Indicator
                            .Enter(
                                $"CTI{no:D2}",
                                new IndicatorDetails(
                                    $"Chỉ tiêu {no}",
                                    "%",
                                    Direction.MoreIsBetter,
                                    IndicatorPeriod.Year
                                )
                            )
                            .Value
                    ),
            ],
            stop
        );
    }
}
