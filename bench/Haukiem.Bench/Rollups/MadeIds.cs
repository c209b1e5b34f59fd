using System.Buffers.Binary;
using Haukiem.Data;

namespace Haukiem.Bench.Rollups;

/// <summary>Identities that are the same every time, in the order of creation as the product's own are.</summary>
internal static class MadeIds
{
    /// <summary>The identity of the thing of this number among those of its kind.</summary>
    public static T Of<T>(int number)
        where T : struct, IId<T>
    {
        Span<byte> bytes = stackalloc byte[16];
        var kind = typeof(T).Name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter));
        BinaryPrimitives.WriteInt64BigEndian(bytes, (1_260_000_000_000L + number) << 16);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], kind);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        bytes[6] = 0x70;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return T.Of(new Guid(bytes, bigEndian: true));
    }
}
