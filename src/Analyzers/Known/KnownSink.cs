namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A method or constructor through which data leaves, or a property that takes it.</summary>
internal sealed class KnownSink
{
    public KnownSink(SinkKind kind, MemberPattern member, IReadOnlyList<string> parameters)
    {
        Kind = kind;
        Member = member;
        Parameters = parameters;
    }

    public SinkKind Kind { get; }

    public MemberPattern Member { get; }

    /// <summary>In the place of a parameter: what is written into the stream that the method yields.</summary>
    public const string Result = "@result";

    /// <summary>The parameters whose values leave, or <see cref="Result"/>; empty for all parameters.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>True for a method that opens a stream for writing.</summary>
    public bool Opens => Parameters.Contains(Result, StringComparer.Ordinal);

    /// <summary>True for a parameter whose value leaves.</summary>
    public bool Takes(string parameter) => Parameters.Count == 0 || Parameters.Contains(parameter, StringComparer.Ordinal);
}
