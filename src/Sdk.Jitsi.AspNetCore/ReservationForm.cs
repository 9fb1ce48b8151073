using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What the deployment sends when somebody wants to enter a room that is not open yet.</summary>
/// <param name="Name">The room's name as it was typed.</param>
/// <param name="Owner">Who wants in, in the deployment's words; empty when it did not say.</param>
/// <remarks>The form's <c>start_time</c> is the deployment's clock. It is not read: the application's own decides.</remarks>
internal sealed record ReservationForm(string Name, string Owner)
{
    /// <summary>The most bytes a form may have. A name and an owner of the greatest length that XMPP allows, every character escaped, need less.</summary>
    public const int MostBytes = 8 * 1024;

    private const string MediaType = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>True when the body claims to be a form in UTF-8.</summary>
    public static bool IsDeclaredBy(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the body, and never more than <see cref="MostBytes"/> of it.</summary>
    /// <returns>Null when it is longer.</returns>
    public static async ValueTask<string?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                // Characters that are not ASCII have to be escaped in a form; anything else fails at Decode.
                var body = Encoding.Latin1.GetString(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Takes a form apart.</summary>
    /// <returns>Null, with a reason, when it is malformed or names no room.</returns>
    public static ReservationForm? Parse(string body, out string reason)
    {
        string? name = null, owner = null;
        foreach (var field in body.Split('&'))
        {
            if (field.Length == 0)
                continue;
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (Decode(equals < 0 ? field : field[..equals]) is not { } key || Decode(equals < 0 ? "" : field[(equals + 1)..]) is not { } value)
            {
                reason = "The form is malformed.";
                return null;
            }

            if (key is not ("name" or "mail_owner"))
                continue;
            if ((key == "name" ? name : owner) is not null)
            {
                reason = $"The form says {key} twice.";
                return null;
            }

            if (key == "name")
                name = value;
            else
                owner = value;
        }

        if (string.IsNullOrEmpty(name))
        {
            reason = "The form lacks the name of the room (name).";
            return null;
        }

        reason = "";
        return new ReservationForm(name, owner ?? "");
    }

    /// <summary>Undoes the escapes; null when there is a broken one, text that is no UTF-8, or a control character, which neither names nor owners hold.</summary>
    private static string? Decode(string escaped)
    {
        var bytes = new byte[escaped.Length];
        var length = 0;
        for (var i = 0; i < escaped.Length; i++)
        {
            switch (escaped[i])
            {
                case '%' when i + 2 < escaped.Length && char.IsAsciiHexDigit(escaped[i + 1]) && char.IsAsciiHexDigit(escaped[i + 2]):
                    bytes[length++] = Convert.FromHexString(escaped.AsSpan(i + 1, 2))[0];
                    i += 2;
                    break;
                case '%':
                    return null;
                case '+':
                    bytes[length++] = (byte)' ';
                    break;
                case var other when char.IsAscii(other):
                    bytes[length++] = (byte)other;
                    break;
                default:
                    return null;
            }
        }

        try
        {
            var text = StrictUtf8.GetString(bytes, 0, length);
            return text.Any(char.IsControl) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
