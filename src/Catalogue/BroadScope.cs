namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>An authorisation scope that reaches further than another one with which the same requests can be made for the person who signs in.</summary>
internal sealed class BroadScope
{
    public BroadScope(string scope, string narrower, string reach, string source)
    {
        Scope = scope;
        Narrower = narrower;
        Reach = reach;
        Source = source;
    }

    /// <summary>The scope, as the vendor writes it.</summary>
    public string Scope { get; }

    /// <summary>The scope that is enough for the person who signs in.</summary>
    public string Narrower { get; }

    /// <summary>Whose data it reaches, in words, e.g. <c>every user of the account</c>.</summary>
    public string Reach { get; }

    /// <summary>Where that is documented.</summary>
    public string Source { get; }
}
