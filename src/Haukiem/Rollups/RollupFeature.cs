using Haukiem.Rollups.Lists;
using Haukiem.Rollups.Overview;
using Haukiem.Rollups.Saving;
using Haukiem.Shell;

namespace Haukiem.Rollups;

/// <summary>The overview, the lists behind its numbers, and their way into the navigation.</summary>
internal static class RollupFeature
{
    private const string Follow = "Rollups.NavigationFollow";
    private const string Organisation = "Rollups.NavigationOrganisation";

    public static IServiceCollection AddRollups(this IServiceCollection services)
    {
        services.AddScoped<Asker>();
        services.AddScoped<SavedLists>();
        services.AddSingleton(new NavigationEntry("Rollups.Overview", "/overview", null, 10));
        Add(Subject.Assignments, Follow, 20);
        Add(Subject.Findings, Follow, 30);
        Add(Subject.Checks, Follow, 40);
        Add(Subject.Disagreements, Follow, 45);
        Add(Subject.Targets, Follow, 50);
        Add(Subject.Units, Organisation, 60);
        return services;

        void Add(Subject subject, string group, int order)
        {
            var (name, path) = ($"Rollups.Navigation{subject}", RollupLinks.Path(subject));
            services.AddSingleton(
                new NavigationEntry(
                    name,
                    path,
                    group,
                    order,
                    provider => provider.GetRequiredService<Asker>().SeesAsync(subject)
                )
            );
            services.AddSingleton(
                new SavableList(
                    path,
                    name,
                    subject,
                    (rollup, _, address, stop) => rollup.WriteAsync(subject, address, stop)
                )
            );
        }
    }

    public static void MapRollups(this IEndpointRouteBuilder endpoints)
    {
        ListExports.Map(endpoints);
        GridExport.Map(endpoints);
        SavedListForms.Map(endpoints);
    }
}
