namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A method that lets people sign in with an account they have elsewhere.</summary>
internal sealed class KnownSignIn
{
    public KnownSignIn(string provider, MemberPattern member)
    {
        Provider = provider;
        Member = member;
    }

    /// <summary>Whose account it is, as people call it; underscores stand for spaces.</summary>
    public string Provider { get; }

    public MemberPattern Member { get; }
}
