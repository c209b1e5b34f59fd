namespace Haukiem.Data;

/// <summary>An identity that no one confuses with another: a version-7 GUID in a type of its own.</summary>
internal interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);

    static TSelf New() => TSelf.Of(Guid.CreateVersion7());
}

internal static class Ids
{
    /// <summary>The identity of a value: what an expression may call where it may not name a static interface member.</summary>
    public static T Of<T>(Guid value)
        where T : struct, IId<T> => T.Of(value);
}
