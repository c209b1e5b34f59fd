using Haukiem.Data;
using Haukiem.Mandates;
using Haukiem.People;
using Haukiem.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Haukiem.Evidence;

internal readonly record struct EvidenceId(Guid Value) : IId<EvidenceId>
{
    public static EvidenceId Of(Guid value) => new(value);

    public static EvidenceId New() => IId<EvidenceId>.New();
}

/// <summary>What a record of evidence belongs to.</summary>
internal enum EvidenceOf
{
    ProgressReport,
    Check,
    Document,
    Review,
}

/// <summary>A file or a link that shows what was said, with its hash, day and origin.</summary>
internal sealed class EvidenceItem
{
    private EvidenceItem() { }

    public EvidenceId Id { get; private set; }

    public EvidenceOf Of { get; private set; }

    /// <summary>The identity of the record that it belongs to.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The name of the file, or the address of the link.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the content, in hexadecimal; none for a link.</summary>
    public string? Hash { get; private set; }

    public long Size { get; private set; }

    public DateOnly On { get; private set; }

    public PersonId By { get; private set; }

    public static EvidenceItem OfFile(EvidenceOf of, Guid subject, string name, string hash, long size, Act act) =>
        Enter(of, subject, name, hash, size, act);

    public static Outcome<EvidenceItem> OfLink(EvidenceOf of, Guid subject, string address, Act act) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? Enter(of, subject, address, null, 0, act)
            : new Refusal("Evidence.NotAnAddress", address);

    private static EvidenceItem Enter(EvidenceOf of, Guid subject, string name, string? hash, long size, Act act) =>
        new()
        {
            Id = EvidenceId.New(),
            Of = of,
            SubjectId = subject,
            Name = name,
            Hash = hash,
            Size = size,
            On = act.On,
            By = act.By,
        };
}

/// <summary>The content of a file, kept once however often it was given, under its hash.</summary>
internal sealed class EvidenceContent
{
    public string Hash { get; init; } = "";

    public byte[] Content { get; init; } = [];
}

internal sealed class EvidenceMapping
    : IEntityTypeConfiguration<EvidenceItem>,
        IEntityTypeConfiguration<EvidenceContent>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Is(TableKind.Recorded);
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Name).HasMaxLength(Lengths.Line).IsProtected();
        // From the plain hash of a short file its content could be guessed after it was destroyed.
        builder.Property(item => item.Hash).HasMaxLength(Lengths.Code).IsProtected();
        builder.HasIndex(item => item.SubjectId);
        builder.HasIndex(item => item.Hash);
    }

    public void Configure(EntityTypeBuilder<EvidenceContent> builder)
    {
        builder.Is(TableKind.Machine);
        builder.HasKey(content => content.Hash);
        builder.Property(content => content.Hash).HasMaxLength(Lengths.Code);
    }
}
