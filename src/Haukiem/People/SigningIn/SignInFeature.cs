using Haukiem.Data;
using Haukiem.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Haukiem.People.SigningIn;

/// <summary>Signing in: ASP.NET Core Identity with lock-out, a cookie, and keys that every node of an instance shares.</summary>
internal static class SignInFeature
{
    public const string SignInPath = "/sign-in";
    public const string SignOutPath = "/sign-out";

    /// <summary>After so many wrong passwords the account is locked for a while.</summary>
    public const int AttemptsBeforeLock = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddSigningIn(this IServiceCollection services, InstanceFolder folder)
    {
        services
            .AddIdentityCore<Account>(Rules)
            .AddSignInManager()
            .AddUserStore<UserOnlyStore<Account, Db, Guid>>()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = "haukiem-session";
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.LoginPath = SignInPath;
                    cookie.ReturnUrlParameter = "to";
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                    cookie.Events.OnValidatePrincipal = SignInEnd.ValidateAsync;
                }
            );
        var ring = services.AddDataProtection().SetApplicationName("haukiem");
        if (folder.Postgres is null)
            ring.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.KeyFolder, "sign-in")));
        else
            ring.PersistKeysToDbContext<Db>();
        services.AddScoped<InvitationStore>();
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.Lockout.AllowedForNewUsers = true;
    }
}
