using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PassObligationsOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssignmentHolder");

            migrationBuilder.AddColumn<Guid>(
                name: "ReorganisationId",
                table: "UnitPlacement",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HeirId",
                table: "Unit",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HolderId",
                table: "Target",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("""UPDATE "Target" SET "HolderId" = "UnitId" """);

            migrationBuilder.AddColumn<Guid>(
                name: "FormerUnitId",
                table: "FindingSpan",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FormerUnitId",
                table: "AssignmentSpan",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FormerUnitId",
                table: "AssessmentSpan",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssignmentPassing",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FormerUnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentPassing", x => new { x.AssignmentId, x.No });
                    table.ForeignKey(
                        name: "FK_AssignmentPassing_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssignmentPassing_Unit_FormerUnitId",
                        column: x => x.FormerUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssignmentPassing_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FindingPassing",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    FindingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FormerUnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingPassing", x => new { x.FindingId, x.No });
                    table.ForeignKey(
                        name: "FK_FindingPassing_Finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FindingPassing_Unit_FormerUnitId",
                        column: x => x.FormerUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FindingPassing_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reorganisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UndoesId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsUndone = table.Column<bool>(type: "boolean", nullable: false),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reorganisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reorganisation_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reorganisation_Reorganisation_UndoesId",
                        column: x => x.UndoesId,
                        principalTable: "Reorganisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetPassing",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    TargetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FormerUnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetPassing", x => new { x.TargetId, x.No });
                    table.ForeignKey(
                        name: "FK_TargetPassing_Target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetPassing_Unit_FormerUnitId",
                        column: x => x.FormerUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetPassing_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitChange",
                columns: table => new
                {
                    ReorganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsPrincipal = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: true),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitChange", x => new { x.ReorganisationId, x.No });
                    table.ForeignKey(
                        name: "FK_UnitChange_Reorganisation_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Reorganisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitChange_Unit_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitChange_Unit_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitChange_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Unit_HeirId",
                table: "Unit",
                column: "HeirId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_HolderId",
                table: "Target",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingSpan_FormerUnitId",
                table: "FindingSpan",
                column: "FormerUnitId",
                filter: "\"FormerUnitId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentSpan_FormerUnitId",
                table: "AssignmentSpan",
                column: "FormerUnitId",
                filter: "\"FormerUnitId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentSpan_FormerUnitId",
                table: "AssessmentSpan",
                column: "FormerUnitId",
                filter: "\"FormerUnitId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganisation_By",
                table: "Reorganisation",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganisation_Code",
                table: "Reorganisation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reorganisation_UndoesId",
                table: "Reorganisation",
                column: "UndoesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitChange_SuccessorId",
                table: "UnitChange",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitChange_UnitId",
                table: "UnitChange",
                column: "UnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_Target_Unit_HolderId",
                table: "Target",
                column: "HolderId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Unit_Unit_HeirId",
                table: "Unit",
                column: "HeirId",
                principalTable: "Unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Target_Unit_HolderId",
                table: "Target");

            migrationBuilder.DropForeignKey(
                name: "FK_Unit_Unit_HeirId",
                table: "Unit");

            migrationBuilder.DropTable(
                name: "AssignmentPassing");

            migrationBuilder.DropTable(
                name: "FindingPassing");

            migrationBuilder.DropTable(
                name: "TargetPassing");

            migrationBuilder.DropTable(
                name: "UnitChange");

            migrationBuilder.DropTable(
                name: "Reorganisation");

            migrationBuilder.DropIndex(
                name: "IX_Unit_HeirId",
                table: "Unit");

            migrationBuilder.DropIndex(
                name: "IX_Target_HolderId",
                table: "Target");

            migrationBuilder.DropIndex(
                name: "IX_FindingSpan_FormerUnitId",
                table: "FindingSpan");

            migrationBuilder.DropIndex(
                name: "IX_AssignmentSpan_FormerUnitId",
                table: "AssignmentSpan");

            migrationBuilder.DropIndex(
                name: "IX_AssessmentSpan_FormerUnitId",
                table: "AssessmentSpan");

            migrationBuilder.DropColumn(
                name: "ReorganisationId",
                table: "UnitPlacement");

            migrationBuilder.DropColumn(
                name: "HeirId",
                table: "Unit");

            migrationBuilder.DropColumn(
                name: "HolderId",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "FormerUnitId",
                table: "FindingSpan");

            migrationBuilder.DropColumn(
                name: "FormerUnitId",
                table: "AssignmentSpan");

            migrationBuilder.DropColumn(
                name: "FormerUnitId",
                table: "AssessmentSpan");

            migrationBuilder.CreateTable(
                name: "AssignmentHolder",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Salts = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentHolder", x => new { x.AssignmentId, x.From });
                    table.ForeignKey(
                        name: "FK_AssignmentHolder_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssignmentHolder_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentHolder_UnitId",
                table: "AssignmentHolder",
                column: "UnitId");
        }
    }
}
