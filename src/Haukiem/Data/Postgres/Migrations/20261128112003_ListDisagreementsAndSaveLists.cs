using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ListDisagreementsAndSaveLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DisagreementSpan",
                columns: table => new
                {
                    ThingId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    FindingId = table.Column<Guid>(type: "uuid", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormerUnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Handling = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CauseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisagreementSpan", x => new { x.ThingId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "SavedList",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedList_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSpan_AssignmentId",
                table: "DisagreementSpan",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSpan_FindingId",
                table: "DisagreementSpan",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSpan_FormerUnitId",
                table: "DisagreementSpan",
                column: "FormerUnitId",
                filter: "\"FormerUnitId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementSpan_UnitId_To",
                table: "DisagreementSpan",
                columns: new[] { "UnitId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedList_PersonId_Name",
                table: "SavedList",
                columns: new[] { "PersonId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DisagreementSpan");

            migrationBuilder.DropTable(
                name: "SavedList");
        }
    }
}
