using Microsoft.AspNetCore.Identity;

namespace Haukiem.People.SigningIn;

/// <summary>Accounts made where nobody chooses a password on a page: by a command.</summary>
internal static class Accounts
{
    /// <summary>An account as a sign-in page would make it: the password hashed, the name normalised, lock-out on.</summary>
    public static Account Make(string userName, string password, PersonId person)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            NormalizedUserName = new UpperInvariantLookupNormalizer().NormalizeName(userName),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            PersonId = person,
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        return account;
    }
}
