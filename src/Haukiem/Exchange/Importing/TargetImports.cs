using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Exchange.Importing;

internal sealed class TargetsImport() : SheetImport(Sheets.Targets)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    /// <summary>How much, for which period and from when it is collected may be set right; the rest of it stands.</summary>
    public override Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    ) => Task.FromResult(Change(row, session));

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        if (session.Bench.TargetsByCode.ContainsKey(row.Text("code")))
            return new Refusal("Exchange.CodeTaken", row.Text("code"));
        return CarryOut(
            row,
            unit,
            session,
            null,
            (asked, terms, decider, act) => Target.Set(row.Text("code"), asked, unit, terms, decider, act),
            "Indicators.SetTarget"
        );
    }

    private static Outcome<Guid> Change(Row row, ImportSession session)
    {
        var target = session.Bench.TargetsByCode[row.Text("code")];
        var book = session.Codebook;
        var isSame =
            book.Unit(row.Text("unit")) == target.UnitId
            && book.Indicator(row.Text("indicator")) == target.IndicatorId
            && book.Authority(row.Text("authority"))?.Id == target.AuthorityId
            && book.Person(row.Text("by")) == target.SetBy
            && row.Day("on") == target.SetOn
            && row.TextOrNone("basis") == target.SetBasis;
        if (!isSame)
            return new Refusal("Exchange.Stands_Targets", target.Code);
        if (TermsOf(row) == TermsOf(target))
            return target.Id.Value;
        return CarryOut(
            row,
            target.UnitId,
            session,
            session.Terms.CorrectionReason,
            target.Correct,
            "Indicators.CorrectTarget"
        );
    }

    private static Outcome<Guid> CarryOut(
        Row row,
        UnitId unit,
        ImportSession session,
        string? reason,
        Func<Indicator, TargetTerms, Decider, Act, Outcome<Target>> verb,
        string name
    )
    {
        if (session.Codebook.Indicator(row.Text("indicator")) is not { } id)
            return row.RefuseUnknown("indicator", Sheets.Indicators);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        var present = session.Bench.TargetsByCode.GetValueOrDefault(row.Text("code"));
        var period = (id, unit, row.Day("from"), row.Day("to"));
        if ((present is null || PeriodOf(present) != period) && session.Bench.TargetPeriods.Contains(period))
            return new Refusal("Exchange.TargetTwice", row.Text("indicator"), row.Text("unit"));
        // What is set right is no decision of its own: it rests on nothing new.
        var basis = present is null ? row.TextOrNone("basis") : null;
        if (session.ActOf(row, row.Day("on"), reason, basis) is not { IsDone: true } act)
            return session.ActOf(row, row.Day("on"), reason, basis).As<Guid>();
        if (present is not null)
            session.Bench.TargetPeriods.Remove(PeriodOf(present));
        var target = verb(session.Bench.Indicators[id], TermsOf(row), decider, act.Value);
        session.Bench.TargetPeriods.Add(target.IsDone || present is null ? period : PeriodOf(present));
        if (!target.IsDone)
            return target.As<Guid>();
        session.Bench.TargetsByCode[row.Text("code")] = target.Value;
        session.Done(name, act.Value, target.Value);
        return target.Value.Id.Value;
    }

    private static (IndicatorId, UnitId, DateOnly, DateOnly) PeriodOf(Target target) =>
        (target.IndicatorId, target.UnitId, target.PeriodFrom, target.PeriodTo);

    private static TargetTerms TermsOf(Row row) =>
        new(row.Day("from"), row.Day("to"), row.Amount("amount"), row.NumberOrNone("upper"), row.Day("collectOn"));

    private static TargetTerms TermsOf(Target target) =>
        new(target.PeriodFrom, target.PeriodTo, target.Amount, target.Upper, target.CollectOn);
}

/// <summary>From which day the authority decided that a target does not apply: said once.</summary>
internal sealed class TargetDecisionsImport() : SheetImport(Sheets.TargetDecisions)
{
    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop) =>
        Task.FromResult(Add(row, session));

    public override Guid? Present(Row row, ImportSession session) =>
        session.Bench.TargetsByCode.GetValueOrDefault(row.Text("target")) is { NotApplicableFrom: not null } target
            ? target.Id.Value
            : null;

    public override Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    ) =>
        SaysTheSame(row, session.Bench.TargetsByCode[row.Text("target")], session.Codebook)
            ? Task.FromResult<Outcome<Guid>>(record)
            : base.ChangeAsync(row, record, onlyCorrectable, session, stop);

    private static bool SaysTheSame(Row row, Target target, Codebook book) =>
        row.Day("on") == target.NotApplicableFrom
        && book.Person(row.Text("by")) == target.NotApplicableBy
        && book.Authority(row.Text("authority"))?.Id == target.NotApplicableAuthorityId
        && row.TextOrNone("reason") == target.NotApplicableReason
        && row.TextOrNone("basis") == target.NotApplicableBasis;

    private static Outcome<Guid> Add(Row row, ImportSession session)
    {
        if (!session.Bench.TargetsByCode.TryGetValue(row.Text("target"), out var target))
            return row.RefuseUnknown("target", Sheets.Targets);
        if (session.Codebook.Authority(row.Text("authority")) is not { } decider)
            return row.RefuseUnknown("authority", Sheets.Authorities);
        if (session.ActOf(row) is not { IsDone: true } act)
            return session.ActOf(row).As<Guid>();
        var decided = target.DecideNotApplicable(decider, act.Value);
        if (!decided.IsDone)
            return decided.As<Guid>();
        session.Done("Indicators.DecideNotApplicable", act.Value, target);
        return target.Id.Value;
    }
}

internal sealed class ValuesImport() : SheetImport(Sheets.Values)
{
    public override async Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (!session.Bench.TargetsByCode.TryGetValue(row.Text("target"), out var target))
            return row.RefuseUnknown("target", Sheets.Targets);
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
