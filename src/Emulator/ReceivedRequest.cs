namespace PrivacySafe.Conferencing.Emulator;

/// <summary>What the emulator noted about one request that reached it.</summary>
/// <remarks>
/// Header values are never kept, and neither are query values or bodies, because they carry credentials and personal data. Bodies are
/// kept only while <see cref="ConferencingEmulatorOptions.RecordBodies"/> is on. Safe to read from any thread.
/// </remarks>
public sealed class ReceivedRequest
{
    private int _status;

    internal ReceivedRequest(long number, string method, string path, IReadOnlyList<string> queryNames, DateTimeOffset receivedAt, string? body)
    {
        Number = number;
        Method = method;
        Path = path;
        QueryNames = queryNames;
        ReceivedAt = receivedAt;
        Body = body;
    }

    /// <summary>The request's place in the order of arrival, counted from 1.</summary>
    public long Number { get; }

    /// <summary>The HTTP method in upper case, such as <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The decoded path without the query, such as <c>/v2/users/me/meetings</c>.</summary>
    public string Path { get; }

    /// <summary>The names of the query parameters in the order sent, without their values.</summary>
    public IReadOnlyList<string> QueryNames { get; }

    /// <summary>When the request arrived, by the emulator's clock (<see cref="ConferencingEmulatorOptions.TimeProvider"/>).</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>
    /// The status code that was sent; null while the request is unanswered, and for ever when a fault left it without an answer.
    /// </summary>
    public int? Status => Volatile.Read(ref _status) is var status and not 0 ? status : null;

    /// <summary>The body as text (UTF-8) while <see cref="ConferencingEmulatorOptions.RecordBodies"/> is on; otherwise null.</summary>
    public string? Body { get; }

    internal void Answered(int status) => Volatile.Write(ref _status, status);

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Method} {Path} {(Status is { } status ? status.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-")}";
}
