using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeepCauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CauseId",
                table: "FindingStep",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CauseId",
                table: "AssignmentStep",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DeadlineSetById",
                table: "Assignment",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));
            // Who set the deadline as it stands: the last entry of the ledger that an authority made.
            migrationBuilder.Sql(
                """
                UPDATE "Assignment" SET "DeadlineSetById" = (
                    SELECT entry."AuthorityId" FROM "DeadlineEntry" AS entry
                    WHERE entry."AssignmentId" = "Assignment"."Id" AND entry."AuthorityId" IS NOT NULL
                    ORDER BY entry."No" DESC LIMIT 1);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CauseId",
                table: "FindingStep");

            migrationBuilder.DropColumn(
                name: "CauseId",
                table: "AssignmentStep");

            migrationBuilder.DropColumn(
                name: "DeadlineSetById",
                table: "Assignment");
        }
    }
}
