using Haukiem.Data;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Shell.Beginning;

/// <summary>What whoever opens an invitation types: how to sign in, and, as the first of an instance, what the organisation is called.</summary>
internal sealed class BeginForm
{
    public const int ShortestPassword = 12;
    public const int LongestPassword = 128;

    public string? Organisation { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public string? TimeZone { get; set; }

    public IEnumerable<Refusal> PasswordRefusals()
    {
        if (Password is not { Length: >= ShortestPassword and <= LongestPassword })
            yield return new Refusal("People.PasswordTooShort", ShortestPassword, LongestPassword);
        else if (Password != Again)
            yield return new Refusal("People.PasswordsDiffer");
    }

    /// <summary>Only what is not there yet is asked.</summary>
    public IEnumerable<Refusal> BeginningRefusals(FoundOrganisation found) =>
        [
            .. found.Root is null ? OrganisationRefusals() : [],
            .. Fits(Name, Lengths.Line) ? Array.Empty<Refusal>() : [new Refusal("People.NameMissing", Lengths.Line)],
            .. found.Instance is null ? ZoneRefusals() : [],
        ];

    private IEnumerable<Refusal> OrganisationRefusals()
    {
        if (!Fits(Organisation, Lengths.Line))
            yield return new Refusal("People.OrganisationMissing", Lengths.Line);
        if (
            !Fits(Code, Lengths.Code)
            || !Code!.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')
        )
            yield return new Refusal("People.CodeMissing", Lengths.Code);
    }

    private IEnumerable<Refusal> ZoneRefusals()
    {
        if (TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new Refusal("People.TimeZoneUnknown");
    }

    public IEnumerable<Refusal> UserNameRefusals()
    {
        if (
            !Fits(UserName, Lengths.Code)
            || UserName!.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or '@'))
        )
            yield return new Refusal("People.UserNameMissing", Lengths.Code);
    }

    /// <summary>The field that a refusal is about, by the id of its control; none for what is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "People.OrganisationMissing" => "organisation",
            "People.CodeMissing" => "code",
            "People.TimeZoneUnknown" => "zone",
            "People.NameMissing" => "name",
            "People.UserNameMissing" or "People.UserNameTaken" => "user-name",
            "People.PasswordTooShort" => "password",
            "People.PasswordsDiffer" => "again",
            _ => null,
        };

    private static bool Fits(string? text, int length) => !string.IsNullOrWhiteSpace(text) && text.Length <= length;
}
