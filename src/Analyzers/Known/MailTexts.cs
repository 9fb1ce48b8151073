using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The properties of mail libraries that hold what the recipient reads.</summary>
internal static class MailTexts
{
    /// <summary>Their names, for a first look.</summary>
    public static ISet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal) { "Body", "Text", "HtmlBody", "TextBody", "HtmlContent", "PlainTextContent" };

    public static bool Are(IPropertySymbol property) => property.Name switch
    {
        "Body" => property.ContainingType.Is("System.Net.Mail", "MailMessage"),
        "Text" => property.ContainingType.Is("MimeKit", "TextPart"),
        "HtmlBody" or "TextBody" => property.ContainingType.Is("MimeKit", "BodyBuilder"),
        "HtmlContent" or "PlainTextContent" => property.ContainingType.Is("SendGrid.Helpers.Mail", "SendGridMessage"),
        _ => false,
    };
}
