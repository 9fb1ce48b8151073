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
