using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What the operator learns. Names of rooms, people and secrets stand in none of it: a name that opens nothing here was typed by a stranger, and may be meant for somewhere else.</summary>
internal static partial class ReservationLog
{
    [LoggerMessage(1, LogLevel.Information, "Jitsi deployment {Deployment}: opened a room for the meeting at {Start:u}, closes at {ClosesAt:u}")]
    public static partial void Opened(ILogger logger, string deployment, DateTimeOffset start, DateTimeOffset closesAt);

    [LoggerMessage(2, LogLevel.Information, "Jitsi deployment {Deployment}: closed the room of the meeting at {Start:u}")]
    public static partial void Closed(ILogger logger, string deployment, DateTimeOffset start);

    [LoggerMessage(3, LogLevel.Information, "Jitsi deployment {Deployment}: refused the room of the meeting at {Start:u}, which may be open from {OpensAt:u} to {ClosesAt:u}")]
    public static partial void OutOfTime(ILogger logger, string deployment, DateTimeOffset start, DateTimeOffset opensAt, DateTimeOffset closesAt);

    [LoggerMessage(4, LogLevel.Information, "Jitsi deployment {Deployment}: refused a room that is not booked")]
    public static partial void NotBooked(ILogger logger, string deployment);

    [LoggerMessage(5, LogLevel.Warning, "Jitsi deployment {Deployment}: refused a room that is booked at another deployment, {Other}. Check which deployment uses which address and secret.")]
    public static partial void BookedElsewhere(ILogger logger, string deployment, string other);

    [LoggerMessage(6, LogLevel.Warning, "Jitsi deployment {Deployment}: a request without its reservation secret was refused. If the deployment made it, compare its reservations_api_headers with the application's ReservationSecret.")]
    public static partial void NotAuthenticated(ILogger logger, string deployment);

    [LoggerMessage(7, LogLevel.Warning, "Jitsi deployment {Deployment}: an unreadable request was refused with {Status}: {Reason}")]
    public static partial void Unreadable(ILogger logger, string deployment, int status, string reason);

    // An exception of a database may quote rows or a connection, so that only its type is told; the store can log the rest where it knows what is in it.
    [LoggerMessage(8, LogLevel.Error, "Jitsi deployment {Deployment}: the store of rooms failed with {ExceptionType}; rooms cannot open")]
    public static partial void StoreFailed(ILogger logger, string deployment, string? exceptionType);

    [LoggerMessage(9, LogLevel.Error, "Jitsi deployment {Deployment}: there is no usable ReservationSecret any more ({Why}); every request is refused")]
    public static partial void NoSecret(ILogger logger, string deployment, string? why);

    [LoggerMessage(10, LogLevel.Error, "Jitsi deployment {Deployment}: the room of the meeting at {Start:u} was changed by others each time it was to be changed; the request was given up")]
    public static partial void Contended(ILogger logger, string deployment, DateTimeOffset start);
}
