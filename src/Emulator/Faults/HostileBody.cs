namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>Bodies that a careful client survives with a typed error and bounded memory.</summary>
public enum HostileBody
{
    /// <summary>Well-formed JSON (XML from Jitsi), nested 10,000 levels deep.</summary>
    DeeplyNested,

    /// <summary>One JSON object (XML element from Jitsi) of 100 MB (100,000,000 bytes of text in one string), streamed in chunks.</summary>
    Huge,

    /// <summary>Well-formed JSON (XML from Jitsi) in which every known field has another type than documented.</summary>
    WrongTypes,

    /// <summary>JSON (XML from Jitsi) with byte sequences that are not UTF-8 inside its strings.</summary>
    InvalidUtf8,

    /// <summary>An HTML page under the content type of JSON (of XML from Jitsi).</summary>
    NotJson,
}
