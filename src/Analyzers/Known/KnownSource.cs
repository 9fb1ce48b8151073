namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A member that yields data of a kind. A method yields it as its result; a type, as each of its values.</summary>
internal sealed class KnownSource
{
    public KnownSource(DataKind data, MemberPattern member)
    {
        Data = data;
        Member = member;
    }

    public DataKind Data { get; }

    public MemberPattern Member { get; }
}
