using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchEntry",
                columns: table => new
                {
                    No = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    Text = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    Words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "ts_delete(setweight(to_tsvector('simple', \"Title\" || ' endoftitle'), 'A') || to_tsvector('simple', \"Text\"), 'endoftitle')", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntry", x => x.No);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntry_Code",
                table: "SearchEntry",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntry_RecordId",
                table: "SearchEntry",
                column: "RecordId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntry_Words",
                table: "SearchEntry",
                column: "Words")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchEntry");
        }
    }
}
