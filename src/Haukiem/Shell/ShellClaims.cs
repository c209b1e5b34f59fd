namespace Haukiem.Shell;

internal static class ShellClaims
{
    /// <summary>The office of the person signed in, as the foot of the navigation shows it.</summary>
    public const string Office = "haukiem.office";
}
