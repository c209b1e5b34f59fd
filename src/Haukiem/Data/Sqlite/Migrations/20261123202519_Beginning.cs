using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Haukiem.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClaim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccountLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLogin", x => new { x.LoginProvider, x.ProviderKey });
                });

            migrationBuilder.CreateTable(
                name: "AccountToken",
                columns: table => new
                {
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountToken", x => new { x.UserId, x.LoginProvider, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AssessmentSpan",
                columns: table => new
                {
                    TargetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    CollectOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Assessment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentSpan", x => new { x.TargetId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "AssignmentSpan",
                columns: table => new
                {
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OriginalDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", maxLength: 32, nullable: false),
                    IsPastOriginal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentSpan", x => new { x.AssignmentId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "CheckSpan",
                columns: table => new
                {
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CheckId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HasNewFindings = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckSpan", x => new { x.UnitId, x.Year, x.From });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKey",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Xml = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Document",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    IsDirective = table.Column<bool>(type: "INTEGER", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceContent",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceContent", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceItem",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Of = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceItem", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeKey",
                columns: table => new
                {
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeKey", x => new { x.Sheet, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "FindingSpan",
                columns: table => new
                {
                    FindingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsGeneral = table.Column<bool>(type: "INTEGER", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingSpan", x => new { x.FindingId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "Indicator",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Tolerance = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    OverTree = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OverPeriods = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NumeratorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DenominatorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicator", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Instance",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PracticeDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueSoonDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DateBackDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instance", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Invitation",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitation", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "JournalAct",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Verb = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Through = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReasonHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BasisHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Format = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalAct", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalContent",
                columns: table => new
                {
                    ActId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Value = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalContent", x => new { x.ActId, x.Table, x.Key, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Unit",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitLineage",
                columns: table => new
                {
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AncestorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitLineage", x => new { x.UnitId, x.AncestorId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "Clause",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clause", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clause_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentLink",
                columns: table => new
                {
                    FromId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentLink", x => new { x.FromId, x.ToId, x.Kind });
                    table.ForeignKey(
                        name: "FK_DocumentLink_Document_FromId",
                        column: x => x.FromId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentLink_Document_ToId",
                        column: x => x.ToId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTheme",
                columns: table => new
                {
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTheme", x => new { x.DocumentId, x.Year });
                    table.ForeignKey(
                        name: "FK_DocumentTheme_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JournalEntry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Mac = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JournalEntry_JournalAct_ActId",
                        column: x => x.ActId,
                        principalTable: "JournalAct",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Account_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Authority",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authority", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Authority_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mandate",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReachesId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reach = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    External = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mandate_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mandate_Unit_ReachesId",
                        column: x => x.ReachesId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mandate_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeldBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Review_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitPlacement",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitPlacement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitPlacement_Unit_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitPlacement_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Assignment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    InCharge = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeadUnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityUnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ConcernsPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AssignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NotApplicableClaimed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ExtensionAsked = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    DeadlineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CurrentDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeadlineSetAtId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignment_Assignment_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignment_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignment_Unit_LeadUnitId",
                        column: x => x.LeadUnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Finding",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsGeneral = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OriginId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityUnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ConcernsPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Finding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Finding_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Finding_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Round",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityUnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Round", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Round_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Target",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IndicatorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Upper = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    CollectOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SetBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NotApplicableFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NotApplicableReason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    NotApplicableBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Target", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Target_Authority_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Target_Indicator_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Target_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentClause",
                columns: table => new
                {
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClauseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentClause", x => new { x.AssignmentId, x.ClauseId });
                    table.ForeignKey(
                        name: "FK_AssignmentClause_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssignmentClause_Clause_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "Clause",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentHolder",
                columns: table => new
                {
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentHolder", x => new { x.AssignmentId, x.From });
                    table.ForeignKey(
                        name: "FK_AssignmentHolder_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssignmentHolder_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentMonitor",
                columns: table => new
                {
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentMonitor", x => new { x.AssignmentId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_AssignmentMonitor_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssignmentMonitor_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentStep",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StateAfter = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AskedDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssignmentStep_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssignmentSupport",
                columns: table => new
                {
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentSupport", x => new { x.AssignmentId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_AssignmentSupport_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssignmentSupport_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineEntry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StepId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Every = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AuthorityUnitId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineEntry_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProgressReport",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StepId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    SaysDone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressReport_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProgressReport_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FindingStep",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FindingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StateAfter = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingStep_Finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Remedy",
                columns: table => new
                {
                    FindingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StepId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remedy", x => new { x.FindingId, x.AssignmentId });
                    table.ForeignKey(
                        name: "FK_Remedy_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remedy_Finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Check",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RoundId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Through = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorityId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Check_Mandate_Through",
                        column: x => x.Through,
                        principalTable: "Mandate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Check_Person_By",
                        column: x => x.By,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Check_Round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Check_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundStep",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RoundId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoundStep_Round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundUnit",
                columns: table => new
                {
                    RoundId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UnitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundUnit", x => new { x.RoundId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_RoundUnit_Round_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RoundUnit_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Value",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TargetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Value", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Value_Target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckItem",
                columns: table => new
                {
                    CheckId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    AssignmentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FindingId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FollowUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Salts = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckItem", x => new { x.CheckId, x.No });
                    table.ForeignKey(
                        name: "FK_CheckItem_Assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckItem_Check_CheckId",
                        column: x => x.CheckId,
                        principalTable: "Check",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CheckItem_Finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Account_NormalizedUserName",
                table: "Account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Account_PersonId",
                table: "Account",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentSpan_UnitId_Year_To",
                table: "AssessmentSpan",
                columns: new[] { "UnitId", "Year", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentSpan_Year_To_UnitId_From_Assessment_CollectOn",
                table: "AssessmentSpan",
                columns: new[] { "Year", "To", "UnitId", "From", "Assessment", "CollectOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignment_AuthorityId",
                table: "Assignment",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignment_Code",
                table: "Assignment",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignment_LeadUnitId",
                table: "Assignment",
                column: "LeadUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignment_ParentId",
                table: "Assignment",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentClause_ClauseId",
                table: "AssignmentClause",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentClause_DocumentId",
                table: "AssignmentClause",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentHolder_UnitId",
                table: "AssignmentHolder",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentMonitor_PersonId",
                table: "AssignmentMonitor",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentSpan_To_Standing_DueOn_From_IsPastOriginal_UnitId",
                table: "AssignmentSpan",
                columns: new[] { "To", "Standing", "DueOn", "From", "IsPastOriginal", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentSpan_UnitId_To_From_Standing_DueOn_IsPastOriginal_ReportedOn",
                table: "AssignmentSpan",
                columns: new[] { "UnitId", "To", "From", "Standing", "DueOn", "IsPastOriginal", "ReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentStep_AssignmentId_No",
                table: "AssignmentStep",
                columns: new[] { "AssignmentId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssignmentSupport_UnitId",
                table: "AssignmentSupport",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Authority_Code",
                table: "Authority",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authority_UnitId",
                table: "Authority",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Check_By",
                table: "Check",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Check_Code",
                table: "Check",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Check_RoundId",
                table: "Check",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Check_Through",
                table: "Check",
                column: "Through");

            migrationBuilder.CreateIndex(
                name: "IX_Check_UnitId_On",
                table: "Check",
                columns: new[] { "UnitId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckItem_AssignmentId",
                table: "CheckItem",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckItem_FindingId",
                table: "CheckItem",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckSpan_Year_To_UnitId",
                table: "CheckSpan",
                columns: new[] { "Year", "To", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Clause_DocumentId_Number",
                table: "Clause",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineEntry_AssignmentId_No",
                table: "DeadlineEntry",
                columns: new[] { "AssignmentId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Document_Code",
                table: "Document",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentLink_ToId",
                table: "DocumentLink",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItem_Hash",
                table: "EvidenceItem",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItem_SubjectId",
                table: "EvidenceItem",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeKey_Sheet_RecordId",
                table: "ExchangeKey",
                columns: new[] { "Sheet", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_Finding_AuthorityId",
                table: "Finding",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Finding_Code",
                table: "Finding",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Finding_UnitId",
                table: "Finding",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingSpan_To_UnitId_From_State",
                table: "FindingSpan",
                columns: new[] { "To", "UnitId", "From", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FindingSpan_UnitId_To_From",
                table: "FindingSpan",
                columns: new[] { "UnitId", "To", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_FindingStep_FindingId_No",
                table: "FindingStep",
                columns: new[] { "FindingId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_Code",
                table: "Indicator",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalAct_On_RecordedAt",
                table: "JournalAct",
                columns: new[] { "On", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntry_ActId",
                table: "JournalEntry",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntry_Table_Key_RowVersion",
                table: "JournalEntry",
                columns: new[] { "Table", "Key", "RowVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_Code",
                table: "Mandate",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_PersonId",
                table: "Mandate",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_ReachesId",
                table: "Mandate",
                column: "ReachesId");

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_UnitId",
                table: "Mandate",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Person_Code",
                table: "Person",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReport_AssignmentId_On",
                table: "ProgressReport",
                columns: new[] { "AssignmentId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReport_By",
                table: "ProgressReport",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Remedy_AssignmentId",
                table: "Remedy",
                column: "AssignmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_Code",
                table: "Review",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_UnitId",
                table: "Review",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Round_AuthorityId",
                table: "Round",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Round_Code",
                table: "Round",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundStep_RoundId_No",
                table: "RoundStep",
                columns: new[] { "RoundId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundUnit_UnitId",
                table: "RoundUnit",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_AuthorityId",
                table: "Target",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_Code",
                table: "Target",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Target_IndicatorId_UnitId_PeriodFrom_PeriodTo",
                table: "Target",
                columns: new[] { "IndicatorId", "UnitId", "PeriodFrom", "PeriodTo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Target_UnitId_PeriodTo",
                table: "Target",
                columns: new[] { "UnitId", "PeriodTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Unit_Code",
                table: "Unit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineage_AncestorId_Depth_From_To_UnitId",
                table: "UnitLineage",
                columns: new[] { "AncestorId", "Depth", "From", "To", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitPlacement_ParentId",
                table: "UnitPlacement",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitPlacement_UnitId_From",
                table: "UnitPlacement",
                columns: new[] { "UnitId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Value_TargetId_No",
                table: "Value",
                columns: new[] { "TargetId", "No" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "AccountClaim");

            migrationBuilder.DropTable(
                name: "AccountLogin");

            migrationBuilder.DropTable(
                name: "AccountToken");

            migrationBuilder.DropTable(
                name: "AssessmentSpan");

            migrationBuilder.DropTable(
                name: "AssignmentClause");

            migrationBuilder.DropTable(
                name: "AssignmentHolder");

            migrationBuilder.DropTable(
                name: "AssignmentMonitor");

            migrationBuilder.DropTable(
                name: "AssignmentSpan");

            migrationBuilder.DropTable(
                name: "AssignmentStep");

            migrationBuilder.DropTable(
                name: "AssignmentSupport");

            migrationBuilder.DropTable(
                name: "CheckItem");

            migrationBuilder.DropTable(
                name: "CheckSpan");

            migrationBuilder.DropTable(
                name: "DataProtectionKey");

            migrationBuilder.DropTable(
                name: "DeadlineEntry");

            migrationBuilder.DropTable(
                name: "DocumentLink");

            migrationBuilder.DropTable(
                name: "DocumentTheme");

            migrationBuilder.DropTable(
                name: "EvidenceContent");

            migrationBuilder.DropTable(
                name: "EvidenceItem");

            migrationBuilder.DropTable(
                name: "ExchangeKey");

            migrationBuilder.DropTable(
                name: "FindingSpan");

            migrationBuilder.DropTable(
                name: "FindingStep");

            migrationBuilder.DropTable(
                name: "Instance");

            migrationBuilder.DropTable(
                name: "Invitation");

            migrationBuilder.DropTable(
                name: "JournalContent");

            migrationBuilder.DropTable(
                name: "JournalEntry");

            migrationBuilder.DropTable(
                name: "ProgressReport");

            migrationBuilder.DropTable(
                name: "Remedy");

            migrationBuilder.DropTable(
                name: "Review");

            migrationBuilder.DropTable(
                name: "RoundStep");

            migrationBuilder.DropTable(
                name: "RoundUnit");

            migrationBuilder.DropTable(
                name: "UnitLineage");

            migrationBuilder.DropTable(
                name: "UnitPlacement");

            migrationBuilder.DropTable(
                name: "Value");

            migrationBuilder.DropTable(
                name: "Clause");

            migrationBuilder.DropTable(
                name: "Check");

            migrationBuilder.DropTable(
                name: "JournalAct");

            migrationBuilder.DropTable(
                name: "Assignment");

            migrationBuilder.DropTable(
                name: "Finding");

            migrationBuilder.DropTable(
                name: "Target");

            migrationBuilder.DropTable(
                name: "Document");

            migrationBuilder.DropTable(
                name: "Mandate");

            migrationBuilder.DropTable(
                name: "Round");

            migrationBuilder.DropTable(
                name: "Indicator");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "Authority");

            migrationBuilder.DropTable(
                name: "Unit");
        }
    }
}
