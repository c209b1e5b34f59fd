using System.Net;
using Haukiem.Mandates;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Shell;

/// <summary>Whoever pastes a page of text where words are searched is told in words that it is too long.</summary>
public sealed class LongAddressTests
{
    [Fact]
    public async Task Ten_thousand_letters_in_an_address_are_answered_in_words()
    {
        var given = (await GivenInstance.CreateAsync(Database.Sqlite)).Office("VP", Role.Coordinator, "TP");
        await using var app = await given.StartedAsync();
        using var visitor = await app.SignedInAsync("VP");
        foreach (var letter in new[] { "a", "ế" })
        foreach (var address in new[] { "/search?q=", "/assignments?q=", "/assignments/", "/" })
        {
            await visitor.OpenAsync(address + string.Concat(Enumerable.Repeat(letter, 10_000)));
            Assert.Equal(HttpStatusCode.RequestUriTooLong, visitor.Status);
            Assert.Contains("Địa chỉ này dài hơn mức hệ thống nhận được", visitor.Text, StringComparison.Ordinal);
        }
        await visitor.OpenAsync("/assignments?q=" + string.Concat(Enumerable.Repeat("ế", 200)));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }
}
