using Haukiem.Journal;
using Haukiem.Settings;
using Haukiem.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Settings;

/// <summary>The key is made with the instance, once; without it, or with another, the instance does not open.</summary>
public sealed class JournalKeyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task It_is_made_with_the_instance_for_its_owner_alone(Database database)
    {
        await using var instance = await TestInstance.CreateWithoutKeyAsync(database);
        await Features.MigrateAsync(instance.Folder, Stop);
        Assert.False(File.Exists(KeyFile(instance)));

        await MakeAsync(instance);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile(instance)));
        await using var db = instance.Open();
        Assert.Equal(instance.Folder.ReadJournalKey().Fingerprint, (await db.InstanceAsync(Stop))!.JournalKeyPrint);
        await Features.MigrateAsync(instance.Folder, Stop);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_instance_does_not_open_without_it_and_no_other_is_made(Database database)
    {
        await using var instance = await TestInstance.CreateWithoutKeyAsync(database);
        await MakeAsync(instance);
        File.Delete(KeyFile(instance));

        var refused = await Assert.ThrowsAsync<JournalKeyException>(() => Features.MigrateAsync(instance.Folder, Stop));

        Assert.Equal("Settings.JournalKeyMissing", refused.Refusal.Code);
        Assert.False(File.Exists(KeyFile(instance)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_instance_does_not_open_with_another(bool isPrintKept)
    {
        await using var instance = await TestInstance.CreateWithoutKeyAsync(Database.Sqlite);
        await MakeAsync(instance);
        if (!isPrintKept)
        {
            await using var db = instance.Open();
            await db.Database.ExecuteSqlAsync($"UPDATE \"Instance\" SET \"JournalKeyPrint\" = NULL", Stop);
            await Features.MigrateAsync(instance.Folder, Stop);
        }
        File.Delete(KeyFile(instance));
        instance.Folder.MakeJournalKey();

        var refused = await Assert.ThrowsAsync<JournalKeyException>(() => Features.MigrateAsync(instance.Folder, Stop));

        Assert.Equal("Settings.JournalKeyOther", refused.Refusal.Code);
    }

    [Fact]
    public async Task What_is_no_key_is_told_as_such()
    {
        await using var instance = await TestInstance.CreateWithoutKeyAsync(Database.Sqlite);
        await MakeAsync(instance);
        await File.WriteAllTextAsync(KeyFile(instance), "abc", Stop);

        var refused = Assert.Throws<JournalKeyException>(instance.Folder.ReadJournalKey);

        Assert.Equal("Settings.JournalKeyUnreadable", refused.Refusal.Code);
    }

    private static string KeyFile(TestInstance instance) => Path.Combine(instance.Folder.KeyFolder, "journal.key");

    private static async Task MakeAsync(TestInstance instance)
    {
        await using var db = instance.Open();
        var writer = new JournalWriter(instance.Folder.JournalKeyWhenNeeded());
        await new InstanceDoor(db, writer, instance.Folder, TimeProvider.System).MakeAsync(
            Instance.Make("Thử", InstanceDoor.DefaultTimeZone, practiceDay: null),
            Stop
        );
    }
}
