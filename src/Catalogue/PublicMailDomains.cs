namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// The domains of mail services at which anybody, or every customer of a network, can get an address. There is no register of them. The list holds the well-known services of
/// Europe and the biggest ones elsewhere. It was compared, in November 2026, with two public lists: the npm packages <c>@activeprospect/freemail</c> 1.5.2 and
/// <c>@mikkelscheike/email-provider-links</c> 5.2.2. Neither is complete, above all for Germany, so what both lack stands in a group of its own. What is missing here is not reported.
/// </summary>
internal static class PublicMailDomains
{
    private static readonly HashSet<string> All = new(InPublicLists.Concat(Others), StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that at least one of the two lists has.</summary>
    private static string[] InPublicLists => new[]
    {
        // Germany, Austria, Switzerland.
        "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.org", "gmx.li", "web.de", "mail.com", "t-online.de", "magenta.de", "freenet.de", "freemail.de", "arcor.de", "vodafone.de", "directbox.com",
        "posteo.de", "posteo.net", "mailbox.org", "bluewin.ch", "bluemail.ch",

        // Google, Microsoft, Apple, Yahoo, AOL.
        "gmail.com", "googlemail.com", "icloud.com", "me.com", "mac.com", "msn.com", "windowslive.com",
        "outlook.com", "outlook.de", "outlook.at", "outlook.fr", "outlook.es", "outlook.it", "outlook.ie", "outlook.pt", "outlook.be", "outlook.dk", "outlook.cz", "outlook.hu", "outlook.jp", "outlook.com.br", "outlook.com.au",
        "hotmail.com", "hotmail.de", "hotmail.ch", "hotmail.fr", "hotmail.it", "hotmail.es", "hotmail.nl", "hotmail.se", "hotmail.ca", "hotmail.co.uk", "hotmail.co.jp", "hotmail.com.au",
        "live.com", "live.de", "live.at", "live.fr", "live.nl", "live.it", "live.ie", "live.se", "live.dk", "live.ca", "live.jp", "live.co.uk", "live.com.au",
        "yahoo.com", "yahoo.de", "yahoo.at", "yahoo.fr", "yahoo.it", "yahoo.es", "yahoo.ie", "yahoo.nl", "yahoo.be", "yahoo.pt", "yahoo.pl", "yahoo.gr", "yahoo.ro", "yahoo.se", "yahoo.dk", "yahoo.no", "yahoo.fi", "yahoo.ca", "yahoo.in",
        "yahoo.co.uk", "yahoo.co.jp", "yahoo.co.in", "yahoo.co.id", "yahoo.com.br", "yahoo.com.mx", "yahoo.com.ar", "yahoo.com.au", "yahoo.com.sg", "ymail.com", "rocketmail.com", "aol.com", "aim.com",

        // Services that promise privacy.
        "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tutanota.de", "tuta.io", "tuta.com", "tutamail.com", "keemail.me", "mailfence.com", "startmail.com", "runbox.com", "disroot.org", "hushmail.com",
        "countermail.com", "duck.com", "hey.com", "zoho.com", "zohomail.com", "zoho.eu", "fastmail.com", "fastmail.fm",

        // Other European countries.
        "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "bbox.fr", "numericable.fr", "caramail.com", "libero.it", "virgilio.it", "tiscali.it", "alice.it", "tin.it", "inwind.it", "iol.it", "email.it", "movistar.es", "sapo.pt",
        "wp.pl", "onet.pl", "interia.pl", "op.pl", "vp.pl", "gazeta.pl", "seznam.cz", "centrum.cz", "email.cz", "post.cz", "centrum.sk", "freemail.hu", "abv.bg", "mail.bg",
        "ziggo.nl", "kpnmail.nl", "planet.nl", "hetnet.nl", "home.nl", "xs4all.nl", "chello.nl", "telenet.be", "skynet.be", "proximus.be", "spray.se", "hot.ee", "eircom.net",
        "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "tiscali.co.uk", "yandex.ru", "yandex.com", "yandex.ua", "ya.ru", "mail.ru", "inbox.ru", "bk.ru", "list.ru", "rambler.ru", "ukr.net",

        // Elsewhere.
        "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "pacbell.net", "cox.net", "charter.net", "earthlink.net", "optonline.net", "juno.com", "netzero.net", "email.com", "inbox.com", "usa.com",
        "rogers.com", "shaw.ca", "sympatico.ca", "bigpond.com", "optusnet.com.au", "xtra.co.nz", "uol.com.br", "bol.com.br", "terra.com.br", "rediffmail.com",
        "qq.com", "163.com", "126.com", "139.com", "yeah.net", "foxmail.com", "sina.com", "sohu.com", "aliyun.com", "naver.com", "hanmail.net", "daum.net", "nate.com",
    };

    /// <summary>Those that both lack.</summary>
    private static string[] Others => new[]
    {
        "gmx.eu", "gmx.info", "gmx.fr", "gmx.co.uk", "email.de", "mail.de", "vodafonemail.de", "kabelmail.de", "online.de", "aol.de", "aon.at", "chello.at", "o2.pl", "zohomail.eu",
    };

    /// <summary>True when anybody can get an address in the domain.</summary>
    public static bool Contain(string domain) => All.Contains(domain);
}
