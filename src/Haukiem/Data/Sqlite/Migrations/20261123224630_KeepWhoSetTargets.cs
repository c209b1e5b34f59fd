using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepWhoSetTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "AuthorityUnitId",
                table: "Target",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "LastBasis",
                table: "Target",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastValueOn",
                table: "Target",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ValueCount",
                table: "Target",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Mac",
                table: "JournalAct",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "JournalKeyPrint",
                table: "Instance",
                type: "TEXT",
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
