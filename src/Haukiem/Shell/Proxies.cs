using System.Net;
using Haukiem.Platform.Outcomes;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Haukiem.Shell;

/// <summary>
/// The reverse proxies whose word is taken for where a request came from and whether it came by TLS. Of nobody
/// else: whoever reaches the program could say anything.
/// </summary>
internal sealed record Proxies(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks)
{
    public const string Variable = "HAUKIEM_PROXY";

    public static Proxies None { get; } = new([], []);

    /// <summary>Reads addresses (10.0.0.5) and networks (10.0.0.0/24), separated by commas.</summary>
    public static Outcome<Proxies> Read(string? text)
    {
        var addresses = new List<IPAddress>();
        var networks = new List<IPNetwork>();
        var refusals = new List<Refusal>();
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var part in (text ?? "").Split(',', tidy))
        {
            if (IPAddress.TryParse(part, out var address))
                addresses.Add(address);
            else if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else
                refusals.Add(new Refusal("Shell.ProxyUnreadable", part));
        }
        return refusals.Count > 0 ? refusals.ToArray() : new Proxies(addresses, networks);
    }

    public void Configure(ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders =
            Addresses.Count + Networks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var address in Addresses)
            options.KnownProxies.Add(address);
        foreach (var network in Networks)
            options.KnownIPNetworks.Add(network);
    }
}
