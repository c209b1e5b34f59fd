using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Rollups;

namespace Haukiem.Records.Acts;

/// <summary>Which acts of the journal are asked for; all of it stands in the address.</summary>
/// <param name="By">The code of the person or office who acted.</param>
/// <param name="Code">The code of the record.</param>
/// <param name="Verb">What was done: a verb as the journal names it, or <see cref="ActVerbs.Deadlines"/>.</param>
/// <param name="Before">From where the page goes on; none from the newest.</param>
/// <param name="Run">Only these, which were recorded together.</param>
/// <param name="Notices">What could not be read, and was left out.</param>
internal sealed record ActFilter(
    string? By,
    DateOnly? From,
    DateOnly? To,
    string? Verb,
    string? Code,
    ActPlace? Before,
    ActRun? Run,
    IReadOnlyList<Refusal> Notices
)
{
    public const string ByKey = "by";
    public const string FromKey = "from";
    public const string ToKey = "to";
    public const string VerbKey = "verb";
    public const string CodeKey = "code";
    public const string BeforeKey = "before";
    public const string RunKey = "together";

    public static readonly IReadOnlyList<string> Keys = [ByKey, FromKey, ToKey, VerbKey, CodeKey];

    /// <summary>The whole journal.</summary>
    public static ActFilter All { get; } = new(null, null, null, null, null, null, null, []);

    /// <summary>
    /// Whether equal acts that were recorded together are told in one sentence: whoever asks for them, for one record or
    /// for one kind of act is shown each.
    /// </summary>
    public bool Folds => Run is null && Verb is null && Code is null;

    /// <summary>What cannot be read is told, and is as if it were not there.</summary>
    public static ActFilter Read(PageAddress address)
    {
        var notices = new List<Refusal>();
        return new ActFilter(
            QuestionQueries.Bounded(address[ByKey]),
            Known(FromKey, QuestionQueries.Read),
            Known(ToKey, QuestionQueries.Read),
            Known(VerbKey, verb => ActVerbs.Knows(verb) ? verb : null),
            QuestionQueries.Bounded(address[CodeKey]),
            Known(BeforeKey, ActPlace.Read),
            Known(RunKey, ActRun.Read),
            notices
        );

        T? Known<T>(string key, Func<string, T?> read)
        {
            if (QuestionQueries.Bounded(address[key]) is not { } text)
                return default;
            var known = read(text);
            if (known is null)
                notices.Add(Unknown(key, text));
            return known;
        }
    }

    /// <summary>What is said of a value that is not there, or not for its reader.</summary>
    public static Refusal Unknown(string key, string text) => new($"Records.Unknown_{key}", text);
}
