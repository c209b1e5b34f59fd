using Haukiem.Assignments;
using Haukiem.Checks;
using Haukiem.Findings;
using Haukiem.Reviews;
using Haukiem.Tests.Support;

namespace Haukiem.Tests.Domain;

/// <summary>The papers on the domain are generated from the code, and say what it says.</summary>
public sealed class DomainPaperTests
{
    [Fact]
    public void The_paper_on_lifecycles_shows_the_tables() =>
        Snapshot.Match(
            $"""
            # Lifecycles

            Generated from the tables in the code; the same tables decide what a page offers and what a verb refuses, and the tests walk through every line. What is not listed is refused. Where an authority records a decision through somebody else than its own leader, and a basis is needed, the basis is named.

            {LifecyclePaper.Of(AssignmentLifecycle.Table, "assign")}
            {LifecyclePaper.Of(FindingLifecycle.Table, "raise")}
            {LifecyclePaper.Of(ReviewLifecycle.Table, "prompt")}
            {LifecyclePaper.Of(RoundLifecycle.Table, "plan")}
            """,
            "docs/domain/lifecycles.md"
        );

    [Fact]
    public void The_paper_on_permissions_shows_who_may_from_where() =>
        Snapshot.Match(PermissionsPaper.Text(), "docs/domain/permissions.md");

    [Fact]
    public void The_paper_on_facts_shows_tables_and_followers() =>
        Snapshot.Match(FactsPaper.Text(), "docs/domain/facts.md");
}
