using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>One answer, complete before the first byte of it is sent.</summary>
internal sealed class WireAnswer(int status, ReadOnlyMemory<byte> body, string? contentType)
{
    public const string Json = "application/json;charset=UTF-8";

    public const string Xml = "text/xml; charset=utf-8";

    public int Status { get; } = status;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? ContentType { get; } = contentType;

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public static WireAnswer Empty(int status) => new(status, ReadOnlyMemory<byte>.Empty, null);

    public static WireAnswer Text(int status, string body, string contentType) => new(status, Encoding.UTF8.GetBytes(body), contentType);

    public WireAnswer With(string header, string value)
    {
        Headers.Add(new(header, value));
        return this;
    }
}
