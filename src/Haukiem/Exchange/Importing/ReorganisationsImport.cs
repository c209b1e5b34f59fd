using Haukiem.Checks;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Reorganisations;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

/// <summary>Carries a reorganisation out on its day: somebody answers for it, and what the units held passes on.</summary>
internal sealed class ReorganisationsImport(PassingOn passingOn, ILookup<string, Row> allotments)
    : SheetImport(Sheets.Reorganisations)
{
    /// <summary>
    /// Nothing is written before everything is known to go through: what its day refuses for now is tried again, and
    /// an act that had been half carried out would then be there twice.
    /// </summary>
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        var changed = session.ChangedUnits[row.Text("code")];
        var acting = session.ActOf(row);
        if (!acting.IsDone)
            return acting.As<Guid>();
        var act = acting.Value;
        var carried = changed.Act.CarryOut(act);
        if (!carried.IsDone)
            return carried.As<Guid>();
        var allotted = AllottedIn(row, session);
        if (!allotted.IsDone)
            return allotted.As<Guid>();
        var fact = Inheritance.Of(changed, allotted.Value);
        await session.PutAwayAsync(stop);
        if (await passingOn.FrozenAsync(fact, stop) is { } frozen)
            return frozen;
        var passing = await passingOn.PreviewAsync(fact, stop);
        if (!passing.IsDone)
            return passing.As<Guid>();
        var mandates = await MandatePassOn.PassAsync(session.Db, fact, stop);
        if (!mandates.IsDone)
            return mandates.As<Guid>();
        session.Done("Reorganisations.CarryOut", act, changed.Act);
        Pass(mandates.Value, row, act, session);
        await session.PutAwayAsync(stop);
        foreach (var one in passing.Value)
            session.Passed.Add(PassedRow.Of(row, one.Noun, one.Code, one.From, one.To, session));
        foreach (var open in await session.Db.OpenChecksAsync([.. fact.Heirs.Keys], stop))
            session.Passed.Add(PassedRow.Of(row, "Rounds", open.Round, open.Unit, fact.StandsAt(open.Unit), session));
        await passingOn.CarryOutAsync(passing.Value, fact, act, WriteAsync, stop);
        return changed.Act.Id.Value;

        async Task WriteAsync(string noun, object[] things)
        {
            session.Done("Reorganisations.PassOn", act, things);
            await session.PutAwayAsync(stop);
        }
    }

    private Outcome<IReadOnlyDictionary<string, UnitId>> AllottedIn(Row row, ImportSession session)
    {
        var units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        foreach (var line in allotments[row.Text("code")])
        {
            if (session.Codebook.Unit(line.Text("unit")) is not { } unit)
                return line.RefuseUnknown("unit", Sheets.Units);
            units[line.Text("record")] = unit;
        }
        return units;
    }

    private static void Pass(
        IReadOnlyList<(Mandate Ended, Mandate? Next)> mandates,
        Row row,
        Act act,
        ImportSession session
    )
    {
        foreach (var (ended, next) in mandates)
        {
            session.Codebook.Put(ended);
            if (next is not null)
                session.Codebook.Put(next);
            session.Passed.Add(PassedRow.Of(row, "Mandates", ended.Code, ended.UnitId, next?.UnitId, session));
            session.Done("Mandates.PassOn", act, next is null ? [ended] : [ended, next]);
        }
    }
}

/// <summary>What a reorganisation of a workbook passes on, in codes; to nobody where it ends.</summary>
/// <param name="Noun">The feature whose record it is.</param>
internal sealed record PassedRow(string Reorganisation, string Noun, string Code, string From, string? To)
{
    public static PassedRow Of(Row row, string noun, string code, UnitId from, UnitId? to, ImportSession session) =>
        new(
            row.Text("code"),
            noun,
            code,
            session.Codebook.CodeOf(from),
            to is { } unit ? session.Codebook.CodeOf(unit) : null
        );
}
