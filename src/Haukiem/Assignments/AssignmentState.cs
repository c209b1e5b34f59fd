namespace Haukiem.Assignments;

internal enum AssignmentState
{
    Assigned,
    Acknowledged,
    InProgress,
    ReportedDone,
    Verified,
    NotApplicable,
    Superseded,
    Withdrawn,
}

internal enum AssignmentAction
{
    Assign,
    Acknowledge,
    ReportProgress,
    ReportDone,
    Verify,
    FollowFurther,
    WithdrawVerification,
    AskExtension,
    GrantExtension,
    RefuseExtension,
    ChangeDeadline,
    SetEarlierDeadline,
    ClaimNotApplicable,
    AcceptNotApplicable,
    RefuseNotApplicable,
    Supersede,
    Withdraw,
    CorrectEntry,
}

/// <summary>Who may act on an assignment.</summary>
internal enum AssignmentActor
{
    /// <summary>The lead unit's reporter, or its leader.</summary>
    LeadUnit,

    /// <summary>The same of the lead unit or of a supporting one.</summary>
    LeadOrSupportingUnit,

    /// <summary>The authority that assigned it or one above, through its leader or a coordinator.</summary>
    Authority,

    /// <summary>Somebody who did not do the work (law 1).</summary>
    Checker,
}
