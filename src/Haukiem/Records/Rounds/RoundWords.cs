using Haukiem.Platform.Texts;

namespace Haukiem.Records.Rounds;

/// <summary>The parts of a round in words, the same in its figures and in its rows.</summary>
internal static class RoundWords
{
    /// <summary>Who is silent may still reply, as long as days are left.</summary>
    public static string Part(this Words words, RoundPart part, RoundCourse course) =>
        words[part == RoundPart.Silent && course.DaysLeft is null ? "Records.ReplyNone" : $"Records.Part{part}"];
}
