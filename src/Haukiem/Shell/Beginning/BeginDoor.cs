using Haukiem.Data;
using Haukiem.Journal;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Outcomes;
using Haukiem.Search;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Shell.Beginning;

/// <summary>
/// What an invitation leads to, in one transaction with the invitation being used: an account for the person
/// it names, a new password where the person has one, or the organisation's root, its first administrator and that
/// account.
/// </summary>
internal sealed class BeginDoor(
    Db db,
    JournalWriter writer,
    InstanceDoor door,
    UserManager<Account> accounts,
    InvitationStore invitations,
    TimeProvider time
)
{
    private const string AdministratorCode = "QT";

    public async Task<Outcome<Account>> AcceptAsync(Invitation invitation, BeginForm form, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var present = await invitations.AccountAsync(invitation, stop);
        var refusals = form.PasswordRefusals();
        if (present is null)
            refusals = form.UserNameRefusals().Concat(refusals);
        var found = await FindAsync(stop);
        if (invitation.PersonId is null)
            refusals = form.BeginningRefusals(found).Concat(refusals);
        var all = refusals.ToArray();
        if (all.Length > 0)
            return all;
        if (invitation.PersonId is null && await invitations.AnyAccountAsync(stop))
            return new Refusal("People.InvitationUsed");
        var person = invitation.PersonId ?? await BeginOrganisationAsync(found, form, stop);
        await invitations.UseAsync(invitation, stop);
        var entered = present is null ? await CreateAsync(person, form) : await RenewAsync(present, form.Password!);
        if (entered.IsDone)
            await transaction.CommitAsync(stop);
        return entered;
    }

    private async Task<Outcome<Account>> CreateAsync(PersonId person, BeginForm form)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = form.UserName!.Trim(),
            PersonId = person,
        };
        var created = await accounts.CreateAsync(account, form.Password!);
        return created.Succeeded ? account : new Refusal("People.UserNameTaken", account.UserName);
    }

    /// <summary>With the stamp every sign-in ends that was made with the old password; a lock-out has no ground any more.</summary>
    private async Task<Outcome<Account>> RenewAsync(Account account, string password)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        var renewed = await accounts.UpdateSecurityStampAsync(account);
        return renewed.Succeeded ? account : new Refusal("People.InvitationUsed");
    }

    /// <summary>What of an organisation is there already: an import may have come before its first administrator.</summary>
    public async Task<FoundOrganisation> FindAsync(CancellationToken stop)
    {
        var root = await db.Set<UnitPlacement>()
            .AsNoTracking()
            .OrderBy(placement => placement.From)
            .FirstOrDefaultAsync(placement => placement.ParentId == null && placement.To == null, stop);
        return new FoundOrganisation(await db.InstanceAsync(stop), root);
    }

    private async Task<PersonId> BeginOrganisationAsync(FoundOrganisation found, BeginForm form, CancellationToken stop)
    {
        var instance = found.Instance ?? Instance.Make(form.Organisation!, form.TimeZone!, practiceDay: null);
        if (found.Instance is null)
            await door.MakeAsync(instance, stop);
        var now = time.GetUtcNow().UtcDateTime;
        var today = instance.Today(now);
        var ledger = new Ledger(db, writer);
        var searched = new SearchedThings();
        var root = found.Root?.UnitId ?? AddRoot();
        var person = Person.Enter(
            await FreeAsync(db.Set<Person>().Select(person => person.Code), stop),
            form.Name!,
            isOffice: false
        );
        Add(person, "People.Enter");
        var terms = new MandateTerms(Role.Administrator, root, root, Reach.Subtree, null, false, today, null);
        var code = await FreeAsync(db.Set<Mandate>().Select(mandate => mandate.Code), stop);
        Add(Mandate.Grant(code, person.Id, terms).Value, "Mandates.Grant");
        await ledger.FlushAsync(stop);
        if (found.Root is null)
            await LineageFollower.RebuildAsync(db, stop);
        await SearchWriter.RefreshAsync(db, searched, stop);
        return person.Id;

        UnitId AddRoot()
        {
            var unit = Unit.Create(form.Code!, null, new Place(form.Organisation!, null, 1), today).Value.Unit;
            Add(unit, "Units.Create");
            return unit.Id;
        }

        void Add(object thing, string verb)
        {
            ledger.Add(new Deed(verb, today), by: null, through: null, now, thing);
            searched.Note(thing);
        }
    }

    /// <summary>The administrator's code, or with a number where an import has taken it.</summary>
    private static async Task<string> FreeAsync(IQueryable<string> codes, CancellationToken stop)
    {
        var taken = await codes.Where(code => code.StartsWith(AdministratorCode)).ToListAsync(stop);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? AdministratorCode : $"{AdministratorCode}-{number}")
            .First(code => !taken.Contains(code, StringComparer.Ordinal));
    }
}

/// <summary>What is there when the first administrator begins.</summary>
/// <param name="Instance">None before anything was done.</param>
/// <param name="Root">Where the unit above all others stands today; none before there are units.</param>
internal sealed record FoundOrganisation(Instance? Instance, UnitPlacement? Root);
