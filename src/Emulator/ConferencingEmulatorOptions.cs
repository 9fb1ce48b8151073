using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Emulator;

/// <summary>How an emulator starts. Read once, when it starts; not thread-safe.</summary>
public sealed class ConferencingEmulatorOptions
{
    private int _port;
    private int _requestCapacity = 100_000;
    private TimeProvider _timeProvider = TimeProvider.System;

    internal ConferencingEmulatorOptions()
    {
    }

    /// <summary>The loopback port, 0 to 65535. Default 0: any free one.</summary>
    public int Port
    {
        get => _port;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 65535);
            _port = value;
        }
    }

    /// <summary>
    /// The clock of everything the emulator does: token lifetimes, limits, lags, delays, what counts as past. Default: the system's.
    /// </summary>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Whether <see cref="ReceivedRequest.Body"/> is kept. Default false, because bodies hold passcodes, topics and addresses.
    /// </summary>
    public bool RecordBodies { get; set; }

    /// <summary>How many requests <see cref="ConferencingEmulator.Requests"/> keeps; the oldest go first. Default 100,000; 0 keeps none.</summary>
    public int RequestCapacity
    {
        get => _requestCapacity;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _requestCapacity = value;
        }
    }

    /// <summary>Prepares the Zoom account (credentials, users, limits, traps) before the first request can arrive. Default: nothing.</summary>
    public Action<ZoomEmulator>? ConfigureZoom { get; set; }

    /// <summary>Prepares the deployment of Jitsi Meet (keys, what is demanded and heeded, reservations) before the first request can arrive. Default: nothing.</summary>
    public Action<JitsiEmulator>? ConfigureJitsi { get; set; }
}
