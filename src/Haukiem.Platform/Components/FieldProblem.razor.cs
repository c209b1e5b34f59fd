using Microsoft.AspNetCore.Components;

namespace Haukiem.Platform.Components;

/// <summary>What is wrong with one field, below its control.</summary>
public sealed partial class FieldProblem
{
    /// <summary>What is wrong with the form.</summary>
    [Parameter, EditorRequired]
    public FieldProblems Problems { get; set; } = null!;

    /// <summary>The id of the field's control.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";
}
