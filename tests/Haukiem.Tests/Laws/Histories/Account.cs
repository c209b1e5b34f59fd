using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Rollups;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>
/// What every figure has to be, counted one by one from what was done: each record goes under the names of all the
/// figures that count it. Nothing that concerns a named person is in it.
/// </summary>
internal sealed class Account(Chronicle told, DateOnly day)
{
    private const int DueSoonDays = 7;

    /// <summary>For each thing that counts: its code, its unit, and the figures that count it.</summary>
    public IEnumerable<Counted> Of(Subject subject) =>
        subject switch
        {
            Subject.Assignments => told
                .Assignments.Where(one => !one.ConcernsPerson && one.StateOn(day) is not null)
                .Select(one => new Counted(one.Code, one.Lead, [.. FiguresOf(one)], one.IsOfMatter)
                {
                    Traits = [.. Traits.Of(one, day)],
                }),
            Subject.Findings => told
                .Findings.Where(one => !one.ConcernsPerson && one.StateOn(day) is not null)
                .Select(one => new Counted(one.Code, one.Unit, [.. FiguresOf(one)]) { Traits = [.. Traits.Of(one)] }),
            Subject.Targets => told
                .Targets.Where(one => day.Year == 2013 && one.SetOn <= day)
                .Select(one => new Counted(one.Code, one.Unit, [.. FiguresOf(one)]) { Traits = [.. Traits.Of(one)] }),
            Subject.Checks => Enumerable.Range(0, told.World.Units).Select(CheckedUnit).OfType<Counted>(),
            Subject.Units => Enumerable.Range(0, told.World.Units).Where(WasAsked).Select(ReportingUnit),
            Subject.Disagreements =>
            [
                .. told
                    .Assignments.Where(one => !one.ConcernsPerson && IsDisputed(one))
                    .Select(one => new Counted(one.Code, one.Lead, ["total", "assignments"])
                    {
                        Traits = [.. Traits.Of(one, day)],
                    }),
                .. told
                    .Findings.Where(one => !one.ConcernsPerson && IsDisputed(one))
                    .Select(one => new Counted(one.Code, one.Unit, ["total", "findings"])
                    {
                        Traits = [.. Traits.Of(one)],
                    }),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
        };

    private IEnumerable<string> FiguresOf(KnownAssignment one)
    {
        if (one.Handling == Handling.Outside)
            return ["outside"];
        var (due, done) = (Timeliness.DueOn(one, day), Timeliness.DoneOn(one, day));
        return one.StateOn(day) switch
        {
            AssignmentState.NotApplicable => ["leftWithout", "notApplicable"],
            AssignmentState.Superseded => ["leftWithout", "superseded"],
            AssignmentState.Withdrawn => ["leftWithout", "withdrawn"],
            AssignmentState.Verified =>
            [
                "total",
                "verified",
                due is null ? "noDeadline"
                : done > due ? "late"
                : "onTime",
                .. done > Timeliness.OriginalDueOn(one, day) ? ["lateAgainstOriginal"] : Array.Empty<string>(),
            ],
            AssignmentState.ReportedDone => ["total", "open", "awaitingCheck"],
            _ when due is null => ["total", "open", "openNoDeadline"],
            _ when due < day => ["total", "open", "overdue"],
            _ =>
            [
                "total",
                "open",
                "openInTime",
                .. due <= day.AddDays(DueSoonDays) ? ["dueSoon"] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>In progress again after it was said to be done: nothing but a check brings it there.</summary>
    private bool IsDisputed(KnownAssignment one) =>
        one.Handling != Handling.Outside
        && one.StateOn(day) == AssignmentState.InProgress
        && one.States.Exists(state => state.On <= day && state.State == AssignmentState.ReportedDone);

    /// <summary>Of what the unit and the checks said of it in turn, a check had the last word, and did not agree.</summary>
    private bool IsDisputed(KnownFinding one) =>
        one.Said.Where(said => said.On <= day).Select(said => said.IsSentBack).LastOrDefault();

    private IEnumerable<string> FiguresOf(KnownFinding one) =>
        one.StateOn(day) switch
        {
            FindingState.Dropped or FindingState.TakenBack => ["left"],
            FindingState.Corrected => ["total", "corrected"],
            _ => ["total", "open"],
        };

    /// <summary>A target has one of six assessments; a value of zero is a value.</summary>
    private IEnumerable<string> FiguresOf(KnownTarget one)
    {
        if (one.NotApplicableFrom <= day)
            return ["notApplicable"];
        if (day < one.CollectOn)
            return ["notDue"];
        var values = one.Values.Where(value => value.On <= day).ToList();
        if (values.Count == 0)
            return ["total", "notReported"];
        const decimal tolerance = 2;
        var amount = values[^1].Amount;
        var met = (Direction)one.Indicator switch
        {
            Direction.MoreIsBetter => amount >= one.Amount - tolerance,
            Direction.LessIsBetter => amount <= one.Amount + tolerance,
            Direction.InsideRange => amount >= one.Amount - tolerance && amount <= one.Upper + tolerance,
            _ => amount == one.Amount,
        };
        var exceeded = (Direction)one.Indicator switch
        {
            Direction.MoreIsBetter => amount > one.Amount + tolerance,
            Direction.LessIsBetter => amount < one.Amount - tolerance,
            _ => false,
        };
        return exceeded ? ["total", "exceeded", "metOrExceeded"]
            : met ? ["total", "met", "metOrExceeded"]
            : ["total", "notMet"];
    }

    /// <summary>A unit once, by its latest check on the spot of the year.</summary>
    private Counted? CheckedUnit(int unit)
    {
        var checks = told
            .Checks.Where(check =>
                check.Unit == unit && check.Kind == CheckKind.OnTheSpot && check.On <= day && check.On.Year == day.Year
            )
            .OrderBy(check => check.On)
            .ToList();
        if (checks.Count == 0)
            return null;
        var hasNew = told.HasNewFindings(checks, day);
        var figures = new List<string> { "total", checks[^1].VersionOn(day).Verdict.ToString().ToLowerInvariant() };
        if (hasNew)
            figures.Add("withNewFindings");
        if (checks[^1].VersionOn(day).Outcome == CheckOutcome.FollowedFurther)
            figures.Add("followedFurther");
        return new Counted(checks[^1].Code, unit, figures) { Traits = [.. Traits.Of(checks[^1])] };
    }

    private bool WasAsked(int unit) =>
        Of(Subject.Assignments).Any(one => one.Unit == unit && one.Figures.Contains("total"))
        || Of(Subject.Targets).Any(one => one.Unit == unit && one.Figures.Contains("total"));

    private Counted ReportingUnit(int unit)
    {
        var said = told
            .Assignments.Where(one => one.Lead == unit && !one.ConcernsPerson && one.Handling != Handling.Outside)
            .SelectMany(one => one.Reports.Select(report => report.On))
            .Concat(
                told.Targets.Where(one => one.Unit == unit && day.Year == 2013 && one.SetOn <= day)
                    .SelectMany(one => one.Values.Select(value => value.On))
            );
        var reported = said.Any(on => on <= day && on.Year == day.Year);
        return new Counted($"DV{unit}", unit, ["total", reported ? "reported" : "notReported"]);
    }
}

internal sealed record Counted(string Code, int Unit, IReadOnlyList<string> Figures, bool IsOfMatter = false)
{
    /// <summary>By what it can be found: the filter, and the value that finds it.</summary>
    public IReadOnlyList<(string Filter, string Value)> Traits { get; init; } = [];
}
