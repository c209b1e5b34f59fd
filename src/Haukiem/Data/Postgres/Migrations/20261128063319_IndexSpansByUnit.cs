using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class IndexSpansByUnit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_AssignmentSpan_To_UnitId_Standing_IsPastOriginal_DueOn_From~",
                table: "AssignmentSpan",
                columns: new[] { "To", "UnitId", "Standing", "IsPastOriginal", "DueOn", "From", "ReportedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AssignmentSpan_To_UnitId_Standing_IsPastOriginal_DueOn_From~",
                table: "AssignmentSpan");
        }
    }
}
