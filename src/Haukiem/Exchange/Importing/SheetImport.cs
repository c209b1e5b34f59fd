using Haukiem.Platform.Outcomes;

namespace Haukiem.Exchange.Importing;

/// <summary>How the rows of one sheet are carried out: each by the ordinary verb of its noun.</summary>
internal abstract class SheetImport(SheetRule sheet)
{
    public SheetRule Sheet => sheet;

    /// <summary>The record that a row is about although no import has brought it: entered on a page.</summary>
    public virtual Guid? Present(Row row, ImportSession session) => null;

    /// <summary>Carries out a row that is new.</summary>
    /// <returns>The identity of the record.</returns>
    public abstract Task<Outcome<Guid>> AddAsync(Row row, ImportSession session, CancellationToken stop);

    /// <summary>
    /// Carries out a row whose record is there and that says something else now. A fact stands: what may be
    /// done instead is said.
    /// </summary>
    /// <param name="onlyCorrectable">Whether nothing differs but what may be set right.</param>
    public virtual Task<Outcome<Guid>> ChangeAsync(
        Row row,
        Guid record,
        bool onlyCorrectable,
        ImportSession session,
        CancellationToken stop
    ) => Task.FromResult<Outcome<Guid>>(new Refusal($"Exchange.Stands_{sheet.Key}", row.Key));
}
