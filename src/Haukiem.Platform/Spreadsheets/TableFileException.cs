using System.Diagnostics.CodeAnalysis;
using Haukiem.Platform.Outcomes;

namespace Haukiem.Platform.Spreadsheets;

/// <summary>A table file cannot be read or written any further; the refusal says why and what to do.</summary>
[SuppressMessage("Design", "RCS1194", Justification = "One without its refusal would tell the person nothing.")]
public sealed class TableFileException : Exception
{
    /// <summary>With the refusal that people are told.</summary>
    public TableFileException(Refusal refusal, Exception? cause = null)
        : base(refusal.ToString(), cause) => Refusal = refusal;

    /// <summary>What to tell the person; its texts are those of this folder.</summary>
    public Refusal Refusal { get; }
}
