namespace Haukiem.Platform.Time;

/// <summary>What became of a text that should be a day.</summary>
public enum DayReading
{
    /// <summary>It is a day.</summary>
    Fine,

    /// <summary>It is no day of the calendar, or not written as one.</summary>
    NotADay,

    /// <summary>It can be read as two different days: 12/7/2013 in an English text.</summary>
    Ambiguous,

    /// <summary>It names a day and a month only.</summary>
    YearMissing,

    /// <summary>Its year has two digits.</summary>
    YearTooShort,

    /// <summary>It is a bare number: perhaps a year, or a day without its marks, and not for certain a day.</summary>
    BareNumber,
}
