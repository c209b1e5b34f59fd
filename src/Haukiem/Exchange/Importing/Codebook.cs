using Haukiem.Checks;
using Haukiem.Data;
using Haukiem.Documents;
using Haukiem.Findings;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Reorganisations;
using Haukiem.Reviews;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Importing;

/// <summary>What codes stand for: of the instance, and of what the import has entered so far.</summary>
internal sealed class Codebook
{
    private readonly Dictionary<string, UnitId> units = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitId, string> unitCodes = [];
    private readonly Dictionary<string, PersonId> people = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, List<Mandate>> mandates = [];
    private readonly Dictionary<string, MandateId> mandateCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decider> authorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentId> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(DocumentId, string), ClauseId> clauses = [];
    private readonly Dictionary<string, IndicatorId> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReorganisationId> reorganisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingRaisedIn> reviews = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingRaisedIn> checks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Round, string Unit), FrozenResult> frozen = [];
    private readonly HashSet<string> acts = new(StringComparer.Ordinal);

    public UnitId? Unit(string code) => Find(units, code);

    public string CodeOf(UnitId unit) => unitCodes[unit];

    public PersonId? Person(string code) => Find(people, code);

    public Decider? Authority(string code) => authorities.GetValueOrDefault(code);

    public DocumentId? Document(string code) => Find(documents, code);

    public ClauseId? Clause(DocumentId document, string number) => Find(clauses, (document, number));

    public IndicatorId? Indicator(string code) => Find(indicators, code);

    /// <summary>The review of this code, as a finding that it raises asks about it.</summary>
    public FindingRaisedIn? Review(string code) => reviews.GetValueOrDefault(code);

    public FindingRaisedIn? Check(string code) => checks.GetValueOrDefault(code);

    public ReorganisationId? Reorganisation(string code) => Find(reorganisations, code);

    /// <summary>Whether the instance holds an act of which rows are part: a check, a correction, a conclusion.</summary>
    public bool KnowsAct(string name) => acts.Contains(name);

    /// <summary>What a conclusion froze of a unit.</summary>
    public FrozenResult? Frozen(string round, string unit) => frozen.GetValueOrDefault((round, unit));

    public MandateId? Mandate(string code) => Find(mandateCodes, code);

    public IReadOnlyList<Mandate> MandatesOf(PersonId person) => mandates.GetValueOrDefault(person) ?? [];

    public void Add(Unit unit) => Add(unit.Code, unit.Id);

    public void Add(Person person) => people[person.Code] = person.Id;

    public void Add(Authority authority) => authorities[authority.Code] = new Decider(authority.Id, authority.UnitId);

    public void Add(Document document) => documents[document.Code] = document.Id;

    public void Add(Clause clause) => clauses[(clause.DocumentId, clause.Number)] = clause.Id;

    public void Add(Indicator indicator) => indicators[indicator.Code] = indicator.Id;

    /// <summary>A review that began, or was held since.</summary>
    public void Put(Review review) =>
        reviews[review.Code] = new FindingRaisedIn(review.Id.Value, review.UnitId, review.HeldOn, null);

    public void Add(Check check) =>
        checks[check.Code] = new FindingRaisedIn(check.Id.Value, check.UnitId, check.On, check.AuthorityId);

    /// <summary>A mandate that was granted, or changed.</summary>
    public void Put(Mandate mandate)
    {
        mandateCodes[mandate.Code] = mandate.Id;
        if (!mandates.TryGetValue(mandate.PersonId, out var list))
            mandates[mandate.PersonId] = list = [];
        list.RemoveAll(other => other.Id == mandate.Id);
        list.Add(mandate);
    }

    public static async Task<Codebook> LoadAsync(Db db, CancellationToken stop)
    {
        var book = new Codebook();
        foreach (var unit in await db.Set<Unit>().Select(unit => new { unit.Code, unit.Id }).ToListAsync(stop))
            book.Add(unit.Code, unit.Id);
        foreach (
            var person in await db.Set<Person>().Select(person => new { person.Code, person.Id }).ToListAsync(stop)
        )
            book.people[person.Code] = person.Id;
        foreach (
            var held in (await db.Set<Mandate>().AsNoTracking().ToListAsync(stop)).GroupBy(mandate => mandate.PersonId)
        )
        foreach (var mandate in held)
            book.Put(mandate);
        foreach (var authority in await db.Set<Authority>().AsNoTracking().ToListAsync(stop))
            book.Add(authority);
        foreach (
            var document in await db.Set<Document>()
                .Select(document => new { document.Code, document.Id })
                .ToListAsync(stop)
        )
            book.documents[document.Code] = document.Id;
        foreach (
            var clause in await db.Set<Clause>()
                .Select(clause => new
                {
                    clause.DocumentId,
                    clause.Number,
                    clause.Id,
                })
                .ToListAsync(stop)
        )
            book.clauses[(clause.DocumentId, clause.Number)] = clause.Id;
        foreach (
            var indicator in await db.Set<Indicator>()
                .Select(indicator => new { indicator.Code, indicator.Id })
                .ToListAsync(stop)
        )
            book.indicators[indicator.Code] = indicator.Id;
        foreach (var act in await db.Set<Reorganisation>().Select(act => new { act.Code, act.Id }).ToListAsync(stop))
            book.reorganisations[act.Code] = act.Id;
        await foreach (var review in db.Set<Review>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            book.Put(review);
        await foreach (var check in db.Set<Check>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            book.Add(check);
        await book.LoadActsAsync(db, stop);
        return book;
    }

    private void Add(string code, UnitId unit)
    {
        units[code] = unit;
        unitCodes[unit] = code;
    }

    private async Task LoadActsAsync(Db db, CancellationToken stop)
    {
        acts.UnionWith(checks.Keys.Select(code => ActParts.NameOfCheck(code, 1)));
        acts.UnionWith(reorganisations.Keys.Select(ActParts.NameOfReorganisation));
        var corrections =
            from correction in db.Set<CheckCorrection>()
            join check in db.Set<Check>() on correction.CheckId equals check.Id
            select new { check.Code, correction.No };
        foreach (var correction in await corrections.ToListAsync(stop))
            acts.Add(ActParts.NameOfCheck(correction.Code, correction.No));
        var concluded = db.Set<Round>().Where(round => round.State == RoundState.Concluded);
        foreach (var code in await concluded.Select(round => round.Code).ToListAsync(stop))
            acts.Add(ActParts.NameOfConclusion(code));
        var results =
            from result in db.Set<RoundResult>()
            join round in concluded on result.RoundId equals round.Id
            join unit in db.Set<Unit>() on result.UnitId equals unit.Id
            join check in db.Set<Check>() on result.CheckId equals check.Id
            select new
            {
                Round = round.Code,
                Unit = unit.Code,
                Said = new FrozenResult(
                    check.Code,
                    result.OfVersion,
                    result.Verdict,
                    result.Outcome,
                    result.HasNewFindings
                ),
            };
        foreach (var result in await results.ToListAsync(stop))
            frozen[(result.Round, result.Unit)] = result.Said;
    }

    private static TValue? Find<TKey, TValue>(Dictionary<TKey, TValue> book, TKey code)
        where TKey : notnull
        where TValue : struct => book.TryGetValue(code, out var found) ? found : null;
}

/// <summary>A result of a concluded round in the words of a row: a workbook may repeat what the product froze by itself.</summary>
internal sealed record FrozenResult(string Check, int Version, Verdict Verdict, CheckOutcome Outcome, bool NewFindings)
{
    public static FrozenResult Of(Row row) =>
        new(
            row.Text("check"),
            ActParts.VersionOf(row),
            row.Choice<Verdict>("verdict"),
            row.Choice<CheckOutcome>("outcome"),
            row.IsYes("newFindings")
        );
}
