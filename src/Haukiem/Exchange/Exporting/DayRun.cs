using Haukiem.Assignments;
using Haukiem.Findings;

namespace Haukiem.Exchange.Exporting;

/// <summary>Facts of one day in an order that an import can carry out: which of them may come next, and what they leave.</summary>
internal sealed class DayRun
{
    private readonly IReadOnlyCollection<DayFact> facts;
    private readonly Dictionary<DayFact, int> waitsFor = [];
    private readonly SortedSet<DayFact> ready = new(DayFact.Order);
    private readonly Dictionary<AssignmentLife, AssignmentState> states = [];
    private readonly Dictionary<FindingLife, FindingState> findingStates = [];
    private readonly HashSet<AssignmentLife> agreed = [];
    private readonly List<DayFact> order = [];
    private readonly HashSet<DayFact> taken = [];

    public DayRun(IReadOnlyCollection<DayFact> facts)
    {
        this.facts = facts;
        foreach (var later in facts.SelectMany(fact => fact.Later))
            waitsFor[later] = waitsFor.GetValueOrDefault(later) + 1;
        ready.UnionWith(facts.Where(fact => !waitsFor.ContainsKey(fact)));
    }

    public IReadOnlyList<DayFact> Order => order;

    public bool IsOver => order.Count == facts.Count;

    /// <summary>What may come next and was not tried yet.</summary>
    /// <param name="asImport">Whether it also has to be what an import would carry out to the same end.</param>
    public DayFact? Next(HashSet<DayFact> tried, bool asImport) =>
        ready.FirstOrDefault(fact => !tried.Contains(fact) && (!asImport || MayCome(fact)));

    public void Take(DayFact fact)
    {
        order.Add(fact);
        taken.Add(fact);
        ready.Remove(fact);
        foreach (var (life, after) in fact.Moves)
            states[life] = after;
        foreach (var (life, after) in fact.FindingMoves)
            findingStates[life] = after;
        if (fact.Agrees is { } agreement)
            agreed.Add(agreement.Remedy);
        foreach (var later in fact.Later)
            if (--waitsFor[later] == 0)
                ready.Add(later);
    }

    private bool MayCome(DayFact fact) =>
        (fact.Gives?.Parent is not { } whole || IsWorkedOn(StateOf(whole, fact)))
        && (fact.SaysDone is not { } done || !done.Parts.Exists(part => StateOf(part, fact)?.IsOpen() == true))
        && (fact.Agrees is not { } agreement || StateOf(agreement.Remedy, fact)?.IsOpen() == true)
        && fact.Judges.All(finding => JudgesOpenRemedies(fact, finding))
        && LeavesNobodyBehind(fact)
        && FollowsAlike(fact);

    private static bool IsWorkedOn(AssignmentState? state) =>
        state is { } known && known.IsOpen() && known != AssignmentState.ReportedDone;

    /// <summary>What closes a whole, or gives a part that stays open, leaves nothing of the day that could not come any more.</summary>
    private bool LeavesNobodyBehind(DayFact fact)
    {
        foreach (var (life, after) in fact.Moves)
            if (
                !IsWorkedOn(after)
                && life.Parts.Exists(part => IsAhead(part.Facts[0].Fact, fact))
                && !life.Facts.Exists(one => IsAhead(one.Fact, fact) && IsWorkedOn(one.After))
            )
                return false;
        return fact.Gives is not { } given
            || given.Facts.Exists(one => one.Fact.On == fact.On && !one.After.IsOpen())
            || given.Parent?.Facts.Exists(one => one.Fact.SaysDone == given.Parent && IsAhead(one.Fact, fact)) != true;
    }

    /// <summary>The verdict on a finding is carried to the remedies that are open then, and to no others.</summary>
    private bool JudgesOpenRemedies(DayFact check, FindingLife finding) =>
        finding
            .Remedies.Where(remedy => IsAgreed(remedy, check) && StateOf(remedy, check)?.IsOpen() == true)
            .ToHashSet()
            .SetEquals(check.Moves.Select(move => move.Life).Where(finding.Remedies.Contains));

    /// <summary>A finding moves with its remedies where it did, and only there.</summary>
    private bool FollowsAlike(DayFact fact)
    {
        var judged = fact.Judges.SelectMany(finding => finding.Remedies).ToHashSet();
        var after = fact.Moves.DistinctBy(move => move.Life).ToDictionary(move => move.Life, move => move.After);
        foreach (var remedy in after.Keys.Where(life => !judged.Contains(life) && IsAgreed(life, fact)))
        {
            var finding = remedy.RemedyOf!;
            var remedies = finding
                .Remedies.Where(one => IsAgreed(one, fact))
                .Select(one => after.TryGetValue(one, out var moved) ? moved : StateOf(one, fact))
                .ToList();
            var isDone =
                remedies.TrueForAll(state => state?.IsOpen() != true || state == AssignmentState.ReportedDone)
                && remedies.Exists(state => state is AssignmentState.ReportedDone or AssignmentState.Verified);
            var before = findingStates.TryGetValue(finding, out var now) ? now : finding.Before(fact.On);
            var moves =
                before == FindingState.RemedyAgreed
                    ? isDone
                    : before is FindingState.Remedied or FindingState.Corrected && !isDone;
            if (moves != fact.FindingMoves.Exists(move => move.Life == finding))
                return false;
        }
        return true;
    }

    private AssignmentState? StateOf(AssignmentLife life, DayFact at) =>
        states.TryGetValue(life, out var state) ? state : life.Before(at.On);

    private bool IsAgreed(AssignmentLife remedy, DayFact at) =>
        agreed.Contains(remedy) || (remedy.RemedyOf is not null && remedy.AgreedOn < at.On);

    private bool IsAhead(DayFact other, DayFact at) => other != at && other.On == at.On && !taken.Contains(other);
}
