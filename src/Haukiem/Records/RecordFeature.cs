using Haukiem.Records.Files;

namespace Haukiem.Records;

/// <summary>What the pages of single records need beside themselves.</summary>
internal static class RecordFeature
{
    public static void MapRecords(this IEndpointRouteBuilder endpoints) => EvidenceDownload.Map(endpoints);
}
