using Haukiem.Indicators;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

internal sealed class IndicatorsImport() : SheetImport(Sheets.Indicators)
{
    public override Guid? Present(Row row, ImportSession session) =>
        session.Codebook.Indicator(row.Text("code"))?.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (DetailsOf(row, session) is not { IsDone: true } details)
            return Task.FromResult(DetailsOf(row, session).As<Guid>());
        return Task.FromResult(Enter("Indicators.Enter", Indicator.Enter(row.Text("code"), details.Value), session));
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (DetailsOf(row, session) is not { IsDone: true } details)
            return DetailsOf(row, session).As<Guid>();
        var id = IndicatorId.Of(record);
        var indicator = await session.Db.Set<Indicator>().SingleAsync(indicator => indicator.Id == id, stop);
        var targets = await session
            .Db.Set<Target>()
            .Where(target => target.IndicatorId == id)
            .Select(target => target.Id)
            .ToListAsync(stop);
        session.Targets.UnionWith(targets);
        return Enter("Indicators.Correct", indicator.Correct(details.Value, targets.Count > 0), session);
    }

    /// <summary>What is summed comes before the ratio of the sums; other sheets stay as they are.</summary>
    public static IEnumerable<Row> InOrder(IEnumerable<Row> rows) =>
        rows.OrderBy(row => row.Sheet == Sheets.Indicators && row.TextOrNone("numerator") is not null);

    private static Outcome<Guid> Enter(string verb, Outcome<Indicator> indicator, ImportSession session)
    {
        if (!indicator.IsDone)
            return indicator.As<Guid>();
        session.Codebook.Add(indicator.Value);
        session.Entered(verb, session.Terms.Today, indicator.Value);
        return indicator.Value.Id.Value;
    }

    private static Outcome<IndicatorDetails> DetailsOf(Row row, ImportSession session)
    {
        foreach (var code in new[] { row.TextOrNone("numerator"), row.TextOrNone("denominator") }.OfType<string>())
            if (session.Codebook.Indicator(code) is null)
                return Unknown(code, Sheets.Indicators);
        return new IndicatorDetails(
            row.Text("name"),
            row.Text("measure"),
            row.Choice<Direction>("direction"),
            row.Choice<IndicatorPeriod>("period")
        )
        {
            Tolerance = row.NumberOrNone("tolerance") ?? 0,
            Baseline = row.NumberOrNone("baseline"),
            OverTree = row.ChoiceOrNone<TreeAggregation>("overTree") ?? TreeAggregation.None,
            OverPeriods = row.ChoiceOrNone<PeriodAggregation>("overPeriods") ?? PeriodAggregation.None,
            NumeratorId = row.TextOrNone("numerator") is { } above ? session.Codebook.Indicator(above) : null,
            DenominatorId = row.TextOrNone("denominator") is { } below ? session.Codebook.Indicator(below) : null,
        };
    }
}

internal sealed class TargetsImport() : SheetImport(Sheets.Targets)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return Unknown(row.Text("unit"), Sheets.Units);
        if (session.Bench.TargetsByCode.ContainsKey(row.Text("code")))
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        if (session.Codebook.Indicator(row.Text("indicator")) is not { } indicator)
            return Unknown(row.Text("indicator"), Sheets.Indicators);
        var period = (indicator, unit, row.Day("from"), row.Day("to"));
        if (session.Bench.TargetPeriods.Contains(period))
            return new Refusal("Exchange.TargetTwice", row.Text("indicator"), row.Text("unit"));
        var set = await CarryOutAsync(
            row,
            session,
            (asked, terms, decider, act) => Target.Set(row.Text("code"), asked, unit, terms, decider, act),
            "Indicators.SetTarget",
            row.TextOrNone("reason"),
            stop
        );
        if (set.IsDone)
            session.Bench.TargetPeriods.Add(period);
        return set;
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        var target = session.Bench.TargetsByCode[row.Text("code")];
        if (
            session.Codebook.Indicator(row.Text("indicator")) != target.IndicatorId
            || session.Codebook.Unit(row.Text("unit")) != target.UnitId
        )
            return new Refusal("Exchange.Stands_Targets", row.Key);
        var reason = row.TextOrNone("reason") ?? session.Terms.CorrectionReason;
        return await CarryOutAsync(row, session, target.Correct, "Indicators.CorrectTarget", reason, stop);
    }

    private static async Task<Outcome<Guid>> CarryOutAsync(
        Row row,
        ImportSession session,
        Func<Indicator, TargetTerms, Mandates.Decider, Mandates.Act, Outcome<Target>> verb,
        string name,
        string? reason,
        CancellationToken stop
    )
    {
        if (session.Codebook.Indicator(row.Text("indicator")) is not { } id)
            return Unknown(row.Text("indicator"), Sheets.Indicators);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return Unknown(row.Text("authority"), Sheets.Authorities);
        var act = session.ActOf(row.Text("by"), row.Day("on"), reason, row.TextOrNone("basis"));
        if (!act.IsDone)
            return act.As<Guid>();
        var terms = new TargetTerms(
            row.Day("from"),
            row.Day("to"),
            row.Amount("amount"),
            row.NumberOrNone("upper"),
            row.Day("collectOn")
        );
        var target = verb(session.Bench.Indicators[id], terms, decider, act.Value);
        if (!target.IsDone)
            return target.As<Guid>();
        session.Bench.TargetsByCode[row.Text("code")] = target.Value;
        session.Done(name, act.Value, target.Value);
        return await LeaveOutAsync(row, target.Value, decider, session, stop);
    }

    /// <summary>The same row says from which day the authority decided that the target does not apply.</summary>
    private static async Task<Outcome<Guid>> LeaveOutAsync(
        Row row,
        Target target,
        Mandates.Decider decider,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (row.DayOrNone("notApplicableOn") is not { } on || target.NotApplicableFrom == on)
            return target.Id.Value;
        var act = session.ActOf(row.Text("by"), on, row.TextOrNone("reason"), row.TextOrNone("basis"));
        if (!act.IsDone)
            return act.As<Guid>();
        var left = target.DecideNotApplicable(decider, act.Value);
        if (!left.IsDone)
            return left.As<Guid>();
        session.Done("Indicators.DecideNotApplicable", act.Value, target);
        return target.Id.Value;
    }
}

internal sealed class ValuesImport() : SheetImport(Sheets.Values)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (!session.Bench.TargetsByCode.TryGetValue(row.Text("target"), out var target))
            return Unknown(row.Text("target"), Sheets.Targets);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var value = target.Report(
            session.Bench.Indicators[target.IndicatorId],
            row.Amount("amount"),
            row.Choice<ValueBasis>("basis"),
            act.Value
        );
        if (!value.IsDone)
            return value.As<Guid>();
        session.Done("Indicators.ReportValue", act.Value, target);
        return value.Value.Id.Value;
    }
}
