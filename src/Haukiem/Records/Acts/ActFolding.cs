using System.Runtime.InteropServices;
using Haukiem.Journal;

namespace Haukiem.Records.Acts;

/// <summary>Acts that stand on a page as one line: one act, or many equal ones that were recorded together.</summary>
internal sealed record ActGroup(IReadOnlyList<SeenAct> Acts)
{
    public SeenAct First => Acts[0];

    public bool IsFolded => Acts.Count > 1;

    public ActRun Run => new(First.Act.Id, Acts[^1].Act.Id);
}

/// <summary>
/// Puts the seen acts of a page together, as they follow each other: equal ones of one day that one import, or one person
/// at one time, recorded become one line where they are more than a few.
/// </summary>
/// <param name="most">How many lines the page has room for.</param>
/// <param name="folds">Whether any are put together.</param>
internal sealed class ActFolding(int most, bool folds)
{
    /// <summary>As many equal acts are still told one by one.</summary>
    public const int Few = 5;

    private readonly List<List<SeenAct>> runs = [];
    private int linesBefore;

    /// <summary>The lines, each with its acts.</summary>
    public IReadOnlyList<ActGroup> Groups =>
        [.. runs.SelectMany(run => run.Count > Few ? [new ActGroup(run)] : run.Select(act => new ActGroup([act])))];

    /// <summary>Takes an act, if there is room for it.</summary>
    public bool Takes(SeenAct act)
    {
        if (folds && runs is [.., var last] && Kind.Of(last[^1].Act) == Kind.Of(act.Act))
        {
            last.Add(act);
            return true;
        }
        var lines = linesBefore + (runs is [.., var run] ? LinesOf(run) : 0);
        if (lines >= most)
            return false;
        linesBefore = lines;
        runs.Add([act]);
        return true;
    }

    /// <summary>Whether two acts may stand in one line.</summary>
    public static bool AreOfOneKind(JournalAct one, JournalAct other) => Kind.Of(one) == Kind.Of(other);

    private static int LinesOf(List<SeenAct> run) => run.Count > Few ? 1 : run.Count;

    /// <summary>
    /// What acts of one line have in common. What an import enters by itself, units, people and indicators, is one; what
    /// it brings in that somebody did is told by what they did.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Kind(DateOnly On, DateTime RecordedAt, string? Importer, Guid? By, string? Verb)
    {
        public static Kind Of(JournalAct act) =>
            new(
                act.On,
                act.RecordedAt,
                act.RecordedBy,
                act.RecordedBy is null ? act.By : null,
                act is { RecordedBy: not null, By: null } ? null : act.Verb
            );
    }
}
