using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Rollups.Overview;

/// <summary>What the pages of a unit show, all of one snapshot.</summary>
/// <param name="Above">The units above it that the viewer sees.</param>
internal sealed record UnitView(ReadQuestion Read, State State, IReadOnlyList<UnitLine> Above, DateOnly Today)
{
    public required PageAddress Address { get; init; }

    public required ChildOrder Order { get; init; }

    public Question Question => Read.Question;

    public RecordDay At => Read.At(Today);

    public DateOnly? AsOf => At.AsOf;

    /// <summary>The unit by itself first, then the units directly below: added up, they are the whole.</summary>
    public IReadOnlyList<ChildState> Lines(string ownName) =>
        State is { Own: { } own, Children.Count: > 0 }
            ? [own with { Name = ownName }, .. State.Children]
            : State.Children;

    public static async Task<Outcome<UnitView>> OpenAsync(Asker asker, string unit, PageAddress address)
    {
        var opened = await asker.OpenAsync();
        if (!opened.IsDone)
            return opened.As<UnitView>();
        var rollup = opened.Value;
        // The router leaves a slash inside a code as it was written.
        var code = unit.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var read = await rollup.ReadAsync(
            Subject.Assignments,
            key => ChildOrder.IsSaidBy(key) ? null : address[key],
            code,
            asker.Stop
        );
        if (!read.IsDone)
            return read.As<UnitView>();
        var question = read.Value.Question.Unrestricted() with { Extent = Extent.Subtree };
        var state = await rollup.StateAsync(question, asker.Stop);
        if (!state.IsDone)
            return state.As<UnitView>();
        question = question with { Extent = Enum.Parse<Extent>(state.Value.Scope, ignoreCase: true) };
        var treeDay = rollup.TreeDay(question.Tree, question.Day);
        var notices = read.Value.Notices.ToList();
        var order = ChildOrder.Of(address, notices.Add);
        return new UnitView(
            read.Value with
            {
                Question = question,
                Notices = notices,
            },
            state.Value,
            await rollup.AboveAsync(question.Unit, treeDay, asker.Stop),
            rollup.Today
        )
        {
            Address = address,
            Order = order,
        };
    }
}
