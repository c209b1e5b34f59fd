namespace Haukiem.Shell;

/// <summary>Where to go back to, when the answer comes from outside: an address of this product or its first page.</summary>
internal static class LocalAddress
{
    public const string Home = "/";

    public static string OrHome(string? address) => IsLocal(address) ? address! : Home;

    // Two slashes, or a slash and a backslash, lead a browser to another host.
    public static bool IsLocal(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && address.All(character => character is > ' ' and < '\x7f');
}
