using Haukiem.Cli;
using Haukiem.Evidence;
using Haukiem.Exchange.Importing;
using Haukiem.Journal;
using Haukiem.People.SigningIn;
using Haukiem.Platform.Spreadsheets;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Samples;

/// <summary>A sample goes into an empty instance, once, and gives its offices a way in.</summary>
public sealed class SampleLoadingTests(LoadedSample sample)
{
    private static readonly Sample CanTho = Haukiem.Cli.Samples.CanTho2013;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_loaded_once_and_the_same_files_again_change_nothing()
    {
        var instance = await sample.OnAsync(Database.Sqlite);
        await using var again = instance.Open();
        Assert.Equal(
            "Cli.SampleNotEmpty",
            (await LoadedSample.Loader(again, instance.Folder).RefusalAsync(CanTho, Stop))?.Code
        );
        using var file = TableFile.Open(CanTho.Folder);
        var (writer, time) = (new JournalWriter(instance.Folder.ReadJournalKey()), new FixedTime(LoadedSample.Now));
        var result = await new Import(
            again,
            new InstanceDoor(again, writer, instance.Folder, time),
            writer,
            new EvidenceStore(again, instance.Folder.EvidenceFolder),
            time
        ).RunAsync(file, "test", "Test", rehearse: false, progress: null, Stop);
        Assert.Empty(result.Problems);
        Assert.All(result.Tally.Sheets.Values, sheet => Assert.Equal((0, 0), (sheet.New, sheet.Changed)));
    }

    [Fact]
    public async Task An_ordinary_instance_takes_no_sample()
    {
        await using var instance = await TestInstance.CreateAsync(Database.Sqlite);
        await using var db = instance.Open();
        var door = new InstanceDoor(
            db,
            new JournalWriter(instance.Folder.ReadJournalKey()),
            instance.Folder,
            new FixedTime(LoadedSample.Now)
        );
        await door.MakeAsync(Instance.Make("Thật", InstanceDoor.DefaultTimeZone, practiceDay: null), Stop);

        var refusal = await LoadedSample.Loader(db, instance.Folder).RefusalAsync(CanTho, Stop);

        Assert.Equal("Cli.SampleOrdinary", refusal?.Code);
    }

    [Fact]
    public async Task Its_offices_sign_in_with_the_passwords_that_were_shown()
    {
        var instance = await sample.OnAsync(Database.Sqlite);
        await using var db = instance.Open();

        var shown = await LoadedSample.Loader(db, instance.Folder).OpenAccountsAsync(CanTho, Stop);

        Assert.Contains(shown, account => account is { UserName: "vanphong", Office: "Văn phòng Thành ủy" });
        await using var fresh = instance.Open();
        foreach (var details in shown)
        {
            var account = await fresh.Set<Account>().SingleAsync(account => account.UserName == details.UserName, Stop);
            Assert.Equal(
                PasswordVerificationResult.Success,
                new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, details.Password)
            );
        }
        Assert.Equal(shown.Count, shown.Select(account => account.Password).Distinct().Count());
    }
}
