namespace Haukiem.Findings;

internal enum FindingKind
{
    /// <summary>Hạn chế.</summary>
    Limitation,

    /// <summary>Khuyết điểm.</summary>
    Fault,

    /// <summary>Tồn tại.</summary>
    Leftover,

    /// <summary>Vấn đề mới phát sinh.</summary>
    NewProblem,
}

/// <summary>Where a finding comes from.</summary>
internal enum FindingOrigin
{
    Review,
    Check,
    Meeting,
    Other,
}

internal enum Priority
{
    Ordinary,
    High,
    Urgent,
}

internal enum FindingState
{
    Raised,
    Accepted,
    Disputed,
    Confirmed,
    Dropped,
    TakenBack,
    RemedyAgreed,
    Remedied,
    Corrected,
}

internal enum FindingAction
{
    Raise,
    Accept,
    Dispute,
    Confirm,
    Drop,
    TakeBack,
    AgreeRemedy,
    Remedy,
    ReopenRemedy,
    Correct,
    FollowFurther,
    CorrectEntry,
}

internal enum FindingActor
{
    /// <summary>The unit that has it: its reporter, or its leader.</summary>
    Unit,

    /// <summary>The authority that follows it: of the round, or of the unit's own review.</summary>
    Authority,

    /// <summary>Whoever raised it.</summary>
    Raiser,

    /// <summary>Nobody: it follows from what happened to the remedies.</summary>
    Product,

    /// <summary>Somebody who did not do the work (law 1).</summary>
    Checker,
}
