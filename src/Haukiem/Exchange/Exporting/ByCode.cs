using Haukiem.Platform.Texts;

namespace Haukiem.Exchange.Exporting;

/// <summary>A code as a place in an order that does not depend on the machine's language.</summary>
internal readonly record struct ByCode(string Code) : IComparable<ByCode>
{
    public int CompareTo(ByCode other) => VietnameseOrder.Codes.Compare(Code, other.Code);

    public static bool operator <(ByCode left, ByCode right) => left.CompareTo(right) < 0;

    public static bool operator >(ByCode left, ByCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(ByCode left, ByCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ByCode left, ByCode right) => left.CompareTo(right) >= 0;
}
