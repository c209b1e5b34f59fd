using System.Security.Cryptography;
using System.Text;

namespace Haukiem.Journal;

/// <summary>A protected value with the salt that makes its hash unguessable.</summary>
internal readonly record struct Salted(string Salt, string Value)
{
    private const int SaltBytes = 16;

    public static Salted New(string value) =>
        new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes)), value);

    /// <summary>What the journal keeps: <c>sha256:</c> and the hash of salt and value, in base64.</summary>
    public string Hash()
    {
        var bytes = SHA256.HashData([.. Convert.FromBase64String(Salt), .. Encoding.UTF8.GetBytes(Value)]);
        return "sha256:" + Convert.ToBase64String(bytes);
    }
}
