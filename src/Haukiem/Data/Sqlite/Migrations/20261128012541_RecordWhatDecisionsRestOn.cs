using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordWhatDecisionsRestOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "NotApplicableAuthorityId",
                table: "Target",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "NotApplicableBy",
                table: "Target",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetBasis",
                table: "Target",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "RoundStep",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "RoundStep",
                type: "TEXT",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlannedBasis",
                table: "Round",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWithdrawn",
                table: "DocumentLink",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DoneOn",
                table: "Assignment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE "Assignment" SET "DoneOn" = (
                    SELECT MAX(report."On") FROM "ProgressReport" AS report
                    WHERE report."AssignmentId" = "Assignment"."Id" AND report."SaysDone")
                WHERE "State" IN ('ReportedDone', 'Verified');
                """);
            // Until now the row of the target was all that said it: its own authority, by whoever had set it.
            migrationBuilder.Sql(
                """
                UPDATE "Target" SET "NotApplicableAuthorityId" = "AuthorityId", "NotApplicableBy" = "SetBy"
                WHERE "NotApplicableFrom" IS NOT NULL;
                """);

            migrationBuilder.AddForeignKey(
                name: "FK_Target_Authority_NotApplicableAuthorityId",
                table: "Target",
                column: "NotApplicableAuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Target_Person_NotApplicableBy",
                table: "Target",
                column: "NotApplicableBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Target_Authority_NotApplicableAuthorityId",
                table: "Target");

            migrationBuilder.DropForeignKey(
                name: "FK_Target_Person_NotApplicableBy",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "NotApplicableAuthorityId",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "NotApplicableBy",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "SetBasis",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "RoundStep");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "RoundStep");

            migrationBuilder.DropColumn(
                name: "PlannedBasis",
                table: "Round");

            migrationBuilder.DropColumn(
                name: "IsWithdrawn",
                table: "DocumentLink");

            migrationBuilder.DropColumn(
                name: "DoneOn",
                table: "Assignment");
        }
    }
}
