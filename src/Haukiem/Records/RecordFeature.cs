using Haukiem.Records.Acts;
using Haukiem.Records.Documents;
using Haukiem.Records.Files;
using Haukiem.Records.Indicators;
using Haukiem.Records.Listing;
using Haukiem.Records.Opening;
using Haukiem.Records.Reviews;
using Haukiem.Records.Rounds;
using Haukiem.Rollups;
using Haukiem.Shell;

namespace Haukiem.Records;

/// <summary>The pages and lists of records: their way into the navigation, and what they need beside themselves.</summary>
internal static class RecordFeature
{
    /// <summary>The headings under which the lists of figures stand as well.</summary>
    private const string Follow = "Rollups.NavigationFollow";
    private const string Organisation = "Rollups.NavigationOrganisation";

    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        Add(DocumentList.Of, 15);
        Add(ReviewList.Of, 35);
        Add(RoundList.Of, 45);
        Add(IndicatorList.Of, 55);
        services.AddScoped<RecordOpening>();
        return services.AddSingleton(
            new NavigationEntry(
                "Records.JournalTitle",
                "/journal",
                Organisation,
                70,
                async provider =>
                    await provider.GetRequiredService<Asker>().OpenAnyAsync() is { Viewer.OpensJournal: true }
            )
        );

        void Add<TRow>(RecordList<TRow> list, int order)
        {
            var name = $"Records.Navigation{list.Noun}";
            services.AddSingleton(
                new NavigationEntry(
                    name,
                    list.Path,
                    Follow,
                    order,
                    provider => provider.GetRequiredService<Asker>().SeesAsync(list.Subject)
                )
            );
            services.AddSingleton(new SavableList(list.Path, name, list.Subject, list.WriteAsync));
        }
    }

    public static void MapRecords(this IEndpointRouteBuilder endpoints)
    {
        EvidenceDownload.Map(endpoints);
        RecordExports.Map(endpoints, DocumentList.Of);
        RecordExports.Map(endpoints, ReviewList.Of);
        RecordExports.Map(endpoints, RoundList.Of);
        RecordExports.Map(endpoints, IndicatorList.Of);
        MatrixExport.Map(endpoints);
        ActExport.Map(endpoints);
    }
}
