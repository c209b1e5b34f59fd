using System.Globalization;
using Haukiem.Journal;
using Haukiem.Platform.Components;
using Haukiem.Platform.Texts;
using Haukiem.Rollups;

namespace Haukiem.Records.Acts;

/// <summary>Which acts of the journal are asked for; all of it stands in the address.</summary>
/// <param name="By">The code of the person or office who acted.</param>
/// <param name="Code">The code of the record.</param>
/// <param name="Verb">What was done: a verb as the journal names it, or <see cref="Deadlines"/>.</param>
/// <param name="Before">From where the page goes on; none from the newest.</param>
internal sealed record ActFilter(string? By, DateOnly? From, DateOnly? To, string? Verb, string? Code, ActPlace? Before)
{
    public const string ByKey = "by";
    public const string FromKey = "from";
    public const string ToKey = "to";
    public const string VerbKey = "verb";
    public const string CodeKey = "code";
    public const string BeforeKey = "before";

    /// <summary>Whatever moves a deadline.</summary>
    public const string Deadlines = "deadlines";

    private const int LongestText = 200;

    /// <summary>The verbs that change a deadline, whoever decides them.</summary>
    public static readonly IReadOnlyList<string> OfDeadlines =
    [
        "Assignments.GrantExtension",
        "Assignments.ChangeDeadline",
        "Assignments.SetEarlierDeadline",
    ];

    /// <summary>The verbs of a check, which gives a new day to what it follows further.</summary>
    public static readonly IReadOnlyList<string> OfChecks = ["Checks.Complete", "Checks.Correct"];

    public static readonly IReadOnlyList<string> Keys = [ByKey, FromKey, ToKey, VerbKey, CodeKey];

    /// <summary>What cannot be read is as if it were not there.</summary>
    public static ActFilter Read(PageAddress address) =>
        new(
            Text(address[ByKey]),
            Day(address[FromKey]),
            Day(address[ToKey]),
            Text(address[VerbKey]),
            Text(address[CodeKey]),
            ActPlace.Read(address[BeforeKey])
        );

    private static DateOnly? Day(string? text) => text is null ? null : QuestionQueries.Read(text);

    private static string? Text(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestText } trimmed && !trimmed.Any(char.IsControl)
            ? Folding.Normal(trimmed)
            : null;
}

/// <summary>
/// A place in the journal, from the newest: a day, an instant, and how many acts of both stand before it. Nothing has to
/// be counted to find it again.
/// </summary>
internal sealed record ActPlace(DateOnly On, DateTime RecordedAt, int Skip)
{
    public static ActPlace? Read(string? text)
    {
        if (text?.Split('_') is not [var day, var ticks, var skip] || QuestionQueries.Read(day) is not { } on)
            return null;
        return
            long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new ActPlace(on, new DateTime(at, DateTimeKind.Utc), count)
            : null;
    }

    /// <summary>Behind an act that was read from here on.</summary>
    public static ActPlace Behind(ActPlace? place, JournalAct act) =>
        place is { } here && here.On == act.On && here.RecordedAt == act.RecordedAt
            ? here with
            {
                Skip = here.Skip + 1,
            }
            : new ActPlace(act.On, act.RecordedAt, 1);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{RollupLinks.Day(On)}_{RecordedAt.Ticks}_{Skip}");
}
