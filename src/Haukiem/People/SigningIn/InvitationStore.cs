using System.Security.Cryptography;
using Haukiem.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.People.SigningIn;

/// <summary>Links that work once. The token is in the link alone; here is its hash.</summary>
internal sealed class InvitationStore(Db db, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>A new link; without a person it makes the first administrator.</summary>
    /// <returns>The address, from the root of the product.</returns>
    public async Task<string> InviteAsync(PersonId? person, CancellationToken stop)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Add(
            new Invitation
            {
                TokenHash = HashOf(token),
                PersonId = person,
                ExpiresAt = time.GetUtcNow().UtcDateTime + Lifetime,
            }
        );
        await db.SaveMachineAsync(stop);
        return $"/invitation/{token}";
    }

    /// <summary>The invitation that a token opens, while it can be used.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken stop)
    {
        var hash = HashOf(token);
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, stop);
        return found is { UsedAt: null } && now < found.ExpiresAt ? found : null;
    }

    /// <summary>The account of whoever it names, for whom it means a new password; none where there is none yet.</summary>
    public async Task<Account?> AccountAsync(Invitation invitation, CancellationToken stop) =>
        invitation.PersonId is { } person
            ? await db.Set<Account>().SingleOrDefaultAsync(account => account.PersonId == person, stop)
            : null;

    /// <summary>
    /// Marks it as used, and with it what else was sent to the same person: an older link that somebody finds later
    /// must not open the account. The second of two who open it at once is told by the database.
    /// </summary>
    public async Task UseAsync(Invitation invitation, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var person = invitation.PersonId;
        // Also where somebody has just used it, so that saving it meets what the database holds.
        invitation.UsedAt = now;
        await foreach (
            var open in db.Set<Invitation>()
                .Where(other => other.PersonId == person && other.UsedAt == null)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
            open.UsedAt = now;
    }

    /// <summary>Links to become the first administrator are of no use once there is an account.</summary>
    public Task<bool> AnyAccountAsync(CancellationToken stop) => db.Set<Account>().AnyAsync(stop);

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
