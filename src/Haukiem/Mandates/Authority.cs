using Haukiem.Data;
using Haukiem.Platform.Outcomes;
using Haukiem.Units;

namespace Haukiem.Mandates;

internal readonly record struct AuthorityId(Guid Value) : IId<AuthorityId>
{
    public static AuthorityId Of(Guid value) => new(value);

    public static AuthorityId New() => IId<AuthorityId>.New();
}

/// <summary>The office or collective body that decides, at the unit where it stands.</summary>
internal sealed class Authority
{
    private Authority() { }

    public AuthorityId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    public static Authority Enter(string code, string name, UnitId unit) =>
        new()
        {
            Id = AuthorityId.New(),
            Code = code,
            Name = name,
            UnitId = unit,
        };

    /// <summary>It is called otherwise; and it stands at another unit, as long as it has decided nothing.</summary>
    /// <param name="isUsed">Whether it has decided anything: what it decided was decided from the unit where it stood.</param>
    public Outcome<Authority> Correct(string name, UnitId unit, bool isUsed)
    {
        if (isUsed && unit != UnitId)
            return new Refusal("Mandates.AuthorityStands", Code);
        Name = name;
        UnitId = unit;
        return this;
    }
}

/// <summary>The authority that decides, and the unit where it stands.</summary>
internal sealed record Decider(AuthorityId Id, UnitId UnitId);
