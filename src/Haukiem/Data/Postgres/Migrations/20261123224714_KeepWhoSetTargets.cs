using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeepWhoSetTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AuthorityUnitId",
                table: "Target",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "LastBasis",
                table: "Target",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastValueOn",
                table: "Target",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ValueCount",
                table: "Target",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Mac",
                table: "JournalAct",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "JournalKeyPrint",
                table: "Instance",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            // Who set a target, and how it was reported so far, stood elsewhere.
            migrationBuilder.Sql(
                """
                UPDATE "Target" SET
                    "AuthorityUnitId" = (SELECT body."UnitId" FROM "Authority" AS body WHERE body."Id" = "Target"."AuthorityId"),
                    "ValueCount" = (SELECT COUNT(*) FROM "Value" AS said WHERE said."TargetId" = "Target"."Id"),
                    "LastValueOn" = (
                        SELECT said."On" FROM "Value" AS said
                        WHERE said."TargetId" = "Target"."Id" ORDER BY said."No" DESC LIMIT 1),
                    "LastBasis" = (
                        SELECT said."Basis" FROM "Value" AS said
                        WHERE said."TargetId" = "Target"."Id" ORDER BY said."No" DESC LIMIT 1);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AuthorityUnitId",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "LastBasis",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "LastValueOn",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "ValueCount",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Mac",
                table: "JournalAct");

            migrationBuilder.DropColumn(
                name: "JournalKeyPrint",
                table: "Instance");
        }
    }
}
