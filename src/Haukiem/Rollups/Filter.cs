using Haukiem.Platform.Texts;

namespace Haukiem.Rollups;

/// <summary>How a form asks for a filter.</summary>
internal enum FilterField
{
    /// <summary>It is not asked for: addresses alone have it.</summary>
    None,

    /// <summary>Words that are typed.</summary>
    Words,

    /// <summary>One of what occurs in the scope, by its code.</summary>
    Occurring,

    /// <summary>One of a closed list.</summary>
    Closed,

    Day,
}

/// <summary>One thing by which a question may be restricted: in its address, in its caption, in its form.</summary>
/// <param name="Key">The parameter of the address.</param>
/// <param name="Label">The key of its name.</param>
/// <param name="Of">The subjects that it can restrict.</param>
internal sealed record Filter(string Key, string Label, FilterField Field, IReadOnlyList<Subject> Of)
{
    /// <summary>What the address says; null where the question is not restricted by it.</summary>
    public required Func<Question, string?> Written { get; init; }

    /// <summary>The question restricted by what an address says; null where that cannot be read.</summary>
    public required Func<Question, string, Question?> Restrict { get; init; }

    /// <summary>What a value is called, where the value itself says it; null where it is the code of something.</summary>
    public Func<Words, Question, string, string>? Name { get; init; }

    /// <summary>The values of a closed list.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The key of the text that says why a value was not used.</summary>
    public required string Unread { get; init; }

    /// <summary>Whether a value may be one that nothing has: then the list says so.</summary>
    public bool MayBeUnknown => Field == FilterField.Occurring;
}
