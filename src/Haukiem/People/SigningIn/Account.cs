using Haukiem.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.People.SigningIn;

/// <summary>How a person signs in; what the person may do is said by mandates alone.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public PersonId PersonId { get; init; }
}

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(account => account.Id);
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder
            .Property(account => account.LockoutEnd)
            .HasConversion(
                end => end.HasValue ? end.Value.UtcDateTime : (DateTime?)null,
                stored =>
                    stored.HasValue ? new DateTimeOffset(DateTime.SpecifyKind(stored.Value, DateTimeKind.Utc)) : null
            );
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<Account>(account => account.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.Is(TableKind.Machine);
        builder.ToTable("AccountClaim").HasKey(claim => claim.Id);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Is(TableKind.Machine);
        builder.ToTable("AccountLogin").HasKey(login => new { login.LoginProvider, login.ProviderKey });
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Is(TableKind.Machine);
        builder
            .ToTable("AccountToken")
            .HasKey(token => new
            {
                token.UserId,
                token.LoginProvider,
                token.Name,
            });
    }
}
