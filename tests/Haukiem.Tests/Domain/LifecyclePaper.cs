using System.Text;
using Haukiem.Platform.Lifecycles;

namespace Haukiem.Tests.Domain;

/// <summary>A lifecycle as a reader of the documentation sees it: a diagram of the moves, and the whole table.</summary>
internal static class LifecyclePaper
{
    /// <summary>Its part of the paper.</summary>
    /// <param name="life">The table.</param>
    /// <param name="beginning">What is done to begin one.</param>
    public static string Of<TState, TAction, TWho>(Lifecycle<TState, TAction, TWho> life, string beginning)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum
    {
        var paper = new StringBuilder();
        paper.Append("## ").Append(life.Name).Append("\n\n```mermaid\nstateDiagram-v2\n");
        paper.Append("    [*] --> ").Append(life.First).Append(": ").Append(beginning).Append('\n');
        foreach (var arrow in Arrows(life))
            paper.Append("    ").Append(arrow).Append('\n');
        paper.Append("```\n\n| action | in state | leads to | who | needs |\n|---|---|---|---|---|\n");
        foreach (var row in Rows(life))
            paper.Append(row).Append('\n');
        return paper.ToString();
    }

    /// <summary>One arrow between two states, named by all that leads there; what stays where it is has its place in the table.</summary>
    private static IEnumerable<string> Arrows<TState, TAction, TWho>(Lifecycle<TState, TAction, TWho> life)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum =>
        from move in life.Transitions
        where !move.From.Equals(move.To)
        group Words(move.Action) by (move.From, move.To) into arrow
        orderby arrow.Key
        select $"{arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow)}";

    private static IEnumerable<string> Rows<TState, TAction, TWho>(Lifecycle<TState, TAction, TWho> life)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum =>
        from move in life.Transitions
        let to = move.From.Equals(move.To) ? "(stays)" : Words(move.To)
        group Words(move.From) by (move.Action, to, move.Who, move.Needs) into row
        orderby row.Key.Action, row.First()
        select $"| {Words(row.Key.Action)} | {string.Join(", ", row)} | {row.Key.to} | {Words(row.Key.Who)} | {Words(row.Key.Needs)} |";

    private static string Words(Needs needs) => needs == Needs.Nothing ? "" : needs.ToString().ToLowerInvariant();

    /// <summary>A name of the code as ordinary words.</summary>
    public static string Words<T>(T name)
        where T : struct, Enum =>
        string.Concat(
            name.ToString()
                .Select(
                    (letter, i) =>
                        char.IsUpper(letter) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()
                )
        );
}
