namespace Haukiem.Checks;

internal enum RoundState
{
    Planned,
    UnderWay,
    DraftSent,
    Concluded,
}

internal enum RoundAction
{
    Begin,
    SendDraft,

    /// <summary>Thống nhất: the unit agrees with its draft result.</summary>
    Agree,

    /// <summary>Chưa thống nhất: the unit disputes its draft result.</summary>
    Dispute,
    Conclude,
}

internal enum RoundActor
{
    /// <summary>The authority of the round, through its leader or a coordinator.</summary>
    Authority,

    /// <summary>A unit of the round, through its reporter or its leader.</summary>
    Unit,
}
