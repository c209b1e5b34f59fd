using System.Globalization;
using Haukiem.Platform.Texts;
using Haukiem.Units;

namespace Haukiem.Search;

/// <summary>What a record says of itself, as it is written.</summary>
/// <param name="From">The first day on which it is there.</param>
internal sealed record SearchedText(SearchKind Kind, Guid Id, string Code, DateOnly From, string Title)
{
    /// <summary>Stands between the parts where they are quoted together: they come from several fields.</summary>
    private const string Between = " · ";

    /// <summary>What it says beside its title, field by field.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    public string Text => string.Join(Between, Parts);

    /// <summary>The unit that holds it, where one does.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Of a review the year that it looks back on; with its unit it makes its title.</summary>
    public int? Year { get; init; }

    /// <summary>Kept outside the system: the code is all that is said.</summary>
    public bool IsOutside { get; init; }
}

/// <summary>The title of a review: it has none of its own, and is called after its year and its unit.</summary>
internal static class ReviewTitle
{
    private static readonly Words[] Languages = [Of("vi-VN"), Of("en-GB")];

    public static string Of(Words words, int year, string unit) =>
        words["Search.ReviewTitle", year.ToString(CultureInfo.InvariantCulture), unit];

    /// <summary>By which it is found, whichever language one reads; its title is the name of its unit here.</summary>
    public static IEnumerable<string> InEachLanguage(SearchedText review) =>
        Languages.Select(words => Of(words, review.Year!.Value, review.Title)); // only reviews have a year

    private static Words Of(string culture) =>
        new(typeof(SearchEntry).Assembly, nameof(Haukiem), CultureInfo.GetCultureInfo(culture));
}
