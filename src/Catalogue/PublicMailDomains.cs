namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// The domains of mail services at which anybody can get an address. There is no register of them: the list holds the well-known services of Europe and the
/// biggest ones elsewhere, was not compared with what each provider offers today, and is not complete. What it lacks is not reported.
/// </summary>
internal static class PublicMailDomains
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.eu", "gmx.info", "gmx.org", "gmx.fr", "gmx.co.uk", "web.de", "email.de", "mail.com", "t-online.de", "magenta.de",
        "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.at", "outlook.fr", "hotmail.com", "hotmail.de", "hotmail.fr", "hotmail.it", "hotmail.co.uk", "live.com", "live.de", "live.fr", "live.nl", "msn.com",
        "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.de", "yahoo.fr", "yahoo.it", "yahoo.es", "yahoo.co.uk", "yahoo.co.jp", "ymail.com", "rocketmail.com", "aol.com", "aol.de",
        "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tutanota.de", "tuta.io", "tuta.com", "posteo.de", "posteo.net", "mailbox.org", "freenet.de", "arcor.de", "vodafone.de", "1und1.de", "online.de",
        "bluewin.ch", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "libero.it", "virgilio.it", "tiscali.it", "wp.pl", "onet.pl", "o2.pl", "interia.pl", "seznam.cz", "centrum.cz", "ziggo.nl", "kpnmail.nl", "telenet.be", "aon.at", "chello.at",
        "yandex.ru", "yandex.com", "mail.ru", "inbox.ru", "bk.ru", "list.ru", "zoho.com", "zohomail.eu", "fastmail.com", "hushmail.com", "comcast.net", "verizon.net", "att.net", "cox.net", "btinternet.com", "sky.com", "qq.com", "163.com", "126.com",
    };

    /// <summary>True when anybody can get an address in the domain.</summary>
    public static bool Contain(string domain) => All.Contains(domain);
}
