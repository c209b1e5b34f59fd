using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.People;
using Haukiem.Units;

namespace Haukiem.Bench.Rollups;

/// <summary>The assignments in the tables that questions and lists read, with the desk checks that verified them.</summary>
internal sealed class MadeWork(Db db, MadeOrganisation organisation, int count)
{
    private const int Chunk = 20_000;

    private static readonly string[] Doing =
    [
        "Xây dựng",
        "Rà soát",
        "Triển khai",
        "Tổng kết",
        "Kiểm tra",
        "Hoàn thiện",
    ];

    private static readonly string[] Things =
    [
        "kế hoạch cải cách hành chính",
        "đề án chuyển đổi số",
        "quy chế làm việc",
        "chương trình xây dựng nông thôn mới",
        "công tác quy hoạch đất đai",
        "việc giải quyết đơn thư",
        "chỉ tiêu thu ngân sách",
    ];

    private IEnumerable<MadeAssignment> All => MadeAssignment.All(organisation, count);

    public async Task FillAsync(CancellationToken stop)
    {
        await AssignmentsAsync(stop);
        await StepsAsync(stop);
        await MadeLedgers.FillAsync(db, All, stop);
        await ChecksAsync(stop);
        await LinksAsync(stop);
        foreach (var some in All.Chunk(Chunk))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await Bulk.AddAsync(db, [.. some.SelectMany(one => one.Spans())], stop);
            await transaction.CommitAsync(stop);
        }
    }

    private Task AssignmentsAsync(CancellationToken stop) =>
        RawRows.FillAsync<Assignment>(
            db,
            [
                nameof(Assignment.Id),
                nameof(Assignment.Code),
                nameof(Assignment.Title),
                nameof(Assignment.InCharge),
                nameof(Assignment.ParentId),
                nameof(Assignment.LeadUnitId),
                nameof(Assignment.AuthorityId),
                nameof(Assignment.AuthorityUnitId),
                nameof(Assignment.Handling),
                nameof(Assignment.ConcernsPerson),
                nameof(Assignment.State),
                nameof(Assignment.AssignedOn),
                nameof(Assignment.NotApplicableClaimed),
                nameof(Assignment.LastOn),
                nameof(Assignment.StepCount),
                nameof(Assignment.DeadlineCount),
                nameof(Assignment.CurrentKind),
                nameof(Assignment.DeadlineSetById),
                nameof(Assignment.DeadlineSetAtId),
            ],
            All.Select(one =>
                new object?[]
                {
                    one.Id,
                    $"NV-{one.AssignedOn.Year}-{one.No:D7}",
                    $"{Doing[one.No % Doing.Length]} {Things[one.No % Things.Length]}, phần việc thứ {one.No}",
                    "Chánh Văn phòng",
                    one.Parent,
                    MadeIds.Of<UnitId>(one.Unit),
                    MadeOrganisation.Authority,
                    MadeOrganisation.Root,
                    one.Handling,
                    false,
                    one.Steps[^1].After,
                    one.AssignedOn,
                    false,
                    one.Steps[^1].On,
                    one.Steps.Count,
                    1,
                    one.Steps[0].Due is null ? DeadlineKind.None : DeadlineKind.LastDay,
                    MadeOrganisation.Authority,
                    MadeOrganisation.Root,
                }
            ),
            stop
        );

    private Task StepsAsync(CancellationToken stop) =>
        RawRows.FillAsync<AssignmentStep>(
            db,
            [
                nameof(AssignmentStep.Id),
                nameof(AssignmentStep.AssignmentId),
                nameof(AssignmentStep.No),
                nameof(AssignmentStep.Action),
                nameof(AssignmentStep.StateAfter),
                nameof(AssignmentStep.On),
                nameof(AssignmentStep.RecordedAt),
                nameof(AssignmentStep.By),
                nameof(AssignmentStep.CauseId),
            ],
            All.SelectMany(one =>
                one.Steps.Select(
                    (step, i) =>
                        new object?[]
                        {
                            MadeLedgers.StepOf(one, i),
                            one.Id,
                            i + 1,
                            step.Action,
                            step.After,
                            step.On,
                            RecordedAt(step.On, one.No),
                            MadeOrganisation.Office,
                            step.Action == AssignmentAction.Verify ? MadeIds.Of<CheckId>(one.No).Value : null,
                        }
                )
            ),
            stop
        );

    /// <summary>At noon of the day; every fiftieth only five days later.</summary>
    public static DateTime RecordedAt(DateOnly on, int number) =>
        on.AddDays(number % 50 == 0 ? 5 : 0).ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);

    private async Task ChecksAsync(CancellationToken stop)
    {
        var verified = All.Where(one => one.Steps[^1].After == AssignmentState.Verified);
        await MadeChecks.FillAsync(
            db,
            verified.Select(one => new MadeCheck(one.No, one.Unit, one.Steps[^1].On, CheckKind.Desk, Verdict.Good)),
            stop
        );
        await RawRows.FillAsync<CheckItem>(
            db,
            [
                nameof(CheckItem.CheckId),
                nameof(CheckItem.No),
                nameof(CheckItem.AssignmentId),
                nameof(CheckItem.Verdict),
                nameof(CheckItem.Outcome),
            ],
            verified.Select(one =>
                new object?[] { MadeIds.Of<CheckId>(one.No), 1, one.Id, Verdict.Good, CheckOutcome.Closed }
            ),
            stop
        );
    }

    private async Task LinksAsync(CancellationToken stop)
    {
        await RawRows.FillAsync<AssignmentClause>(
            db,
            [
                nameof(AssignmentClause.AssignmentId),
                nameof(AssignmentClause.ClauseId),
                nameof(AssignmentClause.DocumentId),
            ],
            All.Select(one =>
            {
                var clause = one.No % (MadeOrganisation.Documents * MadeOrganisation.ClausesEach);
                var document = clause / MadeOrganisation.ClausesEach;
                return new object?[] { one.Id, MadeIds.Of<ClauseId>(clause), MadeIds.Of<DocumentId>(document) };
            }),
            stop
        );
        await RawRows.FillAsync<AssignmentMonitor>(
            db,
            [
                nameof(AssignmentMonitor.AssignmentId),
                nameof(AssignmentMonitor.PersonId),
                nameof(AssignmentMonitor.From),
            ],
            All.Select(one =>
                new object?[] { one.Id, MadeIds.Of<PersonId>(1 + (one.No % MadeOrganisation.Monitors)), one.AssignedOn }
            ),
            stop
        );
    }
}
