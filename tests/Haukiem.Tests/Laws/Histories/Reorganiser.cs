using System.Globalization;
using Haukiem.Assignments;
using Haukiem.Tests.Exchange;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Tests.Laws.Histories;

/// <summary>
/// Changes units as an administrator would, by a workbook, and keeps an account of its own of who holds what since
/// when and which unit stands where one that is no more stood.
/// </summary>
internal sealed class Reorganiser(Stage stage, Chronicle told)
{
    private const string Root = "DV0";

    private readonly Stack<(string Code, DateOnly On, Known Before)> done = [];
    private Known known = new([], [], []);
    private int number;

    public DateOnly Today { get; } = told.End.AddDays(10);

    /// <summary>Enters the administrator, and notes who holds what before anything changes.</summary>
    public async Task BeginAsync()
    {
        using var book = GivenWorkbook.Empty.WithAdministrator(Root);
        Assert.Empty((await ImportAsync(book)).Told());
        await using var db = stage.Instance.Open();
        var units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Code);
        var holders = (await db.Set<Assignment>().ToListAsync())
            .Where(one => !one.ConcernsPerson)
            .ToDictionary(
                one => one.Code,
                one => new List<(DateOnly, string)> { (one.AssignedOn, units[one.LeadUnitId]) }
            );
        known = new Known([.. units.Values.Order(StringComparer.Ordinal)], [], holders);
    }

    /// <summary>Tries a change; what is refused changes nothing.</summary>
    public async Task<bool> TryAsync(UnitMove move)
    {
        var (code, on) = ($"SX{++number}", Today.AddDays(-move.DaysBack));
        var (changes, ends, created, allotted) = await LinesAsync(move);
        if (changes.Length == 0)
            return false;
        using var book = GivenWorkbook.Empty.Reorganise(
            code,
            on.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            changes,
            allotted
        );
        var result = await ImportAsync(book);
        told.Attempts.Add(
            new Attempt(
                $"{move.Kind} {string.Join("; ", changes)} ({string.Join(", ", allotted)})",
                0,
                on,
                true,
                [.. result.Problems.Select(problem => problem.Refusal.Code)]
            )
        );
        if (result.Problems.Count > 0)
            return false;
        done.Push((code, on, known));
        known = known.Copy();
        known.Alive.RemoveAll(ends.ContainsKey);
        known.Alive.AddRange(created);
        foreach (var (unit, heir) in ends)
            known.Heirs[unit] = (on, heir);
        foreach (var one in result.Passed.Where(one => one.Noun == "Assignments" && one.From != one.To))
            if (known.Holders.TryGetValue(one.Code, out var holders))
                holders.Add((holders[^1].Item1 > on ? holders[^1].Item1 : on, one.To!));
        return true;
    }

    public async Task<bool> UndoLastAsync()
    {
        var (code, on, before) = done.Peek();
        using var book = GivenWorkbook.Empty.Undo(
            $"SX{++number}",
            on.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            code
        );
        var result = await ImportAsync(book);
        told.Attempts.Add(
            new Attempt($"undo {code}", 0, on, true, [.. result.Problems.Select(problem => problem.Refusal.Code)])
        );
        if (result.Problems.Count == 0)
            known = before;
        return result.Problems.Count == 0;
    }

    /// <summary>Which unit each assignment stands at, as the tree was and as it is.</summary>
    public List<string> Held(DateOnly[] days) =>
        [
            .. days.SelectMany(day =>
                new[]
                {
                    Lines(day, "Is", holders => At(holders[^1].Unit, Today)),
                    Lines(day, "Was", holders => At(holders.Last(one => one.From <= day).Unit, day)),
                }.SelectMany(lines => lines)
            ),
        ];

    private IEnumerable<string> Lines(
        DateOnly day,
        string tree,
        Func<List<(DateOnly From, string Unit)>, string> unitOf
    ) =>
        known
            .Holders.Where(one => one.Value[0].From <= day)
            .Select(one => $"{day:o} {tree} {one.Key} {unitOf(one.Value)}")
            .Order(StringComparer.Ordinal);

    private string At(string unit, DateOnly day) =>
        known.Heirs.TryGetValue(unit, out var end) && end.On <= day ? At(end.Heir, day) : unit;

    private async Task<(
        string[] Changes,
        Dictionary<string, string> Ends,
        string[] Created,
        string[] Allotted
    )> LinesAsync(UnitMove move)
    {
        var below = known.Alive.Where(unit => unit != Root).ToList();
        if (below.Count < 2)
            return ([], [], [], []);
        var first = below[move.First % below.Count];
        var second = below.Where(unit => unit != first).ElementAt(move.Second % (below.Count - 1));
        var (one, two) = ($"M{number}A", $"M{number}B");
        var create = $"Create|{one}|Đơn vị {one}||{Root}|{move.Third}||";
        var work = move.Kind is UnitMoveKind.Split or UnitMoveKind.GivePart ? await OpenOfAsync(first, move.Third) : [];
        return move.Kind switch
        {
            UnitMoveKind.Merge => (
                [create, $"Merge|{first}|||||{one}|", $"Merge|{second}|||||{one}|"],
                new() { [first] = one, [second] = one },
                [one],
                []
            ),
            UnitMoveKind.Absorb => ([$"Merge|{first}|||||{second}|"], new() { [first] = second }, [], []),
            UnitMoveKind.Split => (
                [
                    create,
                    $"Create|{two}|Đơn vị {two}||{Root}|1||",
                    $"Split|{first}|||||{one}|x",
                    $"Split|{first}|||||{two}|",
                ],
                new() { [first] = one },
                [one, two],
                [.. work.Select(code => $"{code}|{two}")]
            ),
            UnitMoveKind.GivePart => (
                [create, $"Split|{first}|||||{first}|x", $"Split|{first}|||||{one}|"],
                [],
                [one],
                [.. work.Select(code => $"{code}|{one}")]
            ),
            UnitMoveKind.Dissolve => (
                [$"Dissolve|{first}||||||"],
                new() { [first] = await ParentOfAsync(first) },
                [],
                []
            ),
            UnitMoveKind.Move => ([$"Move|{first}|||{second}|||"], [], [], []),
            _ => ([$"Rename|{first}|Tên mới {number}|||||", create], [], [one], []),
        };
    }

    private async Task<List<string>> OpenOfAsync(string unit, int some)
    {
        await using var db = stage.Instance.Open();
        var held = await db.Set<Assignment>()
            .Where(one => db.Set<Unit>().Any(each => each.Id == one.LeadUnitId && each.Code == unit))
            .OrderBy(one => one.Code)
            .ToListAsync();
        return
        [
            .. held.Where(one => one.State.IsOpen())
                .Where((_, place) => (place + some) % 2 == 0)
                .Select(one => one.Code),
        ];
    }

    private async Task<string> ParentOfAsync(string unit)
    {
        await using var db = stage.Instance.Open();
        var id = (await db.Set<Unit>().SingleAsync(one => one.Code == unit)).Id;
        var parent = (
            await db.Set<UnitPlacement>().Where(place => place.UnitId == id && place.To == null).SingleAsync()
        ).ParentId;
        return (await db.Set<Unit>().SingleAsync(one => one.Id == parent)).Code;
    }

    private Task<Haukiem.Exchange.Importing.ImportResult> ImportAsync(GivenWorkbook book) =>
        stage.Instance.ImportAsync(book.Write(), now: Today.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc));

    /// <summary>What the account knows.</summary>
    private sealed record Known(
        List<string> Alive,
        Dictionary<string, (DateOnly On, string Heir)> Heirs,
        Dictionary<string, List<(DateOnly From, string Unit)>> Holders
    )
    {
        public Known Copy() =>
            new([.. Alive], new(Heirs), Holders.ToDictionary(one => one.Key, one => one.Value.ToList()));
    }
}
