using System.Globalization;
using Haukiem.Platform.Texts;
using Haukiem.Shell;

namespace Haukiem.Cli;

/// <summary>The language in which commands speak.</summary>
internal static class CommandWords
{
    private const string Vietnamese = "vi-VN";

    /// <summary>The machine's language where the product has it; otherwise Vietnamese, with its days and numbers too.</summary>
    public static Words Current =>
        ShellFeature.WordsIn(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
                ? CultureInfo.CurrentUICulture
                : CultureInfo.GetCultureInfo(Vietnamese)
        );
}
