using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NameMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MatterId",
                table: "Mandate",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CurrentKind",
                table: "Assignment",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");
            migrationBuilder.Sql(
                """
                UPDATE "Mandate" SET "MatterId" = (
                    SELECT document."Id" FROM "Document" AS document WHERE document."Code" = "Mandate"."Matter");
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Assignment" SET "CurrentKind" = (
                    SELECT entry."Kind" FROM "DeadlineEntry" AS entry
                    WHERE entry."AssignmentId" = "Assignment"."Id"
                    ORDER BY entry."No" DESC LIMIT 1);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MatterId",
                table: "Mandate");

            migrationBuilder.DropColumn(
                name: "CurrentKind",
                table: "Assignment");
        }
    }
}
