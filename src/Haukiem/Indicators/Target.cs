using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Indicators;

internal readonly record struct TargetId(Guid Value) : IId<TargetId>
{
    public static TargetId Of(Guid value) => new(value);

    public static TargetId New() => IId<TargetId>.New();
}

internal readonly record struct ValueId(Guid Value) : IId<ValueId>
{
    public static ValueId Of(Guid value) => new(value);

    public static ValueId New() => IId<ValueId>.New();
}

/// <summary>What a value rests on; a later basis is a new version of it.</summary>
internal enum ValueBasis
{
    Estimate,
    Preliminary,
    Official,
}

/// <summary>What was asked of a unit for a period, and the values that were reported for it.</summary>
internal sealed partial class Target
{
    private readonly List<Value> values = [];
    private readonly List<TargetPassing> passings = [];

    private Target() { }

    public TargetId Id { get; private set; }

    public string Code { get; private set; } = "";

    public IndicatorId IndicatorId { get; private set; }

    /// <summary>The unit for which it was set.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>The unit that it is asked of now.</summary>
    public UnitId HolderId { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    /// <summary>The last day of the period, included.</summary>
    public DateOnly PeriodTo { get; private set; }

    public decimal Amount { get; private set; }

    /// <summary>The upper end, for an indicator that has to stay inside a range.</summary>
    public decimal? Upper { get; private set; }

    /// <summary>The day from which a value is expected; before it the target is not due.</summary>
    public DateOnly CollectOn { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>Where the authority stood when it set the target: only it, or one above that unit, lowers or drops it.</summary>
    public UnitId AuthorityUnitId { get; private set; }

    public DateOnly SetOn { get; private set; }

    public PersonId SetBy { get; private set; }

    /// <summary>What it rests on, where somebody other than the leader of its authority recorded it.</summary>
    public string? SetBasis { get; private set; }

    /// <summary>From this day the authority has said that it does not apply to the unit.</summary>
    public DateOnly? NotApplicableFrom { get; private set; }

    public AuthorityId? NotApplicableAuthorityId { get; private set; }

    public PersonId? NotApplicableBy { get; private set; }

    public string? NotApplicableReason { get; private set; }

    public string? NotApplicableBasis { get; private set; }

    /// <summary>How many versions of the value there are; the row changes with each, so two cannot be added at once.</summary>
    public int ValueCount { get; private set; }

    public DateOnly? LastValueOn { get; private set; }

    public ValueBasis? LastBasis { get; private set; }

    public IReadOnlyList<Value> Values => values;

    /// <summary>How it came from one unit to the next; none while it is asked of the first one.</summary>
    public IReadOnlyList<TargetPassing> Passings => passings;

    public static Outcome<Target> Set(
        string code,
        Indicator indicator,
        UnitId unit,
        TargetTerms terms,
        Decider decider,
        Act act
    )
    {
        var target = new Target
        {
            Id = TargetId.New(),
            Code = code,
            IndicatorId = indicator.Id,
            UnitId = unit,
            HolderId = unit,
            AuthorityId = decider.Id,
            AuthorityUnitId = decider.UnitId,
            SetOn = act.On,
            SetBy = act.By,
            SetBasis = act.Basis,
        };
        return target.Take(indicator, terms, TargetRules.OfSetting(target, indicator, terms, decider, act));
    }

    public Outcome<Target> Correct(Indicator indicator, TargetTerms terms, Decider decider, Act act) =>
        Take(indicator, terms, TargetRules.OfCorrecting(this, indicator, terms, decider, act));

    private Outcome<Target> Take(Indicator indicator, TargetTerms terms, IEnumerable<Refusal> rules)
    {
        MustMeasure(indicator);
        var refusals = rules.ToArray();
        if (refusals.Length > 0)
            return refusals;
        PeriodFrom = terms.PeriodFrom;
        PeriodTo = terms.PeriodTo;
        Amount = terms.Amount;
        Upper = terms.Upper;
        CollectOn = terms.CollectOn;
        return this;
    }

    /// <summary>A value, a correction of it, or one on a later basis: each is a version, the last one counts.</summary>
    public Outcome<Value> Report(Indicator indicator, decimal amount, ValueBasis basis, Act act)
    {
        MustMeasure(indicator);
        var refusals = TargetRules.OfValue(this, indicator, amount, basis, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        var value = Value.Of(Id, ++ValueCount, amount, basis, act);
        values.Add(value);
        (LastValueOn, LastBasis) = (act.On, basis);
        return value;
    }

    public Outcome<Target> DecideNotApplicable(Decider decider, Act act)
    {
        var refusals = TargetRules.OfNotApplicable(this, decider, act).ToArray();
        if (refusals.Length > 0)
            return refusals;
        NotApplicableFrom = act.On;
        NotApplicableAuthorityId = decider.Id;
        NotApplicableBy = act.By;
        NotApplicableReason = act.Reason;
        NotApplicableBasis = act.Basis;
        return this;
    }

    /// <summary>Amounts weighed by the direction of another indicator would be told wrong without a word.</summary>
    private void MustMeasure(Indicator indicator)
    {
        if (indicator.Id != IndicatorId)
            throw new ArgumentException(
                $"Target {Code} is of another indicator than {indicator.Code}.",
                nameof(indicator)
            );
    }
}

/// <summary>It is asked of another unit from a day on.</summary>
internal sealed class TargetPassing : Passing
{
    public TargetId TargetId { get; init; }
}

/// <summary>For which period, how much, and from which day on a value is expected.</summary>
internal sealed record TargetTerms(
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    decimal Amount,
    decimal? Upper,
    DateOnly CollectOn
);

/// <summary>One version of a reported value.</summary>
internal sealed class Value
{
    private Value() { }

    public ValueId Id { get; private set; }

    public TargetId TargetId { get; private set; }

    public int No { get; private set; }

    public decimal Amount { get; private set; }

    public ValueBasis Basis { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public PersonId By { get; private set; }

    public string? Reason { get; private set; }

    internal static Value Of(TargetId target, int no, decimal amount, ValueBasis basis, Act act) =>
        new()
        {
            Id = ValueId.New(),
            TargetId = target,
            No = no,
            Amount = amount,
            Basis = basis,
            On = act.On,
            RecordedAt = act.RecordedAt,
            By = act.By,
            Reason = act.Reason,
        };
}
