using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Rollups;

/// <summary>The state of a unit: each subject counted once, by child, and added up for the whole.</summary>
internal static class StateQueries
{
    /// <summary>The figures of a unit, of everything below it, and of each unit directly below.</summary>
    /// <param name="scope">The unit, the day and the tree; its extent is <see cref="Extent.Own"/> where the viewer sees the unit alone.</param>
    public static async Task<Outcome<State>> StateAsync(
        this Rollup rollup,
        Question scope,
        CancellationToken stop = default
    )
    {
        var asked = await rollup.AskAsync(scope with { Subject = Subject.Assignments, Figure = null }, stop);
        if (!asked.IsDone && scope.Extent == Extent.Subtree)
        {
            // A mandate may reach the unit alone: then its own state is the answer, and says so.
            scope = scope with
            {
                Extent = Extent.Own,
            };
            asked = await rollup.AskAsync(scope with { Subject = Subject.Assignments, Figure = null }, stop);
        }
        if (!asked.IsDone)
            return asked.As<State>();
        var parts = new Dictionary<Subject, IReadOnlyList<ChildTally>>();
        foreach (var subject in Enum.GetValues<Subject>())
        {
            // Who sees one matter alone sees its assignments; the rest is absent, which is not zero (law 6).
            if (asked.Value.Sight.Matters is not null && subject != Subject.Assignments)
                continue;
            var lines = await LinesAsync(
                rollup,
                asked.Value.Unit,
                scope with
                {
                    Subject = subject,
                    Figure = null,
                },
                stop
            );
            if (!lines.IsDone)
                return lines.As<State>();
            parts[subject] = lines.Value;
        }
        var late = new Dictionary<Subject, long>();
        foreach (var subject in parts.Keys.Where(subject => subject is not (Subject.Units or Subject.Disagreements)))
        {
            var total = scope with { Subject = subject, Figure = Figures.Total(subject) };
            late[subject] = await rollup.RecordedLateAsync(total, stop);
        }
        return Of(asked.Value, rollup.Today, parts, late);
    }

    private static async Task<Outcome<IReadOnlyList<ChildTally>>> LinesAsync(
        Rollup rollup,
        UnitLine unit,
        Question question,
        CancellationToken stop
    )
    {
        if (question.Extent == Extent.Subtree)
            return await rollup.ByChildAsync(question, stop);
        var tally = await rollup.CountAsync(question, stop);
        if (!tally.IsDone)
            return tally.As<IReadOnlyList<ChildTally>>();
        return new[] { new ChildTally(unit, IsOwn: true, tally.Value, Tally.Empty) };
    }

    private static State Of(
        Asked asked,
        DateOnly today,
        Dictionary<Subject, IReadOnlyList<ChildTally>> parts,
        Dictionary<Subject, long> late
    )
    {
        var question = asked.Question;
        var numbers = new Numbers(question, asked.Unit.Code);
        var byUnit = parts.ToDictionary(part => part.Key, part => part.Value.ToDictionary(line => line.Unit.Id));
        ChildTally? Line(Subject subject, UnitId unit) => byUnit.GetValueOrDefault(subject)?.GetValueOrDefault(unit);
        Tally? Whole(Subject subject) =>
            parts.TryGetValue(subject, out var lines) ? Tally.Sum(lines.Select(line => line.Tally)) : null;
        var below =
            question.Extent == Extent.Subtree && parts.TryGetValue(Subject.Targets, out var targets)
                ? Tally.Sum(targets.Where(line => !line.IsOwn).Select(line => line.Tally))
                : null;
        return new State(
            new StateUnit(asked.Unit.Code, asked.Unit.Name),
            question.Day,
            RollupLinks.Name(question.Tree),
            RollupLinks.Name(question.Extent),
            question.Day > today,
            Line(Subject.Targets, asked.Unit.Id) is { } own ? numbers.Indicators(own.Own, Extent.Own) : null,
            below is null ? null : numbers.Indicators(below, Extent.Below),
            numbers.Assignments(Whole(Subject.Assignments)!),
            Whole(Subject.Checks) is { } checks ? numbers.Checks(checks) : null,
            Whole(Subject.Findings) is { } findings ? numbers.Findings(findings) : null,
            Whole(Subject.Units) is { } coverage ? numbers.Coverage(coverage) : null,
            Whole(Subject.Disagreements) is { } disagreements ? numbers.Disagreements(disagreements) : null,
            numbers.RecordedLate(late),
            [
                .. parts[Subject.Assignments]
                    .Where(line => !line.IsOwn)
                    .Select(line => Child(question, line.Unit, subject => Line(subject, line.Unit.Id))),
            ]
        )
        {
            Own = question.Extent == Extent.Own ? null : OwnLine(),
        };

        ChildState OwnLine()
        {
            var alone = new Numbers(question with { Extent = Extent.Own }, asked.Unit.Code);
            return new ChildState(
                asked.Unit.Code,
                asked.Unit.Name,
                "",
                Line(Subject.Targets, asked.Unit.Id) is { } set ? alone.Indicators(set.Own, Extent.Own) : null,
                null,
                alone.Assignments(Line(Subject.Assignments, asked.Unit.Id)!.Own),
                Line(Subject.Checks, asked.Unit.Id) is { } made ? alone.Checks(made.Own) : null,
                Line(Subject.Findings, asked.Unit.Id) is { } found ? alone.Findings(found.Own) : null,
                Line(Subject.Units, asked.Unit.Id) is { } told ? alone.Coverage(told.Own) : null
            );
        }
    }

    private static ChildState Child(Question question, UnitLine unit, Func<Subject, ChildTally?> line)
    {
        var numbers = new Numbers(question with { Unit = unit.Id }, unit.Code);
        var targets = line(Subject.Targets);
        return new ChildState(
            unit.Code,
            unit.Name,
            RollupLinks.Overview(unit.Code, question.Day, question.Tree),
            targets is null ? null : numbers.Indicators(targets.Own, Extent.Own),
            targets is null ? null : numbers.Indicators(targets.Below, Extent.Below),
            numbers.Assignments(line(Subject.Assignments)!.Tally),
            line(Subject.Checks) is { } checks ? numbers.Checks(checks.Tally) : null,
            line(Subject.Findings) is { } findings ? numbers.Findings(findings.Tally) : null,
            line(Subject.Units) is { } coverage ? numbers.Coverage(coverage.Tally) : null
        );
    }
}
