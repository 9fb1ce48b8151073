namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A member whose result no longer holds what went into it, or a type that does not give away what it holds.</summary>
internal sealed class KnownSanitizer
{
    public KnownSanitizer(DataKind? data, MemberPattern member)
    {
        Data = data;
        Member = member;
    }

    /// <summary>Which data it takes out; null for any.</summary>
    public DataKind? Data { get; }

    public MemberPattern Member { get; }
}
