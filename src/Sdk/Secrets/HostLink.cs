using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing;

/// <summary>
/// The address with which the host starts a meeting: a credential for the host's account. Present only when the request asked
/// for it; give it to the host alone and store it nowhere (S62).
/// </summary>
[JsonConverter(typeof(RedactingJsonConverter<HostLink>))]
public sealed class HostLink : SensitiveValue
{
    internal HostLink(string value) : base(value)
    {
    }

    /// <summary>The address itself.</summary>
    public string Reveal() => Value;
}
