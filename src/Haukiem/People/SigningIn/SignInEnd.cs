using Haukiem.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Haukiem.People.SigningIn;

/// <summary>
/// A sign-in holds no longer than the password that it was made with. That is asked with each request: Identity by
/// itself asks every half hour, and so long somebody who has the old password would go on.
/// </summary>
internal static class SignInEnd
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // An error page is shown also while the database cannot be read.
        if (ShellFeature.HasFailed(context.HttpContext))
            return;
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is not null)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }
        context.RejectPrincipal();
        await signIn.SignOutAsync();
    }
}
