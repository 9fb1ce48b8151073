namespace PrivacySafe.Conferencing;

/// <summary>Where participants find the information that Art. 13 GDPR owes them (S89).</summary>
public sealed class PrivacyNotice
{
    /// <summary>Names the notice.</summary>
    /// <param name="notice">An absolute https address without user name or password.</param>
    /// <param name="version">The version or date of the text, e.g. <c>2026-11</c>; 1 to 50 characters.</param>
    /// <exception cref="ArgumentException">The address or the version is not usable; the message says why.</exception>
    public PrivacyNotice(Uri notice, string version)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!notice.IsAbsoluteUri || notice.Scheme != Uri.UriSchemeHttps || notice.UserInfo.Length > 0)
            throw new ArgumentException("The privacy notice needs an absolute https address without user information; give the public address of the Art. 13 information.", nameof(notice));
        WrittenText.Require(version, 50, nameof(version), "the version or date of the privacy notice");
        Notice = notice;
        Version = version;
    }

    /// <summary>The address of the notice.</summary>
    public Uri Notice { get; }

    /// <summary>The version of its text.</summary>
    public string Version { get; }
}
