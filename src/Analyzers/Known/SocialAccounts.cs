using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Where people sign in with accounts that they hold privately: addresses, scopes and names of connections. After the pages of the providers for developers.</summary>
internal static class SocialAccounts
{
    private const string Microsoft = "Microsoft";
    private const string Discovery = "/.well-known/openid-configuration";

    // The tenant of all private accounts, which has a name as well.
    private const string ConsumersTenant = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private static readonly char[] Separators = { ' ', ',', ';' };

    // Where a browser is sent to sign in. Some of them serve nothing but that, and know no scopes: a mark tells a request that is put together from an address that is only named.
    private static readonly (string Provider, string Host, string Path, string? Mark)[] Requests =
    {
        ("Google", "accounts.google.com", "/o/oauth2", null),
        ("Facebook", "facebook.com", "/dialog/oauth", null),
        ("X", "api.twitter.com", "/oauth/authenticate", "oauth_token="),
        ("Apple", "appleid.apple.com", "/auth/authorize", "client_id="),
        ("LinkedIn", "linkedin.com", "/oauth/v2/authorization", null),
        ("LinkedIn", "linkedin.com", "/uas/oauth2/authorization", null),
        (Microsoft, "login.live.com", "/oauth20_authorize.srf", null),
        (Microsoft, "login.microsoftonline.com", "/consumers/oauth2", null),
        (Microsoft, "login.microsoftonline.com", "/" + ConsumersTenant + "/oauth2", null),
        ("Discord", "discord.com", "/oauth2/authorize", null),
        ("Discord", "discord.com", "/api/oauth2/authorize", null),
        ("Yahoo", "api.login.yahoo.com", "/oauth2/request_auth", null),
    };

    // Who issues tokens for nobody but the holders of such accounts.
    private static readonly (string Provider, string Host, string Path)[] Authorities =
    {
        ("Google", "accounts.google.com", ""),
        ("Apple", "appleid.apple.com", ""),
        ("Facebook", "facebook.com", ""),
        ("LinkedIn", "linkedin.com", "/oauth"),
        (Microsoft, "login.live.com", ""),
        (Microsoft, "login.microsoftonline.com", "/consumers"),
        (Microsoft, "login.microsoftonline.com", "/" + ConsumersTenant),
    };

