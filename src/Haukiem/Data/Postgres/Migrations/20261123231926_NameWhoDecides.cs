using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NameWhoDecides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "DataProtectionKey",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(400)",
                oldMaxLength: 400,
                oldNullable: true);

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentClause_Assignment_AssignmentId",
                table: "AssignmentClause");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentHolder_Assignment_AssignmentId",
                table: "AssignmentHolder");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentMonitor_Assignment_AssignmentId",
                table: "AssignmentMonitor");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentStep_Assignment_AssignmentId",
                table: "AssignmentStep");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentSupport_Assignment_AssignmentId",
                table: "AssignmentSupport");

            migrationBuilder.DropForeignKey(
                name: "FK_CheckItem_Check_CheckId",
                table: "CheckItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Clause_Document_DocumentId",
                table: "Clause");

            migrationBuilder.DropForeignKey(
                name: "FK_DeadlineEntry_Assignment_AssignmentId",
                table: "DeadlineEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_DocumentLink_Document_FromId",
                table: "DocumentLink");

            migrationBuilder.DropForeignKey(
                name: "FK_DocumentTheme_Document_DocumentId",
                table: "DocumentTheme");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingStep_Finding_FindingId",
                table: "FindingStep");

            migrationBuilder.DropForeignKey(
                name: "FK_ProgressReport_Assignment_AssignmentId",
                table: "ProgressReport");

            migrationBuilder.DropForeignKey(
                name: "FK_Remedy_Finding_FindingId",
                table: "Remedy");

            migrationBuilder.DropForeignKey(
                name: "FK_RoundStep_Round_RoundId",
                table: "RoundStep");

            migrationBuilder.DropForeignKey(
                name: "FK_RoundUnit_Round_RoundId",
                table: "RoundUnit");

            migrationBuilder.DropForeignKey(
                name: "FK_UnitPlacement_Unit_UnitId",
                table: "UnitPlacement");

            migrationBuilder.DropForeignKey(
                name: "FK_Value_Target_TargetId",
                table: "Value");

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

            migrationBuilder.AddColumn<Guid>(
                name: "MatterId",
                table: "Mandate",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "CurrentKind",
                table: "Assignment",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "DeadlineSetById",
                table: "Assignment",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Who set a deadline or a target, of what kind and for which matter, stood elsewhere.
            migrationBuilder.Sql(
                """
                UPDATE "Assignment" SET
                    "DeadlineSetById" = (
                        SELECT entry."AuthorityId" FROM "DeadlineEntry" AS entry
                        WHERE entry."AssignmentId" = "Assignment"."Id" AND entry."AuthorityId" IS NOT NULL
                        ORDER BY entry."No" DESC LIMIT 1),
                    "CurrentKind" = (
                        SELECT entry."Kind" FROM "DeadlineEntry" AS entry
                        WHERE entry."AssignmentId" = "Assignment"."Id" ORDER BY entry."No" DESC LIMIT 1);
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Mandate" SET "MatterId" = (
                    SELECT document."Id" FROM "Document" AS document WHERE document."Code" = "Mandate"."Matter");
                """);
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

            migrationBuilder.CreateIndex(
                name: "IX_JournalAct_Through",
                table: "JournalAct",
                column: "Through");

            migrationBuilder.AddForeignKey(
                name: "FK_Assignment_Authority_DeadlineSetById",
                table: "Assignment",
                column: "DeadlineSetById",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Assignment_Unit_AuthorityUnitId",
                table: "Assignment",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Assignment_Unit_DeadlineSetAtId",
                table: "Assignment",
                column: "DeadlineSetAtId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentClause_Assignment_AssignmentId",
                table: "AssignmentClause",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentClause_Document_DocumentId",
                table: "AssignmentClause",
                column: "DocumentId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentHolder_Assignment_AssignmentId",
                table: "AssignmentHolder",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentMonitor_Assignment_AssignmentId",
                table: "AssignmentMonitor",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentStep_Assignment_AssignmentId",
                table: "AssignmentStep",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentStep_Authority_AuthorityId",
                table: "AssignmentStep",
                column: "AuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentStep_Person_By",
                table: "AssignmentStep",
                column: "By",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentSupport_Assignment_AssignmentId",
                table: "AssignmentSupport",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Check_Authority_AuthorityId",
                table: "Check",
                column: "AuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CheckItem_Check_CheckId",
                table: "CheckItem",
                column: "CheckId",
                principalTable: "Check",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Clause_Document_DocumentId",
                table: "Clause",
                column: "DocumentId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeadlineEntry_AssignmentStep_StepId",
                table: "DeadlineEntry",
                column: "StepId",
                principalTable: "AssignmentStep",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeadlineEntry_Assignment_AssignmentId",
                table: "DeadlineEntry",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeadlineEntry_Authority_AuthorityId",
                table: "DeadlineEntry",
                column: "AuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeadlineEntry_Unit_AuthorityUnitId",
                table: "DeadlineEntry",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentLink_Document_FromId",
                table: "DocumentLink",
                column: "FromId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentTheme_Document_DocumentId",
                table: "DocumentTheme",
                column: "DocumentId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_EvidenceItem_Person_By",
                table: "EvidenceItem",
                column: "By",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Finding_Person_RaisedBy",
                table: "Finding",
                column: "RaisedBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Finding_Unit_AuthorityUnitId",
                table: "Finding",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FindingStep_Authority_AuthorityId",
                table: "FindingStep",
                column: "AuthorityId",
                principalTable: "Authority",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FindingStep_Finding_FindingId",
                table: "FindingStep",
                column: "FindingId",
                principalTable: "Finding",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FindingStep_Person_By",
                table: "FindingStep",
                column: "By",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Indicator_Indicator_DenominatorId",
                table: "Indicator",
                column: "DenominatorId",
                principalTable: "Indicator",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Indicator_Indicator_NumeratorId",
                table: "Indicator",
                column: "NumeratorId",
                principalTable: "Indicator",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ProgressReport_AssignmentStep_StepId",
                table: "ProgressReport",
                column: "StepId",
                principalTable: "AssignmentStep",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ProgressReport_Assignment_AssignmentId",
                table: "ProgressReport",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Remedy_FindingStep_StepId",
                table: "Remedy",
                column: "StepId",
                principalTable: "FindingStep",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Remedy_Finding_FindingId",
                table: "Remedy",
                column: "FindingId",
                principalTable: "Finding",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Review_Person_HeldBy",
                table: "Review",
                column: "HeldBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Round_Person_PlannedBy",
                table: "Round",
                column: "PlannedBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Round_Unit_AuthorityUnitId",
                table: "Round",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RoundStep_Person_By",
                table: "RoundStep",
                column: "By",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RoundStep_Round_RoundId",
                table: "RoundStep",
                column: "RoundId",
                principalTable: "Round",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RoundUnit_Round_RoundId",
                table: "RoundUnit",
                column: "RoundId",
                principalTable: "Round",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Target_Person_SetBy",
                table: "Target",
                column: "SetBy",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Target_Unit_AuthorityUnitId",
                table: "Target",
                column: "AuthorityUnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_UnitPlacement_Unit_UnitId",
                table: "UnitPlacement",
                column: "UnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Value_Person_By",
                table: "Value",
                column: "By",
                principalTable: "Person",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Value_Target_TargetId",
                table: "Value",
                column: "TargetId",
                principalTable: "Target",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "DataProtectionKey",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20000)",
                oldMaxLength: 20000,
                oldNullable: true);

            migrationBuilder.DropForeignKey(
                name: "FK_Assignment_Authority_DeadlineSetById",
                table: "Assignment");

            migrationBuilder.DropForeignKey(
                name: "FK_Assignment_Unit_AuthorityUnitId",
                table: "Assignment");

            migrationBuilder.DropForeignKey(
                name: "FK_Assignment_Unit_DeadlineSetAtId",
                table: "Assignment");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentClause_Assignment_AssignmentId",
                table: "AssignmentClause");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentClause_Document_DocumentId",
                table: "AssignmentClause");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentHolder_Assignment_AssignmentId",
                table: "AssignmentHolder");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentMonitor_Assignment_AssignmentId",
                table: "AssignmentMonitor");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentStep_Assignment_AssignmentId",
                table: "AssignmentStep");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentStep_Authority_AuthorityId",
                table: "AssignmentStep");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentStep_Person_By",
                table: "AssignmentStep");

            migrationBuilder.DropForeignKey(
                name: "FK_AssignmentSupport_Assignment_AssignmentId",
                table: "AssignmentSupport");

            migrationBuilder.DropForeignKey(
                name: "FK_Check_Authority_AuthorityId",
                table: "Check");

            migrationBuilder.DropForeignKey(
                name: "FK_CheckItem_Check_CheckId",
                table: "CheckItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Clause_Document_DocumentId",
                table: "Clause");

            migrationBuilder.DropForeignKey(
                name: "FK_DeadlineEntry_AssignmentStep_StepId",
                table: "DeadlineEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_DeadlineEntry_Assignment_AssignmentId",
                table: "DeadlineEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_DeadlineEntry_Authority_AuthorityId",
                table: "DeadlineEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_DeadlineEntry_Unit_AuthorityUnitId",
                table: "DeadlineEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_DocumentLink_Document_FromId",
                table: "DocumentLink");

            migrationBuilder.DropForeignKey(
                name: "FK_DocumentTheme_Document_DocumentId",
                table: "DocumentTheme");

            migrationBuilder.DropForeignKey(
                name: "FK_EvidenceItem_Person_By",
                table: "EvidenceItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Finding_Person_RaisedBy",
                table: "Finding");

            migrationBuilder.DropForeignKey(
                name: "FK_Finding_Unit_AuthorityUnitId",
                table: "Finding");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingStep_Authority_AuthorityId",
                table: "FindingStep");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingStep_Finding_FindingId",
                table: "FindingStep");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingStep_Person_By",
                table: "FindingStep");

            migrationBuilder.DropForeignKey(
                name: "FK_Indicator_Indicator_DenominatorId",
                table: "Indicator");

            migrationBuilder.DropForeignKey(
                name: "FK_Indicator_Indicator_NumeratorId",
                table: "Indicator");

            migrationBuilder.DropForeignKey(
                name: "FK_ProgressReport_AssignmentStep_StepId",
                table: "ProgressReport");

            migrationBuilder.DropForeignKey(
                name: "FK_ProgressReport_Assignment_AssignmentId",
                table: "ProgressReport");

            migrationBuilder.DropForeignKey(
                name: "FK_Remedy_FindingStep_StepId",
                table: "Remedy");

            migrationBuilder.DropForeignKey(
                name: "FK_Remedy_Finding_FindingId",
                table: "Remedy");

            migrationBuilder.DropForeignKey(
                name: "FK_Review_Person_HeldBy",
                table: "Review");

            migrationBuilder.DropForeignKey(
                name: "FK_Round_Person_PlannedBy",
                table: "Round");

            migrationBuilder.DropForeignKey(
                name: "FK_Round_Unit_AuthorityUnitId",
                table: "Round");

            migrationBuilder.DropForeignKey(
                name: "FK_RoundStep_Person_By",
                table: "RoundStep");

            migrationBuilder.DropForeignKey(
                name: "FK_RoundStep_Round_RoundId",
                table: "RoundStep");

            migrationBuilder.DropForeignKey(
                name: "FK_RoundUnit_Round_RoundId",
                table: "RoundUnit");

            migrationBuilder.DropForeignKey(
                name: "FK_Target_Person_SetBy",
                table: "Target");

            migrationBuilder.DropForeignKey(
                name: "FK_Target_Unit_AuthorityUnitId",
                table: "Target");

            migrationBuilder.DropForeignKey(
                name: "FK_UnitPlacement_Unit_UnitId",
                table: "UnitPlacement");

            migrationBuilder.DropForeignKey(
                name: "FK_Value_Person_By",
                table: "Value");

            migrationBuilder.DropForeignKey(
                name: "FK_Value_Target_TargetId",
                table: "Value");

            migrationBuilder.DropIndex(
                name: "IX_JournalAct_Through",
                table: "JournalAct");

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
                name: "MatterId",
                table: "Mandate");

            migrationBuilder.DropColumn(
                name: "Mac",
                table: "JournalAct");

            migrationBuilder.DropColumn(
                name: "JournalKeyPrint",
                table: "Instance");

            migrationBuilder.DropColumn(
                name: "CauseId",
                table: "FindingStep");

            migrationBuilder.DropColumn(
                name: "CauseId",
                table: "AssignmentStep");

            migrationBuilder.DropColumn(
                name: "CurrentKind",
                table: "Assignment");

            migrationBuilder.DropColumn(
                name: "DeadlineSetById",
                table: "Assignment");

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentClause_Assignment_AssignmentId",
                table: "AssignmentClause",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentHolder_Assignment_AssignmentId",
                table: "AssignmentHolder",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentMonitor_Assignment_AssignmentId",
                table: "AssignmentMonitor",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentStep_Assignment_AssignmentId",
                table: "AssignmentStep",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AssignmentSupport_Assignment_AssignmentId",
                table: "AssignmentSupport",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_CheckItem_Check_CheckId",
                table: "CheckItem",
                column: "CheckId",
                principalTable: "Check",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Clause_Document_DocumentId",
                table: "Clause",
                column: "DocumentId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_DeadlineEntry_Assignment_AssignmentId",
                table: "DeadlineEntry",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentLink_Document_FromId",
                table: "DocumentLink",
                column: "FromId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentTheme_Document_DocumentId",
                table: "DocumentTheme",
                column: "DocumentId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FindingStep_Finding_FindingId",
                table: "FindingStep",
                column: "FindingId",
                principalTable: "Finding",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ProgressReport_Assignment_AssignmentId",
                table: "ProgressReport",
                column: "AssignmentId",
                principalTable: "Assignment",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Remedy_Finding_FindingId",
                table: "Remedy",
                column: "FindingId",
                principalTable: "Finding",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RoundStep_Round_RoundId",
                table: "RoundStep",
                column: "RoundId",
                principalTable: "Round",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RoundUnit_Round_RoundId",
                table: "RoundUnit",
                column: "RoundId",
                principalTable: "Round",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_UnitPlacement_Unit_UnitId",
                table: "UnitPlacement",
                column: "UnitId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Value_Target_TargetId",
                table: "Value",
                column: "TargetId",
                principalTable: "Target",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
