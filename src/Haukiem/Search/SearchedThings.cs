using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Reviews;
using Haukiem.Units;

namespace Haukiem.Search;

/// <summary>The things that acts touched, of which search keeps an entry.</summary>
internal sealed class SearchedThings
{
    private readonly Dictionary<SearchKind, HashSet<Guid>> ids = [];

    public IEnumerable<(SearchKind Kind, IReadOnlyCollection<Guid> Ids)> ByKind =>
        ids.OrderBy(kind => kind.Key).Select(kind => (kind.Key, (IReadOnlyCollection<Guid>)kind.Value));

    public static SearchedThings Of(IEnumerable<object> things)
    {
        var searched = new SearchedThings();
        foreach (var thing in things)
            searched.Note(thing);
        return searched;
    }

    public void Note(object thing)
    {
        if (KindOf(thing) is not var (kind, id))
            return;
        if (!ids.TryGetValue(kind, out var known))
            ids[kind] = known = [];
        known.Add(id);
    }

    private static (SearchKind Kind, Guid Id)? KindOf(object thing) =>
        thing switch
        {
            Assignment one => (SearchKind.Assignment, one.Id.Value),
            Finding one => (SearchKind.Finding, one.Id.Value),
            Document one => (SearchKind.Document, one.Id.Value),
            Clause one => (SearchKind.Document, one.DocumentId.Value),
            Unit one => (SearchKind.Unit, one.Id.Value),
            Round one => (SearchKind.Round, one.Id.Value),
            Review one => (SearchKind.Review, one.Id.Value),
            Indicator one => (SearchKind.Indicator, one.Id.Value),
            _ => null,
        };
}
