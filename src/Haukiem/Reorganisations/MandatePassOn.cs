using System.Globalization;
using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Reorganisations;

/// <summary>
/// Who held a mandate at a unit that has a successor holds it there from that day, by a mandate of its own; at a
/// unit without a successor it ends, as nobody's reach grows because a unit is no more.
/// </summary>
internal static class MandatePassOn
{
    /// <summary>
    /// The mandates that end, each with what goes on in its place or nothing. Where the act is dated back, one through
    /// which somebody acted since ends with that; it is refused where nothing goes on in its place.
    /// </summary>
    public static async Task<Outcome<IReadOnlyList<(Mandate Ended, Mandate? Next)>>> PassAsync(
        Db db,
        Inheritance fact,
        CancellationToken stop
    )
    {
        var all = await db.Set<Mandate>().ToListAsync(stop);
        var codes = all.Select(mandate => mandate.Code).ToHashSet(StringComparer.Ordinal);
        var touched = new List<(Mandate Mandate, DateOnly? LastActed)>();
        foreach (var mandate in all.Where(fact.Touches).OrderBy(mandate => mandate.Code, StringComparer.Ordinal))
        {
            var acted = await db.ActedThroughAsync(mandate.Id, stop);
            if (acted is var (first, last) && last >= fact.On && !fact.HasSuccessors(mandate))
                return new Refusal("Mandates.FactsRestOnIt", mandate.Code, first, last);
            touched.Add((mandate, acted?.Last));
        }
        var passed = new List<(Mandate, Mandate?)>();
        foreach (var (mandate, lastActed) in touched)
        {
            if (!fact.HasSuccessors(mandate))
            {
                mandate.EndAt(fact.On, null);
                passed.Add((mandate, null));
            }
            else if (!all.Exists(other => mandate.GoesOnAs(other, fact.StandsAt, fact.On)))
            {
                var next = mandate.PassOn(NextCode(mandate.Code, codes), fact.StandsAt, fact.On, lastActed);
                codes.Add(next.Code);
                passed.Add((mandate, next));
            }
        }
        return passed;
    }

    /// <summary>
    /// It is held at a unit that is no more, or reaches one. Of an act that is undone, what it granted is held since
    /// the same day; one that was ended by hand since is nobody's to restore.
    /// </summary>
    private static bool Touches(this Inheritance fact, Mandate mandate) =>
        (fact.Heirs.ContainsKey(mandate.UnitId) || fact.Heirs.ContainsKey(mandate.ReachesId))
        && mandate.HoldsOn(fact.On)
        && (mandate.From < fact.On || (fact.Undoes is not null && mandate.To is null));

    /// <summary>What an act that is undone had created goes back to those whose place it took.</summary>
    private static bool HasSuccessors(this Inheritance fact, Mandate mandate) =>
        new[] { mandate.UnitId, mandate.ReachesId }
            .Where(fact.Heirs.ContainsKey)
            .All(unit => fact.Undoes is not null || fact.Successors[unit].Any());

    /// <summary>VT-12, then VT-12.2, VT-12.3: the same mandate at the next unit.</summary>
    private static string NextCode(string code, HashSet<string> taken)
    {
        var dot = code.LastIndexOf('.');
        var isNumbered = dot > 0 && int.TryParse(code.AsSpan(dot + 1), CultureInfo.InvariantCulture, out _);
        var stem = isNumbered ? code[..dot] : code;
        var no = 2;
        while (taken.Contains($"{stem}.{no}"))
            no++;
        return $"{stem}.{no}";
    }
}
