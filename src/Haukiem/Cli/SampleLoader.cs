using System.Security.Cryptography;
using Haukiem.Data;
using Haukiem.Evidence;
using Haukiem.Exchange.Importing;
using Haukiem.Journal;
using Haukiem.People;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Outcomes;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Settings;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Cli;

/// <summary>
/// Makes a practice instance of a sample: its facts come in through the ordinary import, so that whatever the
/// instance shows was computed by the product.
/// </summary>
internal sealed class SampleLoader(
    Db db,
    InstanceDoor door,
    JournalWriter writer,
    EvidenceStore evidence,
    TimeProvider time
)
{
    /// <summary>Nothing that looks like something else when read aloud or copied by hand.</summary>
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int PasswordLength = 14;

    /// <summary>Why the sample cannot be loaded here, or null.</summary>
    public async Task<Refusal?> RefusalAsync(Sample sample, CancellationToken stop)
    {
        if (!Directory.Exists(sample.Folder))
            return new Refusal("Cli.SampleFilesMissing", sample.Name);
        if (
            await db.Set<Unit>().AnyAsync(stop)
            || await db.Set<Person>().AnyAsync(stop)
            || await db.Set<Account>().AnyAsync(stop)
        )
            return new Refusal("Cli.SampleNotEmpty");
        // An instance without records but with the sample's day is what an interrupted attempt left.
        return await db.InstanceAsync(stop) is { } present && present.PracticeDay != sample.Day
            ? new Refusal("Cli.SampleOrdinary")
            : null;
    }

    public async Task<ImportResult> LoadAsync(Sample sample, string correctionReason, CancellationToken stop)
    {
        if (await db.InstanceAsync(stop) is null)
            await door.MakeAsync(Instance.Make(sample.Title, InstanceDoor.DefaultTimeZone, sample.Day), stop);
        using var file = TableFile.Open(sample.Folder);
        return await new Import(db, door, writer, evidence, time).RunAsync(
            file,
            $"haukiem sample {sample.Name}",
            correctionReason,
            rehearse: false,
            progress: null,
            stop
        );
    }

    /// <summary>Gives the sample's offices their accounts.</summary>
    /// <returns>How each signs in: the passwords are known here and now only.</returns>
    public async Task<IReadOnlyList<SignInDetails>> OpenAccountsAsync(Sample sample, CancellationToken stop)
    {
        var codes = sample.Offices.Select(office => office.Person).ToList();
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => codes.Contains(person.Code))
            .ToDictionaryAsync(person => person.Code, StringComparer.Ordinal, stop);
        var details = sample
            .Offices.Select(office => new SignInDetails(
                people[office.Person].Name,
                office.UserName,
                RandomNumberGenerator.GetString(PasswordLetters, PasswordLength)
            ))
            .ToList();
        db.AddRange(
            sample.Offices.Zip(
                details,
                (office, signIn) => Accounts.Make(signIn.UserName, signIn.Password, people[office.Person].Id)
            )
        );
        await db.SaveMachineAsync(stop);
        return details;
    }
}

/// <summary>Which office signs in, and how.</summary>
internal sealed record SignInDetails(string Office, string UserName, string Password);
