namespace Haukiem.Exchange;

/// <summary>
/// Where a file of evidence lies in an export, and how its rows name it. A bare workbook names it too: by the hash
/// in its path the instance that holds it knows it again.
/// </summary>
internal static class EvidencePath
{
    private const int DigitsOfHash = 12;

    public static string Of(string name, string hash) => $"evidence/{hash[..DigitsOfHash]}/{name}";
}
