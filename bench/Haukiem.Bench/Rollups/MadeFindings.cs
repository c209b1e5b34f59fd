using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Units;

namespace Haukiem.Bench.Rollups;

/// <summary>Findings with what became of them: most are corrected in half a year.</summary>
internal sealed class MadeFindings(Db db, MadeOrganisation organisation, int count)
{
    private static readonly FindingAction[] Ways =
    [
        FindingAction.Raise,
        FindingAction.Accept,
        FindingAction.AgreeRemedy,
        FindingAction.Remedy,
        FindingAction.Correct,
    ];

    private static readonly FindingState[] States =
    [
        FindingState.Raised,
        FindingState.Accepted,
        FindingState.RemedyAgreed,
        FindingState.Remedied,
        FindingState.Corrected,
    ];

    private sealed record Made(int No, int Unit, List<DateOnly> Days)
    {
        public FindingId Id => MadeIds.Of<FindingId>(No);
    }

    public async Task FillAsync(CancellationToken stop)
    {
        var all = All().ToList();
        await FindingsAsync(all, stop);
        await StepsAsync(all, stop);
        await Bulk.AddAsync(db, [.. all.SelectMany(Spans)], stop);
    }

    private IEnumerable<Made> All()
    {
        var random = new Random(count);
        var first = MadeOrganisation.Founded.AddDays(31);
        for (var no = 1; no <= count; no++)
        {
            var unit = organisation.UnitOf(random);
            var on = first.AddDays(random.Next(MadeOrganisation.Today.DayNumber - first.DayNumber));
            var days = new List<DateOnly>();
            for (var i = random.Next(10) == 0 ? 2 : 0; i < Ways.Length && on <= MadeOrganisation.Today; i++)
            {
                days.Add(on);
                on = on.AddDays(2 + random.Next(80));
            }
            yield return new Made(no, unit, days);
        }
    }

    private Task FindingsAsync(List<Made> all, CancellationToken stop) =>
        RawRows.FillAsync<Finding>(
            db,
            [
                nameof(Finding.Id),
                nameof(Finding.Code),
                nameof(Finding.UnitId),
                nameof(Finding.IsGeneral),
                nameof(Finding.Kind),
                nameof(Finding.Title),
                nameof(Finding.Priority),
                nameof(Finding.Origin),
                nameof(Finding.AuthorityId),
                nameof(Finding.AuthorityUnitId),
                nameof(Finding.RaisedBy),
                nameof(Finding.RaisedOn),
                nameof(Finding.Handling),
                nameof(Finding.ConcernsPerson),
                nameof(Finding.State),
                nameof(Finding.LastOn),
                nameof(Finding.StepCount),
            ],
            all.Select(one =>
                new object?[]
                {
                    one.Id,
                    $"HC-{one.Days[0].Year}-{one.No:D6}",
                    MadeIds.Of<UnitId>(one.Unit),
                    false,
                    FindingKind.Limitation,
                    $"Việc phân công, theo dõi còn chậm, nội dung {one.No}",
                    Priority.Ordinary,
                    FindingOrigin.Other,
                    MadeOrganisation.Authority,
                    MadeOrganisation.Root,
                    MadeOrganisation.Office,
                    one.Days[0],
                    Handling.Ordinary,
                    false,
                    States[one.Days.Count - 1],
                    one.Days[^1],
                    one.Days.Count,
                }
            ),
            stop
        );

    private Task StepsAsync(List<Made> all, CancellationToken stop) =>
        RawRows.FillAsync<FindingStep>(
            db,
            [
                nameof(FindingStep.Id),
                nameof(FindingStep.FindingId),
                nameof(FindingStep.No),
                nameof(FindingStep.Action),
                nameof(FindingStep.StateAfter),
                nameof(FindingStep.On),
                nameof(FindingStep.RecordedAt),
                nameof(FindingStep.By),
            ],
            all.SelectMany(one =>
                one.Days.Select(
                    (on, i) =>
                        new object?[]
                        {
                            MadeIds.Of<FindingStepId>((one.No * 8) + i),
                            one.Id,
                            i + 1,
                            Ways[i],
                            States[i],
                            on,
                            MadeWork.RecordedAt(on, one.No),
                            MadeOrganisation.Office,
                        }
                )
            ),
            stop
        );

    private static IEnumerable<FindingSpan> Spans(Made one) =>
        one.Days.Select(
            (on, i) =>
                new FindingSpan
                {
                    FindingId = one.Id,
                    From = on,
                    To = i + 1 < one.Days.Count ? one.Days[i + 1] : DateOnly.MaxValue,
                    UnitId = MadeIds.Of<UnitId>(one.Unit),
                    State = States[i],
                    Kind = FindingKind.Limitation,
                    IsGeneral = false,
                    Handling = Handling.Ordinary,
                }
        );
}
