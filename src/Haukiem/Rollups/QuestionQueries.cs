using System.Globalization;
using System.Text;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups;

/// <summary>A question as an address asked it.</summary>
/// <param name="Extents">Around the unit the viewer may ask about these; the first is meant where the address says none.</param>
/// <param name="Notices">What could not be read, and was left at what is usual.</param>
internal sealed record ReadQuestion(
    Question Question,
    UnitLine Unit,
    IReadOnlyList<Extent> Extents,
    Paging Paging,
    IReadOnlyList<Refusal> Notices
)
{
    /// <summary>Its day and tree, as pages carry them on.</summary>
    public RecordDay At(DateOnly today) => new(Question.Day, Question.Tree, today, Notices);
}

/// <summary>As of which day a record is shown, and by which tree.</summary>
/// <param name="Notices">What could not be read, and was left at what is usual.</param>
internal sealed record RecordDay(DateOnly Day, TreeView Tree, DateOnly Today, IReadOnlyList<Refusal> Notices)
{
    /// <summary>The day as links carry it on: none for today.</summary>
    public DateOnly? AsOf => Day == Today ? null : Day;

    /// <summary>The day of the names of the units.</summary>
    public DateOnly TreeDay => Tree == TreeView.Was ? Day : Today;

    public bool IsOutlook => Day > Today;

    /// <summary>Whether another day than today is shown, or the tree of that day.</summary>
    public bool IsAnother => AsOf is not null || Tree == TreeView.Was;
}

/// <summary>Reads what <see cref="RollupLinks"/> writes. No text from outside is an error of the program here.</summary>
internal static class QuestionQueries
{
    public static readonly DateOnly FirstDay = new(1900, 1, 1);
    public static readonly DateOnly LastDay = new(2999, 12, 31);
    private const int LongestText = 200;

    /// <summary>The day of an address, and by which tree: all that the page of one record is asked for.</summary>
    /// <param name="parameter">The first value of a parameter, or null.</param>
    public static RecordDay ReadDay(this Rollup rollup, Func<string, string?> parameter)
    {
        var reader = new ParameterReader(parameter);
        var day = reader.Day(rollup.Today);
        return new RecordDay(day, reader.Name(RollupLinks.TreeKey, TreeView.Is), rollup.Today, reader.Notices);
    }

    /// <summary>The question of an address; refused only when the unit is unknown to the viewer.</summary>
    /// <param name="parameter">The first value of a parameter, or null.</param>
    /// <param name="unit">The unit's code, where the path names it; otherwise it is a parameter, or the viewer's own.</param>
    public static async Task<Outcome<ReadQuestion>> ReadAsync(
        this Rollup rollup,
        Subject subject,
        Func<string, string?> parameter,
        string? unit = null,
        CancellationToken stop = default
    )
    {
        var reader = new ParameterReader(parameter);
        var day = reader.Day(rollup.Today);
        var tree = reader.Name(RollupLinks.TreeKey, TreeView.Is);
        var treeDay = rollup.TreeDay(tree, day);
        var code = unit ?? parameter(RollupLinks.UnitKey);
        if (string.IsNullOrEmpty(code))
            code = (await rollup.HomeAsync(subject, stop))?.Code;
        var line = code is null ? null : await rollup.FindUnitAsync(code, treeDay, stop);
        if (line is null)
            return new Refusal("Rollups.UnitUnknown", Bounded(code) ?? "");
        if (await rollup.StandsInPlaceOfAsync(line, treeDay, stop) is { } successor)
        {
            reader.Tell(new Refusal("Rollups.UnitIsNoMore", line.Name, successor.Name));
            line = successor;
        }
        var extents = await rollup.ExtentsAsync(line, treeDay, stop);
        if (extents.Count == 0)
            return new Refusal("Rollups.UnitUnknown", line.Code);
        var question = new Question(subject, line.Id, day)
        {
            Tree = tree,
            Extent = reader.Name(RollupLinks.ScopeKey, extents[0]),
            Figure = reader.Figure(subject),
        };
        question = reader.Restrict(question);
        return new ReadQuestion(question, line, extents, reader.Paging(question), reader.Notices);
    }

