using Haukiem.Platform.Outcomes;

namespace Haukiem.Settings;

/// <summary>The instance is not one that this program may open: it stops before it has touched anything.</summary>
internal class InstanceNotOpenedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal => refusal;
}
