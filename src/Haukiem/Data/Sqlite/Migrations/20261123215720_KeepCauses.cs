using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepCauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "CauseId",
                table: "FindingStep",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "CauseId",
                table: "AssignmentStep",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "DeadlineSetById",
                table: "Assignment",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);
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
