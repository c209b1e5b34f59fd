using System.Security.Claims;
using Haukiem.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Haukiem.People.SigningIn;

/// <summary>
/// What the cookie says of who signed in: the person, and the name to show. What the person may do is not in
/// it: mandates are read with each request.
/// </summary>
internal sealed class PersonClaims(UserManager<Account> accounts, Db db, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string PersonClaim = "haukiem:person";
    public const string DisplayName = "haukiem:name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        var name = await db.Set<Person>()
            .Where(person => person.Id == user.PersonId)
            .Select(person => person.Name)
            .SingleAsync();
        claims.AddClaim(new Claim(PersonClaim, user.PersonId.Value.ToString("D")));
        claims.AddClaim(new Claim(DisplayName, name));
        return claims;
    }

    /// <summary>Who signed in, or null.</summary>
    public static PersonId? PersonOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(PersonClaim), out var id) ? PersonId.Of(id) : null;
}
