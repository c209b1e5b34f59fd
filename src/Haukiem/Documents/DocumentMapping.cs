using Haukiem.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Documents;

internal sealed class DocumentMapping
    : IEntityTypeConfiguration<Document>,
        IEntityTypeConfiguration<Clause>,
        IEntityTypeConfiguration<DocumentLink>,
        IEntityTypeConfiguration<DocumentTheme>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Code).HasMaxLength(Lengths.Code);
        builder.Property(document => document.Abstract).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(document => document.Kind).StandsInClear();
        builder.Property(document => document.Symbol).StandsInClear();
        builder.Property(document => document.Issuer).StandsInClear();
        builder.HasIndex(document => document.Code).IsUnique();
        builder.HasMany(document => document.Clauses).WithOne().HasForeignKey(clause => clause.DocumentId);
        builder.HasMany(document => document.Links).WithOne().HasForeignKey(link => link.FromId);
        builder.HasMany(document => document.Themes).WithOne().HasForeignKey(theme => theme.DocumentId);
    }

    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(clause => clause.Id);
        builder.Property(clause => clause.Number).HasMaxLength(Lengths.Code).StandsInClear();
        builder.Property(clause => clause.Text).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(clause => new { clause.DocumentId, clause.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DocumentLink> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(link => new
        {
            link.FromId,
            link.ToId,
            link.Kind,
        });
        builder.HasOne<Document>().WithMany().HasForeignKey(link => link.ToId);
    }

    public void Configure(EntityTypeBuilder<DocumentTheme> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(theme => new { theme.DocumentId, theme.Year });
        builder.Property(theme => theme.Text).IsProtected();
    }
}
