using System.Globalization;

namespace PrivacySafe.Conferencing;

/// <summary>A fact of law or organisation that a profile rests on, as its user stated it.</summary>
/// <param name="Name">What it is, e.g. <c>rules of procedure</c>.</param>
/// <param name="Value">What was stated.</param>
/// <param name="Status">Whether it already holds.</param>
public sealed record LegalFact(string Name, string Value, LegalFactStatus Status)
{
    /// <summary>A deadline, which is pending until it has passed.</summary>
    internal static LegalFact OfDeadline(string name, DateTimeOffset deadline, DateTimeOffset now) =>
        new(name, deadline.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture), now < deadline ? LegalFactStatus.Pending : LegalFactStatus.Stated);
}

/// <summary>Whether a stated fact already holds.</summary>
public enum LegalFactStatus
{
    /// <summary>Stated by the user of the profile; not checked.</summary>
    Stated = 0,

    /// <summary>Does not hold yet, such as a deadline that has not passed.</summary>
    Pending = 1,
}
