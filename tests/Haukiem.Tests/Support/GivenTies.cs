using Haukiem.Assignments;
using Haukiem.Evidence;

namespace Haukiem.Tests.Support;

/// <summary>What ties records to each other: supporting units, parts, remedies, files.</summary>
internal sealed partial class GivenInstance
{
    /// <summary>An assignment that another unit supports, or that is a part of another.</summary>
    public GivenInstance Tied(
        string code,
        string lead,
        DateOnly? due,
        string? supporting = null,
        string? partOf = null,
        bool concernsPerson = false,
        string? directive = null,
        DateOnly? assignedOn = null
    )
    {
        var answered = directive is null ? null : documents[directive];
        var order = new AssignmentOrder(Decider, units[lead].Id, due is { } day ? Deadline.On(day) : Deadline.None())
        {
            Supporting = supporting is null ? [] : [units[supporting].Id],
            Parent = partOf is null ? null : assignments[partOf],
            ConcernsPerson = concernsPerson,
            Clauses = answered is null ? [] : [(answered.Clauses[0].Id, answered.Id)],
        };
        var details = new AssignmentDetails($"Việc {code}", $"Sản phẩm {code}", "Cấp phó phụ trách");
        var given = Done(
            Haukiem.Assignments.Assignment.Assign(code, details, order, On(assignedOn ?? new DateOnly(2013, 1, 1)))
        ).Assignment;
        assignments.Add(code, given);
        Enter(given);
        return this;
    }

    /// <summary>One document rests on another.</summary>
    public GivenInstance RestsOn(string document, string other)
    {
        Done(documents[document].LinkTo(Haukiem.Documents.DocumentLinkKind.RestsOn, [documents[other].Id]));
        Enter(documents[document]);
        return this;
    }

    /// <summary>A remedy of a finding: an assignment of its unit.</summary>
    public GivenInstance Remedied(string finding, string assignment, DateOnly on)
    {
        var one = touched.OfType<Haukiem.Findings.Finding>().Single(given => given.Code == finding);
        Done(one.Accept(On(on)));
        Done(one.AgreeRemedy(assignments[assignment], Decider, On(on)));
        Enter(one);
        return this;
    }

    /// <summary>Acknowledged before: the unit says that it is done, and a check at the desk finds it so.</summary>
    public GivenInstance FinishedAfterExtension(string code, DateOnly reported, DateOnly on)
    {
        Done(assignments[code].ReportDone("Đã làm xong", [], On(reported)));
        Enter(assignments[code]);
        return Verify(code, on);
    }

    /// <summary>A file beside the last report of an assignment.</summary>
    /// <returns>Its identity.</returns>
    public async Task<Guid> EvidenceAsync(string code, string name, byte[] content)
    {
        var hash = await new EvidenceStore(db, Instance.Folder.EvidenceFolder).KeepAsync(content, default);
        var report = assignments[code].Reports[^1];
        var item = EvidenceItem.OfFile(
            EvidenceOf.ProgressReport,
            report.Id.Value,
            name,
            hash,
            content.Length,
            On(report.On)
        );
        Enter(item);
        return item.Id.Value;
    }
}
