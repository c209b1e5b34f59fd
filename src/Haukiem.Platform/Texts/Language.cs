namespace Haukiem.Platform.Texts;

/// <summary>The language that dates and numbers are written in.</summary>
public enum Language
{
    /// <summary>The default.</summary>
    Vietnamese,

    /// <summary>The other one.</summary>
    English,
}
