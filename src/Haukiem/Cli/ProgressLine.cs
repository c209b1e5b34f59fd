using Haukiem.Platform.Texts;
using Spectre.Console;

namespace Haukiem.Cli;

/// <summary>How far a long command is: a bar that redraws itself on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressLine(Words words) : IDisposable
{
    private const int PlainLineEvery = 10_000;
    private const int BarEvery = 250;
    private const int BarWidth = 32;
    private readonly bool isTerminal = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
    private bool isDrawn;

    public void Tell(int done, int total)
    {
        if (isTerminal)
            Draw(done, total);
        else if (done % PlainLineEvery == 0)
            Console.WriteLine(words["Exchange.Progress", done, total]);
    }

    public void Dispose()
    {
        if (isDrawn)
            Console.WriteLine();
        isDrawn = false;
    }

    private void Draw(int done, int total)
    {
        if (done % BarEvery != 0 && done != total)
            return;
        isDrawn = true;
        var full = total == 0 ? BarWidth : (int)((long)BarWidth * done / total);
        AnsiConsole.Markup(
            $"\r[blue]{new string('━', full)}[/][grey]{new string('━', BarWidth - full)}[/] {Markup.Escape(words["Exchange.Progress", done, total])}"
        );
    }
}
