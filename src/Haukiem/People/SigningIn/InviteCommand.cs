using System.CommandLine;
using Haukiem.Cli;
using Haukiem.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.People.SigningIn;

/// <summary><c>haukiem invite</c>: a one-time link by which somebody of the organisation chooses a password.</summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var person = new Argument<string>("PERSON") { Description = "The code of the person or office." };
        var url = new Option<string>("--url")
        {
            Description = "Where the product is served, as its users type it.",
            HelpName = "URL",
            DefaultValueFactory = _ => ServeCommand.DefaultAddress,
        };
        var command = new Command("invite", "Print a one-time link by which a person or office chooses a password.")
        {
            person,
            url,
        };
        command.SetAction(
            async (line, stop) =>
            {
                if (!ServeCommand.IsAddress(line.GetValue(url)!))
                    return CommandWords.Refuse([
                        line.Words()["Cli.AddressOdd", line.GetValue(url), ServeCommand.DefaultAddress],
                    ]);
                await using var host = await CommandHost.OpenPresentAsync(line, stop);
                return host is null
                    ? CommandWords.Refused
                    : await InviteAsync(host, line.GetValue(person)!, line.GetValue(url)!, line.Words(), stop);
            }
        );
        return command;
    }

    private static async Task<int> InviteAsync(
        CommandHost host,
        string code,
        string url,
        Words words,
        CancellationToken stop
    )
    {
        var person = await host.Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, stop);
        if (person is null)
            return CommandWords.Refuse([words["People.Unknown", code]]);
        var invitations = ActivatorUtilities.CreateInstance<InvitationStore>(host.Services);
        var link = url.TrimEnd('/') + await invitations.InviteAsync(person.Id, stop);
        await Console.Out.WriteLineAsync(words["People.InvitationLink", person.Name, link]);
        return 0;
    }
}
