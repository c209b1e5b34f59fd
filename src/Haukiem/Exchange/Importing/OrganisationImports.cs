using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

internal sealed class PeopleImport() : SheetImport(Sheets.People)
{
    public override Guid? Present(Row row, ImportSession session) => session.Codebook.Person(row.Text("code"))?.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        var person = Person.Enter(row.Text("code"), row.Text("name"), row.IsYes("office"));
        session.Codebook.Add(person);
        session.Entered("People.Enter", session.Terms.Today, person);
        return Task.FromResult<Outcome<Guid>>(person.Id.Value);
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        var person = await session.Db.Set<Person>().SingleAsync(person => person.Id == PersonId.Of(record), stop);
        person.Correct(row.Text("name"), row.IsYes("office"));
        session.Entered("People.Correct", session.Terms.Today, person);
        return record;
    }
}

internal sealed class AuthoritiesImport() : SheetImport(Sheets.Authorities)
{
    public override Guid? Present(Row row, ImportSession session) =>
        session.Codebook.Authority(row.Text("code"))?.Id.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return Task.FromResult<Outcome<Guid>>(row.RefuseUnknown("unit", Sheets.Units));
        var authority = Authority.Enter(row.Text("code"), row.Text("name"), unit);
        session.Codebook.Add(authority);
        session.Entered("Mandates.EnterAuthority", session.Terms.Today, authority);
        return Task.FromResult<Outcome<Guid>>(authority.Id.Value);
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        var authority = await session
            .Db.Set<Authority>()
            .SingleAsync(authority => authority.Id == AuthorityId.Of(record), stop);
        var isUsed = unit != authority.UnitId && await HasDecidedAsync(session.Db, authority.Id, stop);
        var corrected = authority.Correct(row.Text("name"), unit, isUsed);
        if (!corrected.IsDone)
            return corrected.As<Guid>();
        session.Codebook.Add(authority);
        session.Entered("Mandates.CorrectAuthority", session.Terms.Today, authority);
        return record;
    }

    private static async Task<bool> HasDecidedAsync(Db db, AuthorityId id, CancellationToken stop) =>
        await db.Set<Target>().AnyAsync(target => target.AuthorityId == id, stop)
        || await db.Set<Assignment>().AnyAsync(one => one.AuthorityId == id || one.DeadlineSetById == id, stop)
        || await db.Set<AssignmentStep>().AnyAsync(step => step.AuthorityId == id, stop)
        || await db.Set<Finding>().AnyAsync(finding => finding.AuthorityId == id, stop)
        || await db.Set<FindingStep>().AnyAsync(step => step.AuthorityId == id, stop)
        || await db.Set<Round>().AnyAsync(round => round.AuthorityId == id, stop)
        || await db.Set<Check>().AnyAsync(check => check.AuthorityId == id, stop);
}

internal sealed class MandatesImport() : SheetImport(Sheets.Mandates)
{
    public override Guid? Present(Row row, ImportSession session) => session.Codebook.Mandate(row.Text("code"))?.Value;

    public override Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop)
    {
        if (session.Codebook.Person(row.Text("person")) is not { } person)
            return Task.FromResult<Outcome<Guid>>(row.RefuseUnknown("person", Sheets.People));
        if (TermsOf(row, session) is not { IsDone: true } terms)
            return Task.FromResult(TermsOf(row, session).As<Guid>());
        return Task.FromResult(
            Enter("Mandates.Grant", Mandate.Grant(row.Text("code"), person, terms.Value), row, session)
        );
    }

    public override async Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    )
    {
        if (TermsOf(row, session) is not { IsDone: true } terms)
            return TermsOf(row, session).As<Guid>();
        var mandate = await session.Db.Set<Mandate>().SingleAsync(mandate => mandate.Id == MandateId.Of(record), stop);
        if (session.Codebook.Person(row.Text("person")) != mandate.PersonId)
            return new Refusal("Exchange.MandateOfAnother", row.Key);
        var acted = await session.Db.ActedThroughAsync(mandate.Id, stop);
        return Enter("Mandates.Correct", mandate.Correct(terms.Value, acted), row, session);
    }

    private static Outcome<Guid> Enter(string verb, Outcome<Mandate> mandate, Row row, ImportSession session)
    {
        if (!mandate.IsDone)
            return mandate.As<Guid>();
        session.Codebook.Put(mandate.Value);
        session.Entered(verb, row.Day("from"), mandate.Value);
        return mandate.Value.Id.Value;
    }

    private static Outcome<MandateTerms> TermsOf(Row row, ImportSession session)
    {
        var reaches = row.TextOrNone("reaches") ?? row.Text("unit");
        if (session.Codebook.Unit(row.Text("unit")) is not { } unit)
            return row.RefuseUnknown("unit", Sheets.Units);
        if (session.Codebook.Unit(reaches) is not { } reached)
            return row.RefuseUnknown("reaches", Sheets.Units);
        if (row.TextOrNone("matter") is { } matter && session.Codebook.Document(matter) is null)
            return row.RefuseUnknown("matter", Sheets.Documents);
        return new MandateTerms(
            row.Choice<Role>("role"),
            unit,
            reached,
            row.ChoiceOrNone<Reach>("reach") ?? Reach.Subtree,
            row.TextOrNone("matter"),
            row.IsYes("external"),
            row.Day("from"),
            row.DayOrNone("to")
        )
        {
            MatterId = row.TextOrNone("matter") is { } named ? session.Codebook.Document(named)!.Value.Value : null,
        };
    }
}
