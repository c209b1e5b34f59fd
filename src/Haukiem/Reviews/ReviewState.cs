namespace Haukiem.Reviews;

internal enum ReviewState
{
    Prompted,
    Draft,
    Held,
    Sent,
    Commented,
    Returned,
    Settled,
}

internal enum ReviewAction
{
    Prompt,
    Draft,
    Hold,
    Send,
    Comment,
    Return,
    Settle,
}

internal enum ReviewActor
{
    /// <summary>The unit that reviews itself: its reporter, or its leader.</summary>
    Unit,

    /// <summary>An authority above the unit, through its leader or a coordinator; the root answers to its own.</summary>
    Superior,
}
