using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>
/// Logs, metrics and traces of this library, under one name. They hold vendor, profile, result and control ids; never a secret,
/// a topic, a participant or a host.
/// </summary>
internal sealed partial class ConferencingTelemetry : IDisposable
{
    /// <summary>The name of the meter, the activity source and the log category.</summary>
    public const string Name = "PrivacySafe.Conferencing";

    private static readonly ActivitySource Source = new(Name);

    private readonly ILogger _logger;
    private readonly Meter _meter;
    private readonly Counter<long> _operations;
    private readonly Histogram<double> _duration;

    public ConferencingTelemetry(ILoggerFactory loggers, IMeterFactory meters)
    {
        _logger = loggers.CreateLogger(Name);
        _meter = meters.Create(Name);
        _operations = _meter.CreateCounter<long>("privacysafe.conferencing.operations", "{operation}", "Operations on meetings by result.");
        _duration = _meter.CreateHistogram<double>("privacysafe.conferencing.operation.duration", "s", "Duration of operations on meetings.");
    }

    public Operation Begin(string name, string provider, MeetingProfile profile) => new(this, name, provider, profile);

    /// <summary>Begins a run over an account's meetings.</summary>
    /// <param name="provider">The vendor's identifier.</param>
    /// <param name="profile">The profile's name; null when it is chosen for each meeting.</param>
    public Verification BeginVerification(string provider, string? profile) => new(this, provider, profile ?? "chosen for each");

    /// <summary>Notes that a request is sent once more.</summary>
    public void Repeats(string provider, int attempt, string reason) => LogRepeated(provider, attempt, reason);

    public void Dispose() => _meter.Dispose();

    [LoggerMessage(1, LogLevel.Information, "{Operation} on {Provider} under {Profile}: released {MeetingId}")]
    private partial void LogReleased(string operation, string provider, string profile, string meetingId);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} on {Provider} under {Profile}: refused at {Stage} because of {Controls}; clean-up: {Cleanup}")]
    private partial void LogRefused(string operation, string provider, string profile, PolicyStage stage, string controls, CleanupState cleanup);

    [LoggerMessage(3, LogLevel.Error, "{Operation} on {Provider} under {Profile}: {Result}")]
    private partial void LogFailed(string operation, string provider, string profile, string result);

    [LoggerMessage(4, LogLevel.Information, "A request to {Provider} is repeated, attempt {Attempt}: {Reason}")]
    private partial void LogRepeated(string provider, int attempt, string reason);

    [LoggerMessage(5, LogLevel.Information, "verify account on {Provider} under {Profile}: {Judged} meetings judged, {FallingShort} fall short, {NotRead} not read, {HostsNotListed} hosts not listed")]
    private partial void LogVerified(string provider, string profile, int judged, int fallingShort, int notRead, int hostsNotListed);

    [LoggerMessage(6, LogLevel.Warning, "verify account on {Provider} under {Profile}: ended early")]
    private partial void LogEndedEarly(string provider, string profile);

    /// <summary>One run over an account's meetings, from its beginning to its only end.</summary>
    internal sealed class Verification(ConferencingTelemetry telemetry, string provider, string profile) : IDisposable
    {
        private readonly Activity? _activity = Source.StartActivity(Operation);
        private readonly long _start = Stopwatch.GetTimestamp();
        private bool _ended;

        private const string Operation = "verify account";

        public void Ended(AccountVerificationTotals totals)
        {
            _ended = true;
            telemetry.LogVerified(provider, profile, totals.Judged, totals.FallingShort, totals.NotRead, totals.HostsNotListed);
        }

        public void Dispose()
        {
            if (!_ended)
                telemetry.LogEndedEarly(provider, profile);
            var tags = new TagList { { "provider", provider }, { "profile", profile }, { "operation", Operation }, { "result", _ended ? "Judged" : "EndedEarly" } };
            telemetry._operations.Add(1, tags);
            telemetry._duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
            if (_activity is null)
                return;
            foreach (var tag in tags)
                _activity.SetTag(tag.Key, tag.Value);
            _activity.SetStatus(_ended ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            _activity.Dispose();
        }
    }

    /// <summary>One operation, from its beginning to its only end.</summary>
    internal sealed class Operation : IDisposable
    {
        private readonly ConferencingTelemetry _telemetry;
        private readonly string _name;
        private readonly string _provider;
        private readonly string _profile;
        private readonly Activity? _activity;
        private readonly long _start = Stopwatch.GetTimestamp();
        private string _result = "Released";

        public Operation(ConferencingTelemetry telemetry, string name, string provider, MeetingProfile profile)
        {
            (_telemetry, _name, _provider, _profile) = (telemetry, name, provider, profile.Name);
            _activity = Source.StartActivity(name);
        }

        public void Succeeded(MeetingReference reference) => _telemetry.LogReleased(_name, _provider, _profile, reference.MeetingId);

        public void Failed(Exception e)
        {
            _result = e.GetType().Name;
            if (e is MeetingPolicyException policy)
                _telemetry.LogRefused(_name, _provider, _profile, policy.Stage, string.Join(", ", policy.Violations.Select(v => v.Control?.Id ?? v.Setting).Distinct()), policy.Cleanup.State);
            else if (e is not OperationCanceledException)
                _telemetry.LogFailed(_name, _provider, _profile, _result);
        }

        public void Dispose()
        {
            var tags = new TagList { { "provider", _provider }, { "profile", _profile }, { "operation", _name }, { "result", _result } };
            _telemetry._operations.Add(1, tags);
            _telemetry._duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
            if (_activity is null)
                return;
            foreach (var tag in tags)
                _activity.SetTag(tag.Key, tag.Value);
            _activity.SetStatus(_result == "Released" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            _activity.Dispose();
        }
    }
}
