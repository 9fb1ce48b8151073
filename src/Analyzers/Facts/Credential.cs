using System.Text;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>A vendor's credential, recognised by what holds it: a key of settings, a member of a type, a parameter of a library.</summary>
internal sealed class Credential
{
    private static readonly VendorCatalogue[] Vendors = VendorCatalogues.All.Where(v => v.Credentials is not null).ToArray();

    // What is about signing in, paying, mail or storage is not the vendor's, although it stands in the vendor's section or type.
    private static readonly string[] OthersWords =
    {
        "jwt", "stripe", "paypal", "payment", "google", "facebook", "linkedin", "twitter", "github", "smtp", "mail", "sendgrid", "twilio", "database", "connectionstring", "storage", "aws", "openai", "identity", "invite", "captcha",
    };

    private static readonly string[] AllEndings = Vendors.SelectMany(v => v.Credentials!.Shapes).SelectMany(s => s.Names).Distinct(StringComparer.Ordinal).ToArray();

    // The letters with which they end; most names end with another one.
    private static readonly string LastLetters = new(AllEndings.Select(ending => ending[ending.Length - 1]).Distinct().ToArray());

    private Credential(VendorCatalogue vendor, CredentialShape shape)
    {
        Vendor = vendor;
        Shape = shape;
    }

    public VendorCatalogue Vendor { get; }

    public CredentialShape Shape { get; }

    /// <summary>All words of which a text holds one that names a credential; for a first look.</summary>
    public static IReadOnlyList<string> Endings => AllEndings;

    /// <summary>True for a name that ends like that of a credential, whosever it may be.</summary>
    public static bool MayBeNamed(string name)
    {
        var last = name.Length - 1;
        while (last >= 0 && !char.IsLetter(name[last]))
            last--;
        if (last < 0 || LastLetters.IndexOf(char.ToLowerInvariant(name[last])) < 0)
            return false;
        foreach (var ending in AllEndings)
        {
            if (EndsWith(name, ending))
                return true;
        }

        return false;
    }

    /// <summary>The credential that something holds; null when it holds none of a known vendor.</summary>
    /// <param name="path">The names from the outermost to that of the thing itself.</param>
    /// <param name="isProven">True when a project shows that credentials which open more than conferencing are used for it.</param>
    public static Credential? Of(IReadOnlyList<string> path, Func<VendorCatalogue, bool> isProven)
    {
        if (path.Count == 0 || !MayBeNamed(path[path.Count - 1]))
            return null;
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var letters = Letters(path[i]);
            foreach (var vendor in Vendors)
            {
                if (vendor.Credentials!.Words.Any(word => letters.IndexOf(word, StringComparison.Ordinal) >= 0))
                    return isProven(vendor) ? Of(vendor, path[path.Count - 1]) : null;
            }

            if (OthersWords.Any(word => letters.IndexOf(word, StringComparison.Ordinal) >= 0))
                return null;
        }

        return null;
    }

    /// <summary>The credential that is sent to a host under a name; null when it is none, or the host is no vendor's.</summary>
    public static Credential? Sent(string host, string name, Func<VendorCatalogue, bool> isProven) =>
        VendorOf(host, isProven) is { } vendor ? Of(vendor, name) : null;

    /// <summary>The vendor one of whose hosts a text names; null when none is named.</summary>
    public static VendorCatalogue? VendorAt(string text, Func<VendorCatalogue, bool> isProven) =>
        text.IndexOf("//", StringComparison.Ordinal) >= 0 ? Vendors.FirstOrDefault(v => Hosts(v).Any(h => text.IndexOf("//" + h, StringComparison.OrdinalIgnoreCase) >= 0) && isProven(v)) : null;

    /// <summary>The vendor that a host belongs to and that takes credentials there; null when it is nobody's.</summary>
    public static VendorCatalogue? VendorOf(string host, Func<VendorCatalogue, bool> isProven) => Vendors.FirstOrDefault(v => Takes(v, host)) is { } vendor && isProven(vendor) ? vendor : null;

    /// <summary>The vendor's credential of a name; null when the vendor has none.</summary>
    public static Credential? Of(VendorCatalogue vendor, string name)
    {
        var letters = Letters(name);
        return vendor.Credentials?.Shapes.FirstOrDefault(s => s.Names.Any(n => letters.EndsWith(n, StringComparison.Ordinal))) is { } shape ? new Credential(vendor, shape) : null;
    }

    /// <summary>A name without capitals and everything that is no letter.</summary>
    public static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetter(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    // As if its letters were compared, but without putting them together: it is asked of the name of every parameter.
    private static bool EndsWith(string name, string letters)
    {
        var left = letters.Length;
        for (var i = name.Length - 1; i >= 0 && left > 0; i--)
        {
            if (!char.IsLetter(name[i]))
                continue;
            if (char.ToLowerInvariant(name[i]) != letters[left - 1])
                return false;
            left--;
        }

        return left == 0;
    }

    private static bool Takes(VendorCatalogue vendor, string host) => Hosts(vendor).Any(h => host.Equals(h, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Hosts(VendorCatalogue vendor) => vendor.Hosts.Select(h => h.Host).Where(h => h.IndexOf('*') < 0).Concat(vendor.Credentials!.Hosts);
}
