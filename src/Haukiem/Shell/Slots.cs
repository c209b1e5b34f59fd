namespace Haukiem.Shell;

/// <summary>The places of the layout that a page may fill, by SectionContent.</summary>
internal static class Slots
{
    public const string Breadcrumbs = "breadcrumbs";
    public const string Actions = "actions";
}
