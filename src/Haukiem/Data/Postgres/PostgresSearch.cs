using Haukiem.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Haukiem.Data;

/// <summary>
/// Full text in PostgreSQL: a column that the database computes from title and text of an entry, with an index over its
/// words. They come folded, so the dictionary that changes nothing is the right one for every language.
/// </summary>
internal static class PostgresSearch
{
    private const string Column = "Words";
    private const string Dictionary = "simple";

    /// <summary>Stands between title and text, so that no phrase reaches from one into the other; it is no word itself.</summary>
    private const string Between = "endoftitle";

    public static void Map(EntityTypeBuilder<SearchEntry> entries, string ordinalOrder)
    {
        entries.Property(entry => entry.Code).UseCollation(ordinalOrder);
        entries
            .Property<NpgsqlTsVector>(Column)
            .HasComputedColumnSql(
                $"""ts_delete(setweight(to_tsvector('{Dictionary}', "Title" || ' {Between}'), 'A') || to_tsvector('{Dictionary}', "Text"), '{Between}')""",
                stored: true
            );
        entries.HasIndex(Column).HasMethod("gin");
    }

    public static IQueryable<SearchEntry> WithWords(PostgresDb db, IEnumerable<string> words, bool inTitle)
    {
        // The title bears the weight A. Where words stand is not asked here: of a long text not all places are kept.
        var where = inTitle ? ":A" : "";
        var all = string.Join(" & ", words.Select(word => $"'{word}'{where}"));
        return db.Set<SearchEntry>()
            .AsNoTracking()
            .Where(entry =>
                EF.Property<NpgsqlTsVector>(entry, Column).Matches(EF.Functions.ToTsQuery(Dictionary, all))
            );
    }
}
