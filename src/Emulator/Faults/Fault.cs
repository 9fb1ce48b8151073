using System.Globalization;

namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>Something that goes wrong with one request. Immutable; one instance may serve many requests and threads.</summary>
public sealed class Fault
{
    private readonly string _name;

    private Fault(FaultKind kind, string name)
    {
        Kind = kind;
        _name = name;
    }

    internal FaultKind Kind { get; }

    internal FaultMoment Moment { get; private init; }

    internal TimeSpan Duration { get; private init; }

    internal int StatusCode { get; private init; }

    internal string? Body { get; private init; }

    internal string ContentType { get; private init; } = "application/json";

    internal Uri? Target { get; private init; }

    internal bool Chunked { get; private init; }

    internal HostileBody Hostility { get; private init; }

    internal Fault? Visible { get; private init; }

    /// <summary>The request is carried out and answered correctly, but only after a wait.</summary>
    /// <param name="duration">How long to wait, by the emulator's clock; not negative.</param>
    /// <param name="moment">Whether the wait lies before the request is carried out (default) or between that and the answer.</param>
    public static Fault Delay(TimeSpan duration, FaultMoment moment = FaultMoment.BeforeCommit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return new(FaultKind.Delay, $"delay {duration} {moment}") { Duration = duration, Moment = moment };
    }

    /// <summary>No answer ever comes; the connection stays open until the client gives up or the emulator stops.</summary>
    /// <param name="moment">Whether the request is carried out nevertheless.</param>
    public static Fault NeverAnswer(FaultMoment moment = FaultMoment.BeforeCommit) =>
        new(FaultKind.NeverAnswer, $"never answer {moment}") { Moment = moment };

    /// <summary>The connection is reset (TCP RST) without a single byte of an answer.</summary>
    /// <param name="moment">Whether the request is carried out nevertheless.</param>
    public static Fault Reset(FaultMoment moment = FaultMoment.BeforeCommit) =>
        new(FaultKind.Reset, $"reset {moment}") { Moment = moment };

    /// <summary>429 for the per-second limit, in the vendor's own headers. Nothing is carried out.</summary>
    public static Fault PerSecondLimit() => new(FaultKind.PerSecondLimit, "per-second limit");

    /// <summary>429 for the daily limit, in the vendor's own headers. Nothing is carried out.</summary>
    public static Fault DailyLimit() => new(FaultKind.DailyLimit, "daily limit");

    /// <summary>An error of the server in the vendor's form.</summary>
    /// <param name="moment">Whether the request is carried out nevertheless.</param>
    /// <param name="status">The status code, 500 to 599.</param>
    public static Fault ServerError(FaultMoment moment = FaultMoment.BeforeCommit, int status = 503)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 500);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Answer(status, null, moment);
    }

    /// <summary>An answer of your own.</summary>
    /// <param name="status">The status code, 200 to 599.</param>
    /// <param name="body">The body; null for the vendor's form of an error with this status.</param>
    /// <param name="moment">Whether the request is carried out nevertheless.</param>
    /// <param name="contentType">The content type of <paramref name="body"/>.</param>
    public static Fault Answer(int status, string? body, FaultMoment moment = FaultMoment.BeforeCommit, string contentType = "application/json")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        return new(FaultKind.Status, string.Create(CultureInfo.InvariantCulture, $"status {status} {moment}"))
        {
            StatusCode = status,
            Body = body,
            ContentType = contentType,
            Moment = moment,
        };
    }

    /// <summary>The client is told of a failure now, and the request is carried out all the same a while later.</summary>
    /// <param name="after">How long after the answer the request is carried out, by the emulator's clock; not negative.</param>
    /// <param name="visible">
    /// What the client sees: a <see cref="ServerError"/>, <see cref="Answer"/>, <see cref="Reset"/> or <see cref="NeverAnswer"/>, each
    /// <see cref="FaultMoment.BeforeCommit"/>; null for a 503.
    /// </param>
    public static Fault LateCommit(TimeSpan after, Fault? visible = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        visible ??= ServerError();
        if (visible.Kind is not (FaultKind.Status or FaultKind.Reset or FaultKind.NeverAnswer) || visible.Moment != FaultMoment.BeforeCommit)
            throw new ArgumentException("Must be a server error, an answer, a reset or no answer, each before the commit.", nameof(visible));
        return new(FaultKind.LateCommit, $"late commit after {after}, {visible}") { Duration = after, Visible = visible };
    }

    /// <summary>The request is carried out, but only the first half of the answer's body arrives before the connection closes.</summary>
    /// <param name="chunked">
    /// False: the Content-Length announces more than comes. True: chunked encoding, cut before its last chunk.
    /// </param>
    public static Fault Truncate(bool chunked = false) =>
        new(FaultKind.Truncate, chunked ? "truncated chunks" : "truncated body") { Chunked = chunked, Moment = FaultMoment.AfterCommit };

    /// <summary>
    /// The request is carried out, and the headers and the first half of the answer's body arrive; then nothing more comes, and the
    /// connection stays open until the client gives up or the emulator stops. An answer without a body never comes at all.
    /// </summary>
    /// <param name="chunked">False: the Content-Length announces what never comes. True: chunked encoding without its last chunk.</param>
    public static Fault Stall(bool chunked = false) =>
        new(FaultKind.Stall, chunked ? "stalled chunks" : "stalled body") { Chunked = chunked, Moment = FaultMoment.AfterCommit };

    /// <summary>A success status with a hostile body.</summary>
    /// <param name="body">The kind of body.</param>
    /// <param name="moment">Whether the request is carried out nevertheless.</param>
    public static Fault Hostile(HostileBody body, FaultMoment moment = FaultMoment.AfterCommit) =>
        new(FaultKind.Hostile, $"hostile body {body} {moment}") { Hostility = body, Moment = moment };

    /// <summary>A redirect, usually to a foreign host, which must not get to see credentials.</summary>
    /// <param name="target">The absolute address sent as Location.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    public static Fault Redirect(Uri target, int status = 307)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!target.IsAbsoluteUri)
            throw new ArgumentException("Must be an absolute address.", nameof(target));
        if (status is not (301 or 302 or 303 or 307 or 308))
            throw new ArgumentOutOfRangeException(nameof(status), status, "Must be 301, 302, 303, 307 or 308.");
        return new(FaultKind.Redirect, string.Create(CultureInfo.InvariantCulture, $"redirect {status}")) { Target = target, StatusCode = status };
    }

    /// <summary>What the fault does, in a few words; holds neither addresses nor bodies.</summary>
    public override string ToString() => _name;
}
