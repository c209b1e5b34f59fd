using Haukiem.Platform.Outcomes;

namespace Haukiem.Tests.Platform.Outcomes;

/// <summary>An outcome is a fact or refusals; what is neither is found at once.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void What_no_verb_answered_is_not_done() =>
        Assert.Throws<InvalidOperationException>(() => default(Outcome<int>).IsDone);

    [Fact]
    public void A_refusal_has_a_reason() =>
        Assert.Throws<ArgumentException>(() => (Outcome<int>)Array.Empty<Refusal>());

    [Fact]
    public void What_was_done_is_not_refused_as_something_else()
    {
        Outcome<int> done = 1;

        Assert.Throws<ArgumentException>(() => done.As<string>());
    }
}
