using Haukiem.Assignments;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Checks;

/// <summary>
/// Derived: on which days what a unit says and what a check found of an assignment or a finding differ. Few of a million
/// assignments stand here, so that asking for them goes through nothing else.
/// </summary>
internal sealed class DisagreementSpan
{
    /// <summary>The assignment or the finding.</summary>
    public Guid ThingId { get; init; }

    public AssignmentId? AssignmentId { get; init; }

    public FindingId? FindingId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The unit that holds it last.</summary>
    public UnitId UnitId { get; init; }

    /// <summary>The unit that held it on these days, where it was another.</summary>
    public UnitId? FormerUnitId { get; init; }

    public Handling Handling { get; init; }

    /// <summary>The day on which the unit said that it is done.</summary>
    public DateOnly SaidOn { get; init; }

    /// <summary>The day on which a check found otherwise.</summary>
    public DateOnly FoundOn { get; init; }

    /// <summary>That check, or the correction of one.</summary>
    public Guid CauseId { get; init; }

    /// <summary>None for what concerns a named person (law 9), or is kept outside the system.</summary>
    public static IEnumerable<DisagreementSpan> Of(Assignment one) =>
        one.ConcernsPerson || one.Handling == Handling.Outside
            ? []
            : Of(
                one.Steps.Select(step => step.On).Concat(one.Passings.Days()),
                day => one.Steps.Where(step => step.On <= day).Disagreement(),
                one.LeadUnitId,
                day => one.Passings.HeldOn(one.LeadUnitId, day),
                one.Handling,
                one.Id,
                null
            );

    /// <summary>The same of a finding.</summary>
    public static IEnumerable<DisagreementSpan> Of(Finding one) =>
        one.ConcernsPerson || one.Handling == Handling.Outside
            ? []
            : Of(
                one.Steps.Select(step => step.On).Concat(one.Passings.Days()),
                day => one.Steps.Where(step => step.On <= day).Disagreement(),
                one.UnitId,
                day => one.Passings.HeldOn(one.UnitId, day),
                one.Handling,
                null,
                one.Id
            );

    private static IEnumerable<DisagreementSpan> Of(
        IEnumerable<DateOnly> days,
        Func<DateOnly, Disagreement?> disagreementOn,
        UnitId unit,
        Func<DateOnly, UnitId> holderOn,
        Handling handling,
        AssignmentId? assignment,
        FindingId? finding
    )
    {
        var changes = days.Distinct().Order().ToList();
        foreach (var (i, day) in changes.Index())
        {
            if (disagreementOn(day) is not { } found)
                continue;
            var holder = holderOn(day);
            yield return new DisagreementSpan
            {
                ThingId = assignment?.Value ?? finding!.Value.Value, // one of the two is given
                AssignmentId = assignment,
                FindingId = finding,
                From = day,
                To = i + 1 < changes.Count ? changes[i + 1] : DateOnly.MaxValue,
                UnitId = unit,
                FormerUnitId = holder == unit ? null : holder,
                Handling = handling,
                SaidOn = found.SaidOn,
                FoundOn = found.FoundOn,
                CauseId = found.Cause,
            };
        }
    }
}

internal sealed class DisagreementMapping : IEntityTypeConfiguration<DisagreementSpan>
{
    public void Configure(EntityTypeBuilder<DisagreementSpan> builder)
    {
        builder.Is(TableKind.Derived);
        builder.HasKey(span => new { span.ThingId, span.From });
        builder.HasIndex(span => span.AssignmentId);
        builder.HasIndex(span => span.FindingId);
        builder.HasIndex(span => span.FormerUnitId).HasFilter("\"FormerUnitId\" IS NOT NULL");
        builder.HasIndex(span => new { span.UnitId, span.To });
    }
}
