using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Reviews;

internal readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId Of(Guid value) => new(value);

    public static ReviewId New() => IId<ReviewId>.New();
}

/// <summary>Kiểm điểm: a unit's own review of a year's work; it raises findings.</summary>
internal sealed class Review
{
    private Review() { }

    public ReviewId Id { get; private set; }

    public string Code { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    public int Year { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public PersonId HeldBy { get; private set; }

    public string Summary { get; private set; } = "";

    /// <summary>The unit held its review: said by its reporter or leader, or by a coordinator who covers it.</summary>
    public static Outcome<Review> Hold(string code, UnitId unit, int year, string summary, Act act) =>
        act.May(unit, Role.Reporter, Role.Leader, Role.Coordinator)
            ? new Review
            {
                Id = ReviewId.New(),
                Code = code,
                UnitId = unit,
                Year = year,
                HeldOn = act.On,
                HeldBy = act.By,
                Summary = summary,
            }
            : new Refusal("Reviews.NotForThisUnit", code);
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(review => review.Id);
        builder.Property(review => review.Code).HasMaxLength(Lengths.Code);
        builder.Property(review => review.Summary).HasMaxLength(Lengths.Text).IsProtected();
        builder.HasIndex(review => review.Code).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(review => review.UnitId);
    }
}
