using Haukiem.People;
using Haukiem.People.SigningIn;

namespace Haukiem.Shell;

/// <summary>Who opened the page, for the features, which know people but not how they sign in.</summary>
internal static class SignedIn
{
    public static PersonId? Person(this HttpContext context) => PersonClaims.PersonOf(context.User);
}
