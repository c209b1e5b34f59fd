using System.Globalization;
using Haukiem.Journal;

namespace Haukiem.Records.Acts;

/// <summary>
/// A place in the journal, from the newest: behind an act, and behind so many more that were looked through. It says
/// nothing that its reader was not shown: neither the act nor the day of others (law 9).
/// </summary>
/// <param name="Act">The last act that was shown; none where none was yet.</param>
internal sealed record ActPlace(JournalActId? Act, int Skip)
{
    /// <summary>More acts than any journal holds.</summary>
    private const int Furthest = 1_000_000_000;

    public static ActPlace? Read(string text)
    {
        if (
            text.Split('-') is not [var act, var skip]
            || !int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > Furthest
        )
            return null;
        if (act.Length == 0)
            return new ActPlace(Act: null, count);
        return ActRun.Id(act) is { } id ? new ActPlace(id, count) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Act?.Value:N}-{Skip}");
}

/// <summary>Acts that were recorded together, from the newest of them to the oldest.</summary>
internal sealed record ActRun(JournalActId First, JournalActId Last)
{
    public static ActRun? Read(string text) =>
        text.Split('-') is [var first, var last] && Id(first) is { } one && Id(last) is { } other
            ? new ActRun(one, other)
            : null;

    public static JournalActId? Id(string text) =>
        Guid.TryParseExact(text, "N", out var id) ? JournalActId.Of(id) : null;

    public override string ToString() => $"{First.Value:N}-{Last.Value:N}";
}
