namespace Haukiem.Platform.Texts;

/// <summary>The language that dates and numbers are written in.</summary>
public enum Language
{
    Vietnamese,
    English,
}
