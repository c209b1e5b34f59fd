using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Haukiem.Data;

/// <summary>An identity of whatever thing.</summary>
internal interface IId
{
    Guid Value { get; }
}

/// <summary>An identity that no one confuses with another: a version-7 GUID in a type of its own.</summary>
internal interface IId<TSelf> : IId
    where TSelf : struct, IId<TSelf>
{
    static abstract TSelf Of(Guid value);

    static TSelf New() => TSelf.Of(Ids.Version7());
}

internal static class Ids
{
    private const int Drawn = 4096;

    [ThreadStatic]
    private static byte[]? random;

    [ThreadStatic]
    private static int used;

    /// <summary>
    /// A version-7 GUID: the millisecond, then chance. The chance is drawn for many at once, because asking the
    /// machine for each costs more than everything else about it.
    /// </summary>
    public static Guid Version7()
    {
        random ??= new byte[Drawn];
        if (used is 0 or Drawn)
        {
            RandomNumberGenerator.Fill(random);
            used = 0;
        }
        Span<byte> bytes = stackalloc byte[16];
        random.AsSpan(used, 16).CopyTo(bytes);
        used += 16;
        BinaryPrimitives.WriteInt64BigEndian(bytes, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() << 16);
        random.AsSpan(used - 10, 2).CopyTo(bytes[6..]);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The identity of a value: what an expression may call where it may not name a static interface member.</summary>
    public static T Of<T>(Guid value)
        where T : struct, IId<T> => T.Of(value);

    /// <summary>The same for many, of whose kind only the caller knows.</summary>
    public static List<T> OfEach<T>(IEnumerable<Guid> values)
        where T : struct, IId<T> => [.. values.Select(T.Of)];
}
