namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The messages that a vendor sends to an application, and how the application finds out that they are the vendor's.</summary>
internal sealed class WebhookShape
{
    public WebhookShape(string source) => Source = source;

    /// <summary>Where the vendor documents it.</summary>
    public string Source { get; }

    /// <summary>The headers that hold the signature over the body; empty when there is none.</summary>
    public IReadOnlyList<string> SignatureHeaders { get; set; } = Array.Empty<string>();

    /// <summary>The header that holds the signed time of sending; empty when the vendor signs none.</summary>
    public string FreshnessHeader { get; set; } = "";

    /// <summary>The name of the signed time within the header of the signature, where the time has no header of its own; empty when it does not stand there.</summary>
    public string FreshnessPart { get; set; } = "";

    /// <summary>The names of a text that the application has agreed on with the vendor and that comes back with each message instead of a signature, or beside it.</summary>
    public IReadOnlyList<string> SharedTexts { get; set; } = Array.Empty<string>();

    /// <summary>The words of which a file has to hold one before such a text counts as the vendor's; empty when the text says it by itself.</summary>
    public IReadOnlyList<string> SharedTextEvidence { get; set; } = Array.Empty<string>();

    /// <summary>The names of events that hardly anybody else uses.</summary>
    public IReadOnlyList<string> Events { get; set; } = Array.Empty<string>();
}
