using Haukiem.Documents;
using Haukiem.Indicators;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Texts;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;

namespace Haukiem.Exchange.Exporting;

/// <summary>The sheets of what an organisation is: units, people, mandates, documents, indicators.</summary>
internal static class MasterExports
{
    public static IEnumerable<SheetExport> All { get; } =
    [
        new(Sheets.Units, UnitsAsync),
        new(Sheets.People, PeopleAsync),
        new(Sheets.Documents, DocumentsAsync),
        new(Sheets.Mandates, MandatesAsync),
        new(Sheets.Authorities, AuthoritiesAsync),
        new(Sheets.Themes, ThemesAsync),
        new(Sheets.Clauses, ClausesAsync),
        new(Sheets.Indicators, IndicatorsAsync),
    ];

    private static async Task<IEnumerable<ExportRow>> UnitsAsync(ExportSource source, CancellationToken stop)
    {
        var units = await source.Db.Set<Unit>().AsNoTracking().Include(unit => unit.Placements).ToListAsync(stop);
        return from unit in units.OrderBy(unit => unit.Code, VietnameseOrder.Codes)
            from placement in unit.Placements.OrderBy(placement => placement.From)
            where placement.ReorganisationId is null
            select new ExportRow(Sheets.Units)
                .With("code", unit.Code)
                .With("name", placement.Name)
                .With("kind", unit.Kind)
                .With("parent", source.Codes.Of(placement.ParentId))
                .With("order", placement.Order)
                .With("from", placement.From);
    }

    private static async Task<IEnumerable<ExportRow>> PeopleAsync(ExportSource source, CancellationToken stop) =>
        (await source.Db.Set<Person>().AsNoTracking().ToListAsync(stop))
            .OrderBy(person => person.Code, VietnameseOrder.Codes)
            .Select(person =>
                new ExportRow(Sheets.People)
                    .With("code", person.Code)
                    .With("name", person.Name)
                    .With("office", person.IsOffice)
            );

    private static async Task<IEnumerable<ExportRow>> MandatesAsync(ExportSource source, CancellationToken stop) =>
        from mandate in (await source.Db.Set<Mandate>().AsNoTracking().ToListAsync(stop)).OrderBy(
            mandate => mandate.Code,
            VietnameseOrder.Codes
        )
        select new ExportRow(Sheets.Mandates)
            .With("code", mandate.Code)
            .With("person", source.Codes.Of(mandate.PersonId))
            .With("role", mandate.Role)
            .With("unit", source.Codes.Of(mandate.UnitId))
            .With("reaches", mandate.ReachesId == mandate.UnitId ? null : source.Codes.Of(mandate.ReachesId))
            .With("reach", mandate.Reach)
            .With("matter", mandate.Matter)
            .With("external", mandate.External)
            .With("from", mandate.From)
            .With("to", mandate.To);

    private static async Task<IEnumerable<ExportRow>> AuthoritiesAsync(ExportSource source, CancellationToken stop) =>
        from authority in (await source.Db.Set<Authority>().AsNoTracking().ToListAsync(stop)).OrderBy(
            authority => authority.Code,
            VietnameseOrder.Codes
        )
        select new ExportRow(Sheets.Authorities)
            .With("code", authority.Code)
            .With("name", authority.Name)
            .With("unit", source.Codes.Of(authority.UnitId));

    private static async Task<IEnumerable<ExportRow>> DocumentsAsync(ExportSource source, CancellationToken stop)
    {
        var documents = await source
            .Db.Set<Document>()
            .AsNoTracking()
            .Include(document => document.Links)
            .ToListAsync(stop);
        return from document in documents.OrderBy(document => document.Code, VietnameseOrder.Codes)
            select new ExportRow(Sheets.Documents)
                .With("code", document.Code)
                .With("kind", document.Kind)
                .With("symbol", document.Symbol)
                .With("issuer", document.Issuer)
                .With("issuedOn", document.IssuedOn)
                .With("abstract", document.Abstract)
                .With("directive", document.IsDirective)
                .With("handling", document.Handling)
                .With("amends", LinksOf(document, DocumentLinkKind.Amends, source))
                .With("restsOn", LinksOf(document, DocumentLinkKind.RestsOn, source))
                .With("goesTogetherWith", LinksOf(document, DocumentLinkKind.GoesTogetherWith, source));
    }

    private static IEnumerable<string> LinksOf(Document document, DocumentLinkKind kind, ExportSource source) =>
        document
            .Links.Where(link => link.Kind == kind && !link.IsWithdrawn)
            .Select(link => source.Codes.Of(link.ToId))
            .Order(VietnameseOrder.Codes);

    private static async Task<IEnumerable<ExportRow>> ThemesAsync(ExportSource source, CancellationToken stop) =>
        from theme in await source.Db.Set<DocumentTheme>().AsNoTracking().ToListAsync(stop)
        let code = source.Codes.Of(theme.DocumentId)
        orderby new ByCode(code), theme.Year
        select new ExportRow(Sheets.Themes).With("document", code).With("year", theme.Year).With("text", theme.Text);

    private static async Task<IEnumerable<ExportRow>> ClausesAsync(ExportSource source, CancellationToken stop) =>
        (await source.Db.Set<Clause>().AsNoTracking().ToListAsync(stop))
            .OrderBy(clause => source.Codes.Of(clause.DocumentId), VietnameseOrder.Codes)
            .ThenBy(clause => clause.Order)
            .ThenBy(clause => clause.Number, VietnameseOrder.Codes)
            .Select(clause =>
                new ExportRow(Sheets.Clauses)
                    .With("document", source.Codes.Of(clause.DocumentId))
                    .With("number", clause.Number)
                    .With("text", clause.Text)
                    .With("order", clause.Order)
            );

    private static async Task<IEnumerable<ExportRow>> IndicatorsAsync(ExportSource source, CancellationToken stop)
    {
        var indicators = await source.Db.Set<Indicator>().AsNoTracking().ToListAsync(stop);
        var codes = indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Code);
        var drawnFromOthersLast = indicators
            .OrderBy(indicator => indicator.NumeratorId is not null || indicator.WeightId is not null)
            .ThenBy(indicator => indicator.Code, VietnameseOrder.Codes);
        return drawnFromOthersLast.Select(indicator =>
            new ExportRow(Sheets.Indicators)
                .With("code", indicator.Code)
                .With("name", indicator.Name)
                .With("measure", indicator.Measure)
                .With("direction", indicator.Direction)
                .With("period", indicator.Period)
                .With("tolerance", indicator.Tolerance)
                .With("baseline", indicator.Baseline)
                .With("overTree", indicator.OverTree)
                .With("overPeriods", indicator.OverPeriods)
                .With("numerator", indicator.NumeratorId is { } above ? codes[above] : null)
                .With("denominator", indicator.DenominatorId is { } below ? codes[below] : null)
                .With("weight", indicator.WeightId is { } weight ? codes[weight] : null)
        );
    }
}
