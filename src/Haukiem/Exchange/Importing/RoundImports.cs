using Haukiem.Checks;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

internal sealed class RoundsImport() : SheetImport(Sheets.Rounds)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (session.Bench.RoundsByCode.ContainsKey(row.Text("code")))
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var units = new List<UnitId>();
        foreach (var code in row.Codes("units"))
        {
            if (session.Codebook.Unit(code) is not { } unit)
                return row.RefuseUnknown("units", Sheets.Units, code);
            units.Add(unit);
        }
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var round = Round.Plan(row.Text("code"), row.Text("name"), units, decider, act.Value);
        if (!round.IsDone)
            return round.As<Guid>();
        session.Bench.RoundsByCode[round.Value.Code] = round.Value;
        session.Done("Checks.PlanRound", act.Value, round.Value);
        return round.Value.Id.Value;
    }
}
