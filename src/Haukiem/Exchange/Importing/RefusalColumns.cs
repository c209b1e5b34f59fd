using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>
/// Which column a rule of the domain is about: a verb knows no workbook. No column says that the rule is about the
/// row as a whole; several, that it depends on the sheet, or on which of them the row fills.
/// </summary>
internal static class RefusalColumns
{
    private static readonly string[] WholeRow = [];

    public static IReadOnlyDictionary<string, string[]> ByCode { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Units.PlacedBeforeLast"] = ["from"],
            ["Units.PlacedTwiceOnOneDay"] = ["from"],
            ["Units.NoPlacementFrom"] = ["from"],
            ["Units.StandsUnderItself"] = ["parent"],
            ["Units.TooDeep"] = ["parent"],
            ["Units.ParentNotThere"] = ["parent"],
            ["Units.SecondRoot"] = ["parent"],
            ["Mandates.DayInTheFuture"] = ["on"],
            ["Mandates.DatedBackTooFar"] = ["on"],
            ["Mandates.DatedBackWithoutReason"] = ["reason"],
            ["Mandates.EndsBeforeItBegins"] = ["to"],
            ["Mandates.NotForThisAuthority"] = ["by"],
            ["Mandates.BasisMissing"] = ["basis"],
            ["Mandates.ReasonMissing"] = ["reason"],
            ["Mandates.NoMandate"] = ["by"],
            ["Mandates.FactsRestOnIt"] = WholeRow,
            ["Mandates.AuthorityStands"] = ["unit"],
            ["Documents.ClauseNumberTwice"] = ["number"],
            ["Documents.LinkedToItself"] = ["amends", "restsOn", "goesTogetherWith"],
            ["Indicators.ToleranceNegative"] = ["tolerance"],
            ["Indicators.RatioNeedsBothSums"] = ["overTree"],
            ["Indicators.AmountsDoNotFitDirection"] = ["upper"],
            ["Indicators.YesNoIsOneOrZero"] = ["amount"],
            ["Indicators.UnitOutsideAuthority"] = ["authority"],
            ["Indicators.PeriodEndsBeforeItBegins"] = ["to"],
            ["Indicators.NotForThisUnit"] = ["by"],
            ["Indicators.TargetNotApplicable"] = ["on"],
            ["Indicators.BeforeLastValue"] = ["on"],
            ["Indicators.BasisFallsBack"] = ["basis"],
            ["Indicators.CorrectionNeedsReason"] = ["reason"],
            ["Indicators.SetByAnotherAuthority"] = ["authority"],
            ["Indicators.DirectionStands"] = ["direction"],
            ["Assignments.LeadOutsideAuthority"] = ["authority"],
            ["Assignments.LeadSupportsItself"] = ["supporting"],
            ["Assignments.DeadlineNotWhole"] = ["deadline"],
            ["Assignments.DeadlineBeforeItsDay"] = ["deadline", "followUntil"],
            ["Assignments.NotInThisState"] = ["step", "assignment"],
            ["Assignments.BeforeLastFact"] = ["on"],
            ["Assignments.NotForThisUnit"] = ["by"],
            ["Assignments.NotItsAuthority"] = ["authority"],
            ["Assignments.DeadlineSetAbove"] = ["authority"],
            ["Assignments.ExtensionAlreadyAsked"] = ["step"],
            ["Assignments.ExtensionNotAsked"] = ["step"],
            ["Assignments.ExtensionNotLater"] = ["deadline"],
            ["Assignments.NoDayToExtend"] = ["step"],
            ["Assignments.DayNotEarlier"] = ["deadline"],
            ["Assignments.NotApplicableNotClaimed"] = ["step"],
            ["Assignments.PartsStillOpen"] = ["step"],
            ["Assignments.PartClosedLater"] = ["on"],
            ["Assignments.PercentOutOfRange"] = ["percent"],
            ["Assignments.WholeNotOpen"] = ["parent"],
            ["Assignments.PartOutsideWhole"] = ["lead"],
            ["Assignments.PartMoreOpen"] = ["handling"],
            ["Assignments.StandingGoesOn"] = ["followUntil"],
            ["Findings.NotForThisUnit"] = ["by"],
            ["Findings.OriginMissing"] = ["originCode"],
            ["Findings.NotInThisState"] = ["step", "finding"],
            ["Findings.BeforeLastFact"] = ["on"],
            ["Findings.NotItsAuthority"] = ["authority"],
            ["Findings.NotItsRaiser"] = ["by"],
            ["Findings.UnitOutsideAuthority"] = ["authority"],
            ["Findings.OriginOfAnotherUnit"] = ["originCode"],
            ["Findings.BeforeItsOrigin"] = ["on"],
            ["Findings.NotItsChecksAuthority"] = ["authority"],
            ["Findings.RemedyNotOpen"] = ["remedy"],
            ["Findings.RemedyBeforeFinding"] = ["remedy"],
            ["Findings.RemedyOfAnotherUnit"] = ["remedy"],
            ["Findings.RemedyMoreOpen"] = ["remedy"],
            ["Checks.CheckerContributed"] = ["by"],
            ["Checks.CheckerBelongsToUnit"] = ["by"],
            ["Checks.CheckerNotAboveOrOutside"] = ["by"],
            ["Checks.GoodCloses"] = ["outcome"],
            ["Checks.PoorNeverCloses"] = ["outcome"],
            ["Checks.OnTheSpotNeedsRound"] = ["round"],
            ["Checks.RoundNotUnderWay"] = ["on"],
            ["Checks.UnitNotInRound"] = ["round"],
            ["Checks.NotTheRoundsAuthority"] = ["authority"],
            ["Checks.NotForThisAuthority"] = ["authority"],
            ["Checks.RemedyStillOpen"] = ["outcome"],
            ["Checks.ItemOfAnotherUnit"] = ["assignment", "finding"],
            ["Checks.NewDayMissing"] = ["followUntil"],
            ["Checks.NewDayOfClosed"] = ["followUntil"],
            ["Checks.CheckedTwice"] = ["assignment", "finding"],
            ["Checks.RoundOutsideAuthority"] = ["units"],
            ["Checks.RoundNotInThisState"] = ["step"],
            ["Checks.RoundBeforeLastStep"] = ["on"],
            ["Reviews.NotForThisUnit"] = ["by"],
            ["Evidence.NotAnAddress"] = ["evidence"],
            ["Exchange.AuthorityMissing"] = ["authority"],
            ["Exchange.TextMissing"] = ["text"],
            ["Exchange.DeadlineMissing"] = ["deadline"],
            ["Exchange.RemedyMissing"] = ["remedy"],
            ["Exchange.RemedyOfAnother"] = ["remedy"],
            ["Exchange.CodeTaken"] = ["code"],
            ["Exchange.MandateOfAnother"] = ["person"],
            ["Exchange.TargetTwice"] = WholeRow,
            ["Exchange.EvidenceOnlyWithReports"] = ["evidence"],
            ["Exchange.Stands_Targets"] = WholeRow,
        };

    /// <summary>Where in the row it is to be mended; nothing where it is about the row as a whole.</summary>
    public static string? Of(Row row, Refusal refusal)
    {
        var columns = ByCode.GetValueOrDefault(refusal.Code, WholeRow).Where(row.Sheet.Has).ToList();
        return columns.Find(row.Says) ?? columns.FirstOrDefault();
    }
}
