using Haukiem.Indicators;
using Haukiem.People;
using Haukiem.Rollups;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Records.Indicators;

/// <summary>What was asked of a unit for a period, and what it reported by a day, version by version.</summary>
internal sealed record TargetCourse(Target Target, IReadOnlyList<Value> Values, TargetClass Class)
{
    public Value? Last => Values.Count == 0 ? null : Values[^1];

    /// <summary>Whether a value is expected by now.</summary>
    public bool IsAwaited => Class is not (TargetClass.NotDue or TargetClass.NotApplicable);

    /// <summary>The targets that a unit holds, or held on that day, in the order of their periods.</summary>
    public static async Task<IReadOnlyList<TargetCourse>> ReadAsync(
        Rollup rollup,
        Indicator indicator,
        UnitId unit,
        RecordDay at,
        CancellationToken stop
    )
    {
        var targets = await rollup
            .Db.Set<Target>()
            .AsNoTracking()
            .AsSplitQuery()
            .Include(target => target.Values)
            .Include(target => target.Passings)
            .Where(target => target.IndicatorId == indicator.Id && target.SetOn <= at.Day)
            .Where(target => target.HolderId == unit || target.Passings.Any(passing => passing.FormerUnitId == unit))
            .ToListAsync(stop);
        var held = targets.Where(target => HolderOf(target, at) == unit).ToList();
        var classes = await ClassesAsync(rollup, [.. held.Select(target => target.Id)], at.Day, stop);
        return
        [
            .. held.OrderBy(target => target.PeriodFrom)
                .ThenBy(target => target.PeriodTo)
                .ThenBy(target => target.Code, StringComparer.Ordinal)
                .Select(target => Of(target, classes[target.Id], at.Day)),
        ];
    }

    /// <summary>Who reported each version.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> ReportersAsync(
        Rollup rollup,
        IEnumerable<TargetCourse> courses,
        CancellationToken stop
    )
    {
        var people = courses.SelectMany(course => course.Values).Select(value => value.By).Distinct().ToList();
        return await rollup
            .Db.Set<Person>()
            .Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
    }

    private static UnitId HolderOf(Target target, RecordDay at) =>
        at.Tree == TreeView.Was ? target.Passings.HeldOn(target.HolderId, at.Day) : target.HolderId;

    /// <summary>How each stands, as the figures count it.</summary>
    private static Task<Dictionary<TargetId, TargetClass>> ClassesAsync(
        Rollup rollup,
        IReadOnlyCollection<TargetId> targets,
        DateOnly day,
        CancellationToken stop
    ) =>
        rollup
            .Db.Set<AssessmentSpan>()
            .Where(span => targets.Contains(span.TargetId) && span.From <= day && span.To > day)
            .Classed(day, wasHeld: false)
            .ToDictionaryAsync(one => one.Span.TargetId, one => (TargetClass)one.Class, stop);

    private static TargetCourse Of(Target target, TargetClass classed, DateOnly day) =>
        new(target, [.. target.Values.Where(value => value.On <= day).OrderBy(value => value.No)], classed);
}