    // With which an application asks who somebody is, and not for the person's calendar or files.
    private static readonly HashSet<string> Scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        "openid", "email", "profile", "public_profile", "https://www.googleapis.com/auth/userinfo.email", "https://www.googleapis.com/auth/userinfo.profile",
        "r_liteprofile", "r_basicprofile", "r_emailaddress", "wl.signin", "wl.basic", "wl.emails", "identify",
    };

    private static readonly Dictionary<string, string> Connections = new(StringComparer.Ordinal)
    {
        ["google-oauth2"] = "Google",
        ["facebook"] = "Facebook",
        ["twitter"] = "X",
        ["apple"] = "Apple",
        ["windowslive"] = Microsoft,
        ["linkedin"] = "LinkedIn",
        ["amazon"] = "Amazon",
        ["yahoo"] = "Yahoo",
        ["instagram"] = "Instagram",
    };

    /// <summary>The words one of which stands in each address of a request, as the text of a file has them.</summary>
    public static IReadOnlyList<string> RequestWords { get; } = new[] { "oauth", "oauth2", "oauth20_authorize", "appleid" };

    /// <summary>True for a text that may be a part of the address of a request.</summary>
    public static bool MayBeRequest(string text) => Requests.Any(r => text.IndexOf(r.Path, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whose sign-in a text asks for, when it is the address of such a request with the scopes of a sign-in; null for any other.</summary>
    /// <param name="text">The text, with holes for what is not visible.</param>
    public static string? RequestedIn(string text)
    {
        foreach (var (provider, host, path, mark) in Requests)
        {
            if (PathAt(text, host) is { } below && Starts(WithoutVersion(below), path) && (ScopesIn(text).Any(Scopes.Contains) || mark is not null && text.IndexOf(mark, StringComparison.Ordinal) >= 0))
                return provider;
        }

        return null;
    }

    /// <summary>Whose sign-in takes place at an address, whatever is asked for there; null for any other address.</summary>
    public static string? RequestedAt(string address)
    {
        foreach (var (provider, host, path, _) in Requests)
        {
            if (PathAt(address, host) is { } below && Starts(WithoutVersion(below), path))
                return provider;
        }

        return null;
    }

    /// <summary>Whose accounts an authority stands for, when it stands for private accounts alone.</summary>
    public static string? OfAuthority(string address)
    {
        foreach (var (provider, host, path) in Authorities)
        {
            if (PathAt(address, host) is { } below && IsRoot(below, path))
                return provider;
        }

        return null;
    }

    /// <summary>Whose accounts a tenant holds, when it holds private ones alone.</summary>
    public static string? OfTenant(string tenant) => tenant.Equals("consumers", StringComparison.OrdinalIgnoreCase) || tenant.Equals(ConsumersTenant, StringComparison.OrdinalIgnoreCase) ? Microsoft : null;

    /// <summary>Whose accounts an audience stands for, by the member of an enumeration.</summary>
    public static string? OfAudience(string member) => member == "PersonalMicrosoftAccount" ? Microsoft : null;

    /// <summary>Whose accounts a connection of an identity service leads to.</summary>
    public static string? OfConnection(string connection) => Connections.TryGetValue(connection, out var provider) ? provider : null;

    /// <summary>Whose accounts the connection leads to that the address of a request to an identity service names.</summary>
    public static string? OfConnectionIn(string text) =>
        text.IndexOf("/authorize", StringComparison.OrdinalIgnoreCase) >= 0 && QueryText(text, "connection") is { } connection ? OfConnection(connection) : null;

    /// <summary>True for scopes, with spaces or commas between, one of which asks who somebody is.</summary>
    public static bool AskWho(string scopes) => Listed(scopes).Any(Scopes.Contains);

    /// <summary>The scopes that an address asks for.</summary>
    public static IEnumerable<string> ScopesIn(string text) => QueryText(text, "scope") is { } scopes ? Listed(scopes) : Enumerable.Empty<string>();

    /// <summary>The scopes of a list, however they are separated.</summary>
    public static IEnumerable<string> Listed(string scopes) => Uri.UnescapeDataString(scopes.Replace('+', ' ')).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string? QueryText(string text, string name)
    {
        for (var at = text.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name + "=", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && text[at - 1] is not ('?' or '&' or ';' or HoledText.Hole or '\n' or ' '))
                continue;
            var start = at + name.Length + 1;
            var end = text.IndexOf('&', start);
            return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        }

        return null;
    }

    // What follows the host of an address; null when it lies on another one.
    private static string? PathAt(string text, string host)
    {
        foreach (var before in new[] { "//", "//www." })
        {
            var at = text.IndexOf(before + host, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return text.Substring(at + before.Length + host.Length);
        }

        return null;
    }

    // An address may name a version first, e.g. /v19.0/dialog/oauth.
    private static string WithoutVersion(string path)
    {
        var end = path.Length > 2 && path[0] == '/' && (path[1] == HoledText.Hole || path[1] == 'v' && (char.IsDigit(path[2]) || path[2] == HoledText.Hole)) ? path.IndexOf('/', 1) : -1;
        return end < 0 ? path : path.Substring(end);
    }

    private static bool Starts(string path, string start) =>
        path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (path.Length == start.Length || !char.IsLetterOrDigit(path[start.Length]));

    private static bool IsRoot(string path, string root)
    {
        if (!path.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = path.Substring(root.Length).TrimEnd('/');
        if (rest.EndsWith(Discovery, StringComparison.OrdinalIgnoreCase))
            rest = rest.Substring(0, rest.Length - Discovery.Length);
        return rest.Length == 0 || rest.Equals("/v2.0", StringComparison.OrdinalIgnoreCase);
    }
}
