namespace PrivacySafe.Conferencing.Jitsi.Tests;

/// <summary>Rooms for meetings around the clock's time.</summary>
internal static class BookedRooms
{
    public const string Name = "k7q2m9x4c8v1b6n3z5w0a2s4d6";

    /// <summary>A room that may be open from a quarter of an hour ago for an hour.</summary>
    public static JitsiRoom Now(SettableClock clock, string name = Name, string deployment = "") => new()
    {
        Name = name,
        Deployment = deployment,
        Host = "host-4711",
        Marker = null,
        Start = clock.Now,
        Duration = TimeSpan.FromMinutes(30),
        OpensAt = clock.Now.AddMinutes(-15),
        ClosesAt = clock.Now.AddMinutes(45),
        Lobby = true,
        MaximumOccupants = 12,
    };
}
