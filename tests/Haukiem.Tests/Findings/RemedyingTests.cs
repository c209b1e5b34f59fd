using Haukiem.Assignments;
using Haukiem.Findings;
using Haukiem.Mandates;
using Haukiem.Tests.Assignments;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Findings;

/// <summary>A finding follows its remedies.</summary>
public sealed class RemedyingTests
{
    [Fact]
    public void What_is_reported_of_an_earlier_day_does_not_make_a_finding_remedied_before_its_other_remedy_was_done()
    {
        var finding = FindingVerbs.In(FindingState.Confirmed);
        Assignment[] remedies =
        [
            AssignmentVerbs.In(AssignmentState.InProgress),
            AssignmentVerbs.In(AssignmentState.InProgress),
        ];
        foreach (var remedy in remedies)
            _ = finding.AgreeRemedy(remedy, Given.CityBody, Given.Act(Who.With(Role.Leader, Given.City))).Value;
        var (earlier, later) = (Given.Day.AddDays(3), Given.Day.AddDays(8));

        ReportDone(finding, remedies, remedies[0], later);
        ReportDone(finding, remedies, remedies[1], earlier);

        Assert.Equal(FindingState.Remedied, finding.State);
        Assert.Equal(later, finding.LastOn);
    }

    private static void ReportDone(Finding finding, Assignment[] remedies, Assignment remedy, DateOnly on)
    {
        var act = Given.Act(AssignmentVerbs.Reporter, on);
        _ = remedy.ReportDone("xong", [], act).Value;
        Remedying.Follow(finding, remedies, remedy.Steps[^1].Id.Value, act);
    }
}
