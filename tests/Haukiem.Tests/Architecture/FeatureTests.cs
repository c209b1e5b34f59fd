using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Haukiem.Tests.Architecture;

/// <summary>
/// Features stand in the order of <c>Features.Order</c>: each uses only root types of those before it. Around
/// them stand Data, Cli and Shell, which know every feature: that is what they are for.
/// </summary>
public sealed class FeatureTests
{
    private static readonly string[] Frame = ["Data", "Cli", "Shell"];

    /// <summary>
    /// The part of a feature that a type plays, by the end of its name, when it speaks to a framework. All others
    /// in a feature's root are its things, rules, facts and lifecycles.
    /// </summary>
    private static readonly string[] SpeakToFrameworks =
    [
        "Mapping",
        "Queries",
        "Links",
        "Feature",
        "Commands",
        "Command",
        "Follower",
        "PassOn",
        "PassOn`2",
        "Ledger",
        "Store",
        "Writer",
        "Door",
        "Download",
        "Rollup",
        "Asker",
        "Chooser",
        "Form",
        "Tile",
    ];

    private static readonly string[] Frameworks =
    [
        "Microsoft.",
        "Npgsql.",
        "System.Data.",
        "System.Net.",
        "System.TimeProvider",
    ];

    private static readonly Assembly Product = Assembly.Load("haukiem");

    private static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader()
        .LoadAssembly(Product)
        .Build();

    private static readonly IReadOnlyList<string> Order = ReadOrder();

    [Fact]
    public void Every_folder_of_code_has_its_place_in_the_order() =>
        Expect.None(
            Repository
                .Under("src/Haukiem")
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
                .Select(file => Path.GetRelativePath(Repository.Product, file).Split(Path.DirectorySeparatorChar))
                .Where(path => path.Length > 1)
                .Select(path => path[0])
                .Distinct()
                .Except([.. Order, .. Frame])
        );

    [Fact]
    public void A_feature_uses_only_root_types_of_features_before_it() =>
        Expect.None(
            from type in Own()
            let place = PlaceOf(type)
            where place.Index >= 0
            from dependency in type.Dependencies
            let target = PlaceOf(dependency.Target)
            where target.Index >= 0 && target.Feature != place.Feature
            where target.Index > place.Index || !target.IsRoot
            group dependency by $"{type.FullName} uses {dependency.Target.FullName}" into broken
            select broken.Key
        );

    [Fact]
    public void Things_and_rules_know_no_database_no_web_and_no_clock() =>
        Expect.None(
            from type in Own()
            let place = PlaceOf(type)
            where place.Index >= 0 && place.IsRoot && IsThingOrRule(type)
            from dependency in type.Dependencies
            where Frameworks.Any(it => dependency.Target.FullName.StartsWith(it, StringComparison.Ordinal))
            group dependency by $"{type.FullName} uses {dependency.Target.FullName}" into broken
            select broken.Key
        );

    private static bool IsThingOrRule(IType type) =>
        !SpeakToFrameworks.Any(part => type.Name.EndsWith(part, StringComparison.Ordinal));

    private static IEnumerable<IType> Own() =>
        Architecture.Types.Where(type => type.Assembly.Name == Product.GetName().Name);

    private static (string Feature, int Index, bool IsRoot) PlaceOf(IType type)
    {
        if (type.Namespace is null)
            return ("", -1, false);
        var path = type.Namespace.FullName.Split('.');
        if (path is not ["Haukiem", var feature, ..])
            return ("", -1, false);
        var index = Order.Index().Where(it => it.Item == feature).Select(it => it.Index);
        return (feature, index.FirstOrDefault(-1), path.Length == 2);
    }

    private static IReadOnlyList<string> ReadOrder()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var features = Product.GetType("Haukiem.Features");
        var order =
            features?.GetField("Order", any)?.GetValue(null) ?? features?.GetProperty("Order", any)?.GetValue(null);
        return order is IEnumerable<string> names ? [.. names] : [];
    }
}
