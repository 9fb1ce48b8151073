using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds domains of public mail services among those whose users are trusted.</summary>
internal static class TrustedDomains
{
    private static readonly char[] Separators = { ',', ';', ' ', '|' };

    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        foreach (var path in write.Vendor.TrustedDomains)
        {
            var written = write.Payload.At(path);
            if (written is AbsentValue or UnknownValue)
                continue;
            foreach (var value in written.Alternatives.SelectMany(a => a is ListShape list ? list.Items.SelectMany(i => i.Alternatives) : new[] { a }))
            {
                if (Texts(value).SelectMany(Domains).FirstOrDefault(PublicMailDomains.Contain) is { } domain)
                    yield return new Finding(RuleDescriptors.FreemailDomainTrusted, value.Origin.Location, write.Vendor.Title, path, domain);
            }
        }
    }

    private static IEnumerable<string> Texts(Value value) =>
        (value is TextValue text ? text.Parts.OfType<KnownValue>() : value is KnownValue known ? new[] { known } : Array.Empty<KnownValue>()).Select(k => k.Constant).OfType<string>();

    // As people write them: alone, in lists, with what stands before the domain of an address.
    private static IEnumerable<string> Domains(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Substring(part.LastIndexOf('@') + 1)).Select(part => part.StartsWith("*.", StringComparison.Ordinal) ? part.Substring(2) : part);
}
