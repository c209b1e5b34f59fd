using CsCheck;
using Haukiem.Platform.Components;

namespace Haukiem.Tests.Platform.Components;

public sealed class BarSharesTests
{
    private static readonly Gen<Part[]> Parts = Gen.Select(
        Gen.Enum<Tone>(),
        Gen.Long[0, 1_000_000],
        (tone, count) => new Part(tone, count, "")
    ).Array[0, 8];

    [Fact]
    public void Parts_never_leave_the_bar_and_none_that_counts_is_invisible() =>
        Gen.Select(Parts, Gen.Long[0, 10_000_000])
            .Sample(
                (parts, total) =>
                {
                    var shares = BarShares.Of(parts, total);
                    return shares.Count == parts.Count(part => part.Count > 0)
                        && shares.Sum(share => share.Width) <= 100.0001
                        && shares.All(share => share.Width > 0.2);
                }
            );

    [Fact]
    public void Without_a_larger_total_the_parts_fill_the_bar() =>
        Assert.Equal(
            100,
            BarShares.Of([new Part(Tone.Good, 999_999, ""), new Part(Tone.Bad, 1, "")], 0).Sum(share => share.Width),
            precision: 6
        );
}
