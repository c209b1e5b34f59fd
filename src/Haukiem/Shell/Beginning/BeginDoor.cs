using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Outcomes;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Shell.Beginning;

/// <summary>
/// What an invitation leads to, in one transaction with the invitation being used: an account for the person
/// it names, or the organisation's root, its first administrator and that account.
/// </summary>
internal sealed class BeginDoor(
    Db db,
    JournalWriter writer,
    UserManager<Account> accounts,
    InvitationStore invitations,
    TimeProvider time
)
{
    private const string AdministratorCode = "QT";

    public async Task<Outcome<Account>> AcceptAsync(Invitation invitation, BeginForm form, CancellationToken stop)
    {
        var refusals = form.UserNameRefusals().Concat(form.PasswordRefusals());
        if (invitation.PersonId is null)
            refusals = form.OrganisationRefusals().Concat(refusals);
        var all = refusals.ToArray();
        if (all.Length > 0)
            return all;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (invitation.PersonId is null && await invitations.AnyAccountAsync(stop))
            return new Refusal("People.InvitationUsed");
        var person = invitation.PersonId ?? await BeginOrganisationAsync(form, stop);
        invitations.Use(invitation);
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = form.UserName!.Trim(),
            PersonId = person,
        };
        var created = await accounts.CreateAsync(account, form.Password!);
        if (!created.Succeeded)
            return new Refusal("People.UserNameTaken", account.UserName);
        await transaction.CommitAsync(stop);
        return account;
    }

    private async Task<PersonId> BeginOrganisationAsync(BeginForm form, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ledger = new Ledger(db, writer);
        var instance = await db.Set<Instance>().SingleOrDefaultAsync(stop);
        if (instance is null)
            instance = Add(Instance.Make(form.Organisation!, form.TimeZone!, practiceDay: null), "Settings.Make");
        var today = instance.Today(now);
        var root = await db.Set<Unit>().FirstOrDefaultAsync(unit => unit.Code == form.Code, stop);
        root ??= Add(
            Unit.Create(form.Code!, null, new Place(form.Organisation!, null, 1), today).Value.Unit,
            "Units.Create"
        );
        var person = Add(Person.Enter(AdministratorCode, form.Name!, isOffice: false), "People.Enter");
        var terms = new MandateTerms(Role.Administrator, root.Id, root.Id, Reach.Subtree, null, false, today, null);
        Add(Mandate.Grant(AdministratorCode, person.Id, terms).Value, "Mandates.Grant");
        await ledger.FlushAsync(stop);
        await LineageFollower.RebuildAsync(db, stop);
        return person.Id;

        T Add<T>(T thing, string verb)
            where T : class
        {
            ledger.Add(
                new Deed(verb, instance?.Today(now) ?? DateOnly.FromDateTime(now)),
                by: null,
                through: null,
                now,
                thing
            );
            return thing;
        }
    }
}
