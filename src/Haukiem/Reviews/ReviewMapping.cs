using Haukiem.Data;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Reviews;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewStep>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(review => review.Id);
        builder.Property(review => review.Code).HasMaxLength(Lengths.Code);
        builder.Property(review => review.Summary).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(review => review.Code).IsUnique();
        builder.HasIndex(review => new { review.UnitId, review.Year });
        builder.HasOne<Unit>().WithMany().HasForeignKey(review => review.UnitId);
        builder.HasMany(review => review.Steps).WithOne().HasForeignKey(step => step.ReviewId);
    }

    public void Configure(EntityTypeBuilder<ReviewStep> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Text).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Reason).HasMaxLength(Lengths.Text).IsProtected();
        builder.Property(step => step.Basis).IsProtected();
        builder.HasIndex(step => new { step.ReviewId, step.No }).IsUnique();
    }
}
