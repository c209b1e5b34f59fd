using System.Runtime.InteropServices;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>
/// By what a question is restricted. Each of these stands in <see cref="Filters"/> as well: there it has its place in
/// addresses, in captions and in forms.
/// </summary>
internal sealed partial record Question
{
    /// <summary>Only the record of exactly this code.</summary>
    public string? Code { get; init; }

    /// <summary>Only records whose code or title contains these words, with or without diacritics.</summary>
    public string? Words { get; init; }

    /// <summary>Only assignments that answer a clause of the document of this code.</summary>
    public string? Directive { get; init; }

    /// <summary>Only assignments that answer the clause of this number, of that directive.</summary>
    public string? Clause { get; init; }

    /// <summary>Only what was handed on, as a part, of the assignment of this code.</summary>
    public string? PartOf { get; init; }

    /// <summary>Only assignments that the person or office of this code watches.</summary>
    public string? Monitor { get; init; }

    /// <summary>Only assignments that come from this.</summary>
    public AssignmentOrigin? Origin { get; init; }

    /// <summary>Only assignments that were given on these days.</summary>
    public Days Assigned { get; init; }

    /// <summary>Only assignments whose current deadline lies on these days; what has none is not among them.</summary>
    public Days Due { get; init; }

    /// <summary>Only assignments whose first deadline lay on these days, wherever it has been moved since.</summary>
    public Days FirstDue { get; init; }

    /// <summary>Only findings of exactly this category.</summary>
    public string? Category { get; init; }

    public FindingKind? Kind { get; init; }

    public Priority? Priority { get; init; }

    /// <summary>Only general findings, or only those of one unit.</summary>
    public bool? General { get; init; }

    /// <summary>Only findings that were raised on these days.</summary>
    public Days Raised { get; init; }

    /// <summary>Only findings that checks of the round of this code raised, or units whose latest check belongs to it.</summary>
    public string? Round { get; init; }

    /// <summary>Only units whose latest check was made on these days.</summary>
    public Days Checked { get; init; }

    /// <summary>Only targets of the indicator of this code.</summary>
    public string? Indicator { get; init; }

    /// <summary>Only targets for exactly this period.</summary>
    public Days Period { get; init; }

    /// <summary>Only targets whose last value rests on this.</summary>
    public ValueBasis? Basis { get; init; }

    /// <summary>Only assignments or findings that are handled so.</summary>
    public Handling? Handling { get; init; }

    /// <summary>Only records of which something was recorded after the day of the question had ended.</summary>
    public bool RecordedLate { get; init; }

    /// <summary>
    /// What finds the words in the text of a row. The rows of the scope are looked through: a column with folded
    /// text would be a second copy of every title to keep, and no index finds words in the middle of a text. One
    /// expression over the stored text takes one to two microseconds a row, a million rows as many seconds.
    /// </summary>
    internal string? Pattern => Words is { Length: > 0 } ? Folding.Pattern(Words) : null;
}

/// <summary>What an assignment comes from; one may come from several of these, and then each finds it.</summary>
internal enum AssignmentOrigin
{
    Clause,

    /// <summary>It is the remedy of a finding.</summary>
    Finding,

    /// <summary>It was handed on as a part of another.</summary>
    Part,

    /// <summary>None of them is recorded.</summary>
    Other,
}

/// <summary>From one day to another, both included; an end that is not said is open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Days(DateOnly? From, DateOnly? To)
{
    private const string Between = "..";

    public bool IsAny => From is null && To is null;

    /// <summary>A period as one text: <c>2013-01-01..2013-12-31</c>.</summary>
    public override string ToString() => $"{Written(From)}{Between}{Written(To)}";

    /// <summary>A whole period; none where it is written otherwise, or ends before it begins.</summary>
    public static Days? Read(string text) =>
        text.Split(Between) is [var from, var to]
        && QuestionQueries.Read(from) is { } first
        && QuestionQueries.Read(to) is { } last
        && first <= last
            ? new Days(first, last)
            : null;

    private static string? Written(DateOnly? day) => day is { } some ? RollupLinks.Day(some) : null;
}
