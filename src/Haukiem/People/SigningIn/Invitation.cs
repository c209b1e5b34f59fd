using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.People.SigningIn;

/// <summary>
/// A link that works once: whoever opens it chooses a password and signs in as the person it names, who may have
/// forgotten the old one; where it names nobody, the first administrator of an empty instance. Only the hash of its
/// token is kept.
/// </summary>
internal sealed class Invitation
{
    public string TokenHash { get; init; } = "";

    public PersonId? PersonId { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(invitation => invitation.TokenHash);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(Lengths.Code);
        builder.Property(invitation => invitation.UsedAt).IsConcurrencyToken();
    }
}
