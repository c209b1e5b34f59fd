using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Haukiem.Data;

/// <summary>Identities as the database's own GUID type.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Ids.Of<T>(value))
    where T : struct, IId<T>;

/// <summary>Identities as 16 bytes, most significant first: a third of the text form, and in the order of creation.</summary>
internal sealed class IdBytesConverter<T>()
    : ValueConverter<T, byte[]>(id => id.Value.ToByteArray(true), bytes => Ids.Of<T>(new Guid(bytes, true)))
    where T : struct, IId<T>;

/// <summary>GUIDs that belong to no type of ours (accounts), as 16 bytes.</summary>
internal sealed class GuidBytesConverter()
    : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

/// <summary>Text is stored NFC, from whatever keyboard or file it came: the same word is found by the same word.</summary>
internal sealed class TextConverter()
    : ValueConverter<string, string>(text => text.Normalize(NormalizationForm.FormC), stored => stored);

/// <summary>Instants are UTC in milliseconds, on both databases and in the journal alike.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => Instants.Milliseconds(instant),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );

internal static class Instants
{
    /// <summary>The instant, cut to the milliseconds that are kept.</summary>
    public static DateTime Milliseconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
