using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds network paths and file links in what those invited, or the readers of a chat, are sent.</summary>
internal static class LinksInMessages
{
    private const string UncStart = "\\\\";

    private static readonly string[] Schemes = { "file:", "smb:" };

    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        var paths = write.Effect == EndpointEffect.SendMessage ? write.Vendor.MessageTexts : write.Vendor.InvitationTexts;
        foreach (var path in paths)
        {
            foreach (var value in write.Payload.At(path).Alternatives)
            {
                if (value is (KnownValue { Constant: string } or TextValue) && HoledText.Of(value) is var text && Find(text) is var (start, length, end))
                {
                    yield return new Finding(RuleDescriptors.UncOrFileLinkInMessage, value.Origin.Location, write.Vendor.Title, text.Substring(start, end - start).Replace(HoledText.Hole, '…'))
                    {
                        Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Change, FindingProperties.Replace),
                    };
                }
            }
        }
    }

    /// <summary>Finds the first link in a text, in which a hole counts as one character: where it starts, how long the part is that makes it a link, and where it ends.</summary>
    public static (int Start, int Length, int End)? Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LinkAt(text, i) is not { } length)
                continue;
            var end = i + length;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '<' or '>' or ')' or ']'))
                end++;
            return (i, length, end);
        }

        return null;
    }

    // The length of what makes it a link: the backslashes or the scheme.
    private static int? LinkAt(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '\\' or HoledText.Hole))
            return null;
        if (string.CompareOrdinal(text, at, UncStart, 0, UncStart.Length) == 0)
            return IsHostAndShare(text, at + UncStart.Length) ? UncStart.Length : null;
        foreach (var scheme in Schemes)
        {
            if (string.Compare(text, at, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var length = scheme.Length;
            while (at + length < text.Length && text[at + length] is '/' or '\\')
                length++;
            return length > scheme.Length && at + length < text.Length && (char.IsLetterOrDigit(text[at + length]) || text[at + length] == HoledText.Hole) ? length : null;
        }

        return null;
    }

    // A server, one backslash, and the name of a share.
    private static bool IsHostAndShare(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '@' or HoledText.Hole))
            end++;
        return end > at && end + 1 < text.Length && text[end] == '\\' && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] is '$' or '_' or HoledText.Hole);
    }
}
