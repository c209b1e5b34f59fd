using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WriteEntriesWithoutLookup : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_JournalEntry_JournalAct_ActId",
                table: "JournalEntry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddForeignKey(
                name: "FK_JournalEntry_JournalAct_ActId",
                table: "JournalEntry",
                column: "ActId",
                principalTable: "JournalAct",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
