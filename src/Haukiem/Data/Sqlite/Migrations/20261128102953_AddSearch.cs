using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
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
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false)
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
            SqliteSearch.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SqliteSearch.Drop(migrationBuilder);
            migrationBuilder.DropTable(
                name: "SearchEntry");
        }
    }
}
