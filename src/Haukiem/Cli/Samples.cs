namespace Haukiem.Cli;

/// <summary>A practice organisation that comes with the program: a folder of facts, the day on which it opens, and who signs in.</summary>
/// <param name="Name">The folder, and the word of the command line.</param>
/// <param name="Title">What the instance is called.</param>
/// <param name="Day">The practice day at the beginning; every fact lies before it.</param>
/// <param name="Offices">User name and person code of the offices that get an account.</param>
internal sealed record Sample(
    string Name,
    string Title,
    DateOnly Day,
    IReadOnlyList<(string UserName, string Person)> Offices
)
{
    /// <summary>Beside the program, where the build and the publish put it.</summary>
    public string Folder => Path.Combine(AppContext.BaseDirectory, "samples", Name);
}

internal static class Samples
{
    public static Sample CanTho2013 { get; } =
        new(
            "cantho-2013",
            "Cần Thơ 2013",
            new DateOnly(2013, 12, 5),
            [
                ("vanphong", "VPTU"),
                ("lanhdao", "TTTU"),
                ("donvi06", "BC-DV06"),
                ("lanhdaodonvi06", "LD-DV06"),
                ("doankiemtra1", "DKT1"),
                ("giamsat", "UVBTV6"),
                ("banxaydung", "BXD2"),
                ("doancongtac", "DCTTW"),
                ("soathoso", "RSHS"),
                ("bantin", "BANTIN"),
                ("quantri", "QTHT"),
            ]
        );

    public static IReadOnlyList<Sample> All { get; } = [CanTho2013];

    public static Sample? Find(string name) => All.FirstOrDefault(sample => sample.Name == name);
}
