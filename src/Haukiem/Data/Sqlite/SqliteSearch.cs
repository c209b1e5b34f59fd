using Haukiem.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Haukiem.Data;

/// <summary>
/// Full text in SQLite: an FTS5 table over the columns of the entries, which keeps no copy of them. Triggers change it
/// with each entry, in the same transaction.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>What the migration makes beside the table of entries: the words come folded, so nothing is left to fold.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE VIRTUAL TABLE "SearchWords" USING fts5(
                "Title", "Text", content='SearchEntry', content_rowid='No', tokenize='unicode61 remove_diacritics 0'
            );
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER "SearchEntryAdded" AFTER INSERT ON "SearchEntry" BEGIN
                INSERT INTO "SearchWords" (rowid, "Title", "Text") VALUES (new."No", new."Title", new."Text");
            END;
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER "SearchEntryGone" AFTER DELETE ON "SearchEntry" BEGIN
                INSERT INTO "SearchWords" ("SearchWords", rowid, "Title", "Text")
                VALUES ('delete', old."No", old."Title", old."Text");
            END;
            """
        );
    }

    public static void Drop(MigrationBuilder migration) => migration.Sql("""DROP TABLE "SearchWords";""");

    public static IQueryable<SearchEntry> WithWords(SqliteDb db, IEnumerable<string> words, bool inTitle)
    {
        var all = string.Join(" AND ", words.Select(word => $"\"{word}\""));
        var match = inTitle ? $"Title : ({all})" : all;
        var found = db.Database.SqlQuery<long>(
            $"""SELECT rowid AS "Value" FROM "SearchWords" WHERE "SearchWords" MATCH {match}"""
        );
        return db.Set<SearchEntry>().AsNoTracking().Join(found, entry => entry.No, no => no, (entry, _) => entry);
    }
}
