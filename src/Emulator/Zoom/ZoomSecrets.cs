using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Makes the secrets that Zoom's answers carry.</summary>
internal sealed class ZoomSecrets(ZoomEmulator zoom)
{
    /// <summary>A fresh link that makes its bearer the host, valid for two hours at Zoom.</summary>
    public string StartUrl(long id) => new Uri(zoom.LinkBase, $"s/{id}?zak={Opaque(48)}").AbsoluteUri;

    /// <summary>(Re)writes everything that follows from the passcode.</summary>
    public void Protect(JsonObject meeting, ZoomUser host, long id, string? passcode)
    {
        var join = new Uri(zoom.LinkBase, $"j/{id}").AbsoluteUri;
        if (string.IsNullOrEmpty(passcode))
        {
            foreach (var name in (ReadOnlySpan<string>)["password", "encrypted_password", "h323_password", "pstn_password"])
                meeting.Remove(name);
            meeting["join_url"] = join;
            return;
        }

        var encrypted = Opaque(24) + ".1";
        meeting["password"] = passcode;
        meeting["encrypted_password"] = encrypted;
        meeting["h323_password"] = RandomNumberGenerator.GetString("0123456789", 10);
        meeting["pstn_password"] = RandomNumberGenerator.GetString("0123456789", 10);
        var embedded = host.EffectiveBoolean("meeting_security.embed_password_in_join_link")
            || host.EffectiveBoolean("schedule_meeting.embed_password_in_join_link");
        meeting["join_url"] = embedded ? $"{join}?pwd={encrypted}" : join;
    }

    public string ChatJoinUrl() => new Uri(zoom.LinkBase, $"launch/jc/{Opaque(24)}").AbsoluteUri;

    public string RegistrationUrl() => new Uri(zoom.LinkBase, $"meeting/register/{Opaque(24)}").AbsoluteUri;

    public string ExceptionJoinUrl(long id) => new Uri(zoom.LinkBase, $"w/{id}?tk={Opaque(32)}").AbsoluteUri;

    public static string HostKey() => RandomNumberGenerator.GetString("0123456789", 6);

    private string Opaque(int length) =>
        zoom.SecretMark + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
}
