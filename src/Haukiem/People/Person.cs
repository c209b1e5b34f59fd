using Haukiem.Data;

namespace Haukiem.People;

internal readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId Of(Guid value) => new(value);

    public static PersonId New() => IId<PersonId>.New();
}

/// <summary>Who acts: somebody, or an office that acts as one (a desk with a shared sign-in).</summary>
internal sealed class Person
{
    private Person() { }

    public PersonId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>An office stands here instead of a person's name.</summary>
    public bool IsOffice { get; private set; }

    public static Person Enter(string code, string name, bool isOffice) =>
        new()
        {
            Id = PersonId.New(),
            Code = code,
            Name = name,
            IsOffice = isOffice,
        };

    public void Correct(string name, bool isOffice)
    {
        Name = name;
        IsOffice = isOffice;
    }
}
