using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing;

/// <summary>The address with which participants enter a meeting. Released only when the applied settings were good enough.</summary>
[JsonConverter(typeof(RedactingJsonConverter<JoinLink>))]
public sealed class JoinLink : SensitiveValue
{
    internal JoinLink(string value) : base(value)
    {
    }

    /// <summary>The address itself. Send it to the participants; never log it.</summary>
    public string Reveal() => Value;
}