    /// <summary>A text of at most so many letters, without the control characters that no database takes.</summary>
    internal static string? Bounded(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var bounded = text.Length <= LongestText ? text : text[..LongestText];
        var plain = string.Concat(bounded.EnumerateRunes().Where(rune => !Rune.IsControl(rune)));
        return plain.Trim() is { Length: > 0 } trimmed ? trimmed.Normalize() : null;
    }

    private sealed class ParameterReader(Func<string, string?> parameter)
    {
        private readonly List<Refusal> notices = [];

        public IReadOnlyList<Refusal> Notices => notices;

        public DateOnly Day(DateOnly today)
        {
            if (Bounded(parameter(RollupLinks.AsOfKey)) is not { } text)
                return today;
            if (Read(text) is { } day)
                return day;
            notices.Add(
                IsDay(text, out _)
                    ? new Refusal("Rollups.DayTooFar", text, FirstDay, LastDay)
                    : new Refusal("Rollups.DayUnreadable", text)
            );
            return today;
        }

        public T Name<T>(string key, T usual)
            where T : struct, Enum => Name<T>(key) ?? usual;

        /// <summary>Restricted by every filter of the address that can be read and is one of the subject's.</summary>
        public Question Restrict(Question question)
        {
            foreach (var filter in Filters.All)
            {
                if (Bounded(parameter(filter.Key)) is not { } text)
                    continue;
                if (!filter.Of.Contains(question.Subject))
                    notices.Add(new Refusal("Rollups.FilterNotHere", filter.Key));
                else if (filter.Restrict(question, text) is { } restricted)
                    question = restricted;
                else
                    notices.Add(new Refusal(filter.Unread, text));
            }
            return question;
        }

        private T? Name<T>(string key)
            where T : struct, Enum
        {
            if (Bounded(parameter(key)) is not { } text)
                return null;
            foreach (var value in Enum.GetValues<T>())
                if (RollupLinks.Name(value) == text)
                    return value;
            Unknown(key, text);
            return null;
        }

        /// <summary>A figure by its name, or several that are listed together.</summary>
        public Figure Figure(Subject subject)
        {
            var usual = Figures.Total(subject);
            if (Bounded(parameter(RollupLinks.ClassKey)) is not { } text)
                return usual;
            var figures = text.Split(',').Select(name => Figures.Find(subject, name)).ToList();
            if (figures is [{ } only])
                return only;
            if (figures.TrueForAll(figure => figure is { Mark: 0 }))
                return new Figure(subject, text, [.. figures.SelectMany(figure => figure!.Classes).Distinct()]);
            Unknown(RollupLinks.ClassKey, text);
            return usual;
        }

        /// <summary>Where no order is asked for, what presses most stands first.</summary>
        public Paging Paging(Question question)
        {
            var usual =
                question.Figure == Figures.OfAssignments.Overdue ? Sort.Day
                : question.Figure == Figures.OfAssignments.AwaitingCheck ? Sort.Reported
                : Sort.Unit;
            var asked = PageRequest.Of(key => Bounded(parameter(key)), Unknown);
            var known = Enum.GetValues<Sort>().Where(value => RollupLinks.Name(value) == asked.Sort).ToList();
            if (asked.Sort is not null && known.Count == 0)
                Unknown(PageRequest.SortKey, asked.Sort);
            return new Paging(
                known.Count > 0 ? known[0] : usual,
                asked.Descending && known.Count > 0,
                asked.Page,
                asked.Size
            );
        }

        public void Tell(Refusal notice) => notices.Add(notice);

        private void Unknown(string key, string text) => notices.Add(new Refusal($"Rollups.Unknown_{key}", text));
    }

    /// <summary>A day as addresses write it, within what can be asked about.</summary>
    public static DateOnly? Read(string text) =>
        IsDay(text, out var day) && day >= FirstDay && day <= LastDay ? day : null;

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, RollupLinks.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
