using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CompleteRoundsAndReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Review_Person_HeldBy",
                table: "Review");

            migrationBuilder.DropIndex(
                name: "IX_Review_UnitId",
                table: "Review");

            migrationBuilder.RenameColumn(
                name: "HeldBy",
                table: "Review",
                newName: "BegunBy");

            migrationBuilder.AddColumn<int>(
                name: "DaysToReply",
                table: "RoundStep",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepliesUntil",
                table: "Round",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Summary",
                table: "Review",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20000)",
                oldMaxLength: 20000);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "HeldOn",
                table: "Review",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorityId",
                table: "Review",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorityUnitId",
                table: "Review",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Beginning",
                table: "Review",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Hold");

            migrationBuilder.AddColumn<DateOnly>(
                name: "BegunOn",
                table: "Review",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastOn",
                table: "Review",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<Guid>(
                name: "PromptedBy",
                table: "Review",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Review",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Held");

            migrationBuilder.AddColumn<int>(
                name: "StepCount",
                table: "Review",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "WeightId",
                table: "Indicator",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OfVersion",
                table: "CheckItem",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "CheckCorrection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Through = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Summary = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckCorrection_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckCorrection_Check_CheckId",
                        column: x => x.CheckId,
                        principalTable: "Check",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckCorrection_Mandate_Through",
                        column: x => x.Through,
                        principalTable: "Mandate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckCorrection_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StateAfter = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewStep_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewStep_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewStep_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundReply",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundReply", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoundReply_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundReply_Round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundReply_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundResult",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfVersion = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    HasNewFindings = table.Column<bool>(type: "boolean", nullable: false),
                    Answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundResult", x => new { x.RoundId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_RoundResult_Check_CheckId",
                        column: x => x.CheckId,
                        principalTable: "Check",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundResult_Round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundResult_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Review_UnitId_Year",
                table: "Review",
                columns: new[] { "UnitId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckCorrection_AuthorityId",
                table: "CheckCorrection",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckCorrection_By",
                table: "CheckCorrection",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_CheckCorrection_CheckId_No",
                table: "CheckCorrection",
                columns: new[] { "CheckId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckCorrection_Through",
                table: "CheckCorrection",
                column: "Through");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewStep_ReviewId_No",
                table: "ReviewStep",
                columns: new[] { "ReviewId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundReply_RoundId_UnitId_No",
                table: "RoundReply",
                columns: new[] { "RoundId", "UnitId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundReply_UnitId",
                table: "RoundReply",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_RoundResult_CheckId",
                table: "RoundResult",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_RoundResult_UnitId",
                table: "RoundResult",
                column: "UnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_Indicator_Indicator_WeightId",
                table: "Indicator",
                column: "WeightId",
                principalTable: "Indicator",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Authority_AuthorityId",
                table: "Review",
                column: "AuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Authority_PromptedBy",
                table: "Review",
                column: "PromptedBy",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Person_BegunBy",
                table: "Review",
                column: "BegunBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Unit_AuthorityUnitId",
                table: "Review",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // A review from before was recorded on the day it was held.
            migrationBuilder.Sql(
                """UPDATE "Review" SET "BegunOn" = "HeldOn", "LastOn" = "HeldOn" WHERE "HeldOn" IS NOT NULL;"""
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Indicator_Indicator_WeightId",
                table: "Indicator");

            migrationBuilder.DropForeignKey(
                name: "FK_Review_Authority_AuthorityId",
                table: "Review");

            migrationBuilder.DropForeignKey(
                name: "FK_Review_Authority_PromptedBy",
                table: "Review");

            migrationBuilder.DropForeignKey(
                name: "FK_Review_Person_BegunBy",
                table: "Review");

            migrationBuilder.DropForeignKey(
                name: "FK_Review_Unit_AuthorityUnitId",
                table: "Review");

            migrationBuilder.DropTable(
                name: "CheckCorrection");

            migrationBuilder.DropTable(
                name: "ReviewStep");

            migrationBuilder.DropTable(
                name: "RoundReply");

            migrationBuilder.DropTable(
                name: "RoundResult");

            migrationBuilder.DropIndex(
                name: "IX_Review_UnitId_Year",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "DaysToReply",
                table: "RoundStep");

            migrationBuilder.DropColumn(
                name: "RepliesUntil",
                table: "Round");

            migrationBuilder.DropColumn(
                name: "AuthorityId",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "AuthorityUnitId",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Beginning",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "BegunOn",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "LastOn",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "PromptedBy",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "StepCount",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "WeightId",
                table: "Indicator");

            migrationBuilder.DropColumn(
                name: "OfVersion",
                table: "CheckItem");

            migrationBuilder.RenameColumn(
                name: "BegunBy",
                table: "Review",
                newName: "HeldBy");

            migrationBuilder.AlterColumn<string>(
                name: "Summary",
                table: "Review",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(20000)",
                oldMaxLength: 20000,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "HeldOn",
                table: "Review",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_UnitId",
                table: "Review",
                column: "UnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Person_HeldBy",
                table: "Review",
                column: "HeldBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
