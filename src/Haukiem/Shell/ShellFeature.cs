using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Texts;
using Haukiem.Shell.Beginning;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Haukiem.Shell;

/// <summary>The frame that all pages stand in: language, theme, security headers, error pages, static files.</summary>
internal static class ShellFeature
{
    private const string ProblemPath = "/problem/";

    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        // Without this, only Development finds the static files of a build that was not published.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "haukiem-form";
            options.SuppressXFrameOptionsHeader = true;
        });
        // On a slow line a page is what its text weighs. What is secret in it, the token of a form, is written anew and
        // otherwise each time, so that its length tells nothing to who can make a browser ask (BREACH).
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthorization();
        builder.Services.AddScoped<RequestDay>();
        builder.Services.AddScoped<BeginDoor>();
        builder.Services.AddCascadingValue<DateOnly?>(
            PracticeBand.DayName,
            provider => provider.GetRequiredService<RequestDay>().PracticeDay
        );
        // Vietnamese letters stand in pages as they are; escaped, each would take eight characters.
        builder.Services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        builder.Services.Configure<RequestLocalizationOptions>(Preferences.ReadLanguageFromCookie);
        builder.Services.AddScoped(_ => WordsIn(CultureInfo.CurrentUICulture));
        return builder;
    }

    /// <summary>The texts of the product in a language; requests get theirs injected.</summary>
    public static Words WordsIn(CultureInfo culture) => new(typeof(ShellFeature).Assembly, nameof(Haukiem), culture);

    public static WebApplication MapShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseExceptionHandler($"{ProblemPath}500", createScopeForErrors: true);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseStatusCodePagesWithReExecute(ProblemPath + "{0}", createScopeForStatusCodePages: true);
        app.UseRequestLocalization();
        app.Use(ReadErrorPages);
        app.Use(LongAddresses.RefuseAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(RequestDay.ReadAsync);
        app.UseAntiforgery();
        app.Use(RefuseForgedForms);
        app.MapStaticAssets().AllowAnonymous();
        Preferences.Map(app);
        app.MapPost(
            SignInFeature.SignOutPath,
            async (SignInManager<Account> signIn, [FromForm] string? returnTo) =>
            {
                await signIn.SignOutAsync();
                return TypedResults.LocalRedirect(LocalAddress.OrHome(returnTo));
            }
        );
        app.MapRazorComponents<App>();
        return app;
    }

    /// <summary>An error page is shown within the request that failed; what that one sent must not be sent to it too.</summary>
    private static Task ReadErrorPages(HttpContext context, RequestDelegate next)
    {
        if (HasFailed(context) && !HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    /// <summary>Stops before the page: the same answer in every environment, and none of the page's own work is begun.</summary>
    private static Task RefuseForgedForms(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        // The form may not be read again while the feature says that it is forged, not even to show the error.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>Whether this is the second way through the pipeline, to show an error.</summary>
    public static bool HasFailed(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
