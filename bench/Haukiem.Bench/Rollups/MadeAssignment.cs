using Haukiem.Assignments;
using Haukiem.Documents;
using Haukiem.Units;
using static Haukiem.Assignments.AssignmentAction;

namespace Haukiem.Bench.Rollups;

/// <summary>A step of a made assignment, with the last day as it stood after it.</summary>
internal sealed record MadeStep(AssignmentAction Action, AssignmentState After, DateOnly On, DateOnly? Due);

/// <summary>A made assignment: most are done and checked, some are late, some are forgotten, some left without.</summary>
internal sealed record MadeAssignment(int No, int Unit, Handling Handling, IReadOnlyList<MadeStep> Steps)
{
    private const int Seed = 20140616;

    /// <summary>Every third is the part of one before it.</summary>
    private const int PartEvery = 3;

    public AssignmentId Id => MadeIds.Of<AssignmentId>(No);

    public AssignmentId? Parent => No % PartEvery == 0 ? MadeIds.Of<AssignmentId>(No - 1) : null;

    public DateOnly AssignedOn => Steps[0].On;

    /// <summary>The first so many, the same every time.</summary>
    public static IEnumerable<MadeAssignment> All(MadeOrganisation organisation, int count)
    {
        var random = new Random(Seed);
        for (var no = 1; no <= count; no++)
        {
            var unit = organisation.UnitOf(random);
            var handling = random.Next(100) switch
            {
                0 => Handling.Outside,
                < 3 => Handling.Internal,
                _ => Handling.Ordinary,
            };
            yield return new MadeAssignment(no, unit, handling, [.. Life(random)]);
        }
    }

    /// <summary>What happened to it, a day at a time, as far as it lies before today.</summary>
    private static IEnumerable<MadeStep> Life(Random random)
    {
        var first = MadeOrganisation.Founded.AddDays(31);
        var on = first.AddDays(random.Next(MadeOrganisation.Today.DayNumber - first.DayNumber));
        DateOnly? due = random.Next(20) == 0 ? null : on.AddDays(30 + random.Next(150));
        yield return new MadeStep(Assign, AssignmentState.Assigned, on, due);
        foreach (var (action, after, days) in Plan(random, due is { } day ? day.DayNumber - on.DayNumber : 90))
        {
            on = on.AddDays(days);
            if (on > MadeOrganisation.Today)
                yield break;
            if (action == GrantExtension)
                due = due?.AddDays(30);
            yield return new MadeStep(action, after, on, due);
        }
    }

    private static IEnumerable<(AssignmentAction, AssignmentState, int Days)> Plan(Random random, int length)
    {
        var kind = random.Next(100);
        if (kind < 3)
        {
            yield return (Withdraw, AssignmentState.Withdrawn, 10 + random.Next(50));
            yield break;
        }
        yield return (Acknowledge, AssignmentState.Acknowledged, 1 + random.Next(5));
        if (kind < 8)
            yield break;
        if (kind < 40)
            yield return (ReportProgress, AssignmentState.InProgress, 5 + random.Next(15));
        if (kind is > 30 and < 40)
            yield return (GrantExtension, AssignmentState.InProgress, 3);
        yield return (ReportDone, AssignmentState.ReportedDone, Math.Max(1, length - 25 + random.Next(30)));
        if (kind < 95)
            yield return (Verify, AssignmentState.Verified, 5 + random.Next(40));
    }

    /// <summary>From each step to the next, as the product derives it.</summary>
    public IEnumerable<AssignmentSpan> Spans()
    {
        DateOnly? done = null;
        DateOnly? reported = null;
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            if (step.Action is ReportProgress or ReportDone)
                reported = step.On;
            if (step.Action == ReportDone)
                done = step.On;
            yield return new AssignmentSpan
            {
                AssignmentId = Id,
                From = step.On,
                To = i + 1 < Steps.Count ? Steps[i + 1].On : DateOnly.MaxValue,
                UnitId = MadeIds.Of<UnitId>(Unit),
                State = step.After,
                DueOn = step.Due,
                OriginalDueOn = Steps[0].Due,
                DoneOn = done,
                ReportedOn = reported,
                Handling = Handling,
                Standing = AssignmentClasses.Standing(Handling, step.After, step.Due, done),
                IsPastOriginal =
                    Handling != Handling.Outside && step.After == AssignmentState.Verified && done > Steps[0].Due,
            };
        }
    }
}
