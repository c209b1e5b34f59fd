using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Haukiem.Shell;

/// <summary>Language and light or dark, kept in cookies: they hold for the browser, signed in or not.</summary>
internal static class Preferences
{
    public const string LanguagePath = "/preferences/language";
    public const string ThemePath = "/preferences/theme";
    public const string SystemTheme = "system";

    private const string LanguageCookie = "haukiem-language";
    private const string ThemeCookie = "haukiem-theme";

    private static readonly CultureInfo[] Cultures =
    [
        CultureInfo.GetCultureInfo("vi-VN"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    public static IReadOnlyList<string> Languages { get; } =
    [.. Cultures.Select(culture => culture.TwoLetterISOLanguageName)];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark", SystemTheme];

    /// <summary>The theme chosen, or null where the system decides.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[ThemeCookie] is { } theme
        && theme != SystemTheme
        && Themes.Contains(theme, StringComparer.Ordinal)
            ? theme
            : null;

    public static void ReadLanguageFromCookie(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
        options.SupportedCultures = Cultures;
        options.SupportedUICultures = Cultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context =>
            {
                var language = context.Request.Cookies[LanguageCookie];
                var culture = Array.Find(Cultures, each => each.TwoLetterISOLanguageName == language);
                return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture.Name));
            }),
        ];
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapPost(
                LanguagePath,
                (HttpContext context, [FromForm] string? language, [FromForm] string? returnTo) =>
                    Keep(context, LanguageCookie, language, Languages, returnTo)
            )
            .AllowAnonymous();
        endpoints
            .MapPost(
                ThemePath,
                (HttpContext context, [FromForm] string? theme, [FromForm] string? returnTo) =>
                    Keep(context, ThemeCookie, theme, Themes, returnTo)
            )
            .AllowAnonymous();
    }

    private static RedirectHttpResult Keep(
        HttpContext context,
        string cookie,
        string? value,
        IReadOnlyList<string> known,
        string? returnTo
    )
    {
        if (value is not null && known.Contains(value, StringComparer.Ordinal))
        {
            var options = new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            };
            context.Response.Cookies.Append(cookie, value, options);
        }
        return TypedResults.LocalRedirect(LocalAddress.OrHome(returnTo));
    }
}
