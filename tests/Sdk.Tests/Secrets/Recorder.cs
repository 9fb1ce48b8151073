using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Tests.Secrets;

/// <summary>Writes down everything that logs, traces and metrics say. The emulator's own web server is not listened to.</summary>
internal sealed class Recorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Recorder()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => !IsServer(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => Note($"span {a.Source.Name} {a.OperationName} {a.DisplayName} {a.Status} {a.StatusDescription} {Text(a.TagObjects)} {string.Join("; ", a.Events.Select(e => e.Name + " " + Text(e.Tags)))} {Text(a.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value)))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (!IsServer(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Measured(i, value, tags));
        _meters.SetMeasurementEventCallback<int>((i, value, tags, _) => Measured(i, value, tags));
        _meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Measured(i, value, tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> Lines => _lines;

    public void Note(string line) => _lines.Enqueue(line);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static bool IsServer(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(", ", tags.Select(t => $"{t.Key}={t.Value}"));

    private void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Note(string.Create(CultureInfo.InvariantCulture, $"measurement {instrument.Meter.Name} {instrument.Name} {value} {Text(tags.ToArray())}"));

    private sealed class Logger(Recorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            recorder.Note($"scope {category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            recorder.Note($"log {category} {logLevel} {formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? Text(values) : "")} {exception}");
    }
}
