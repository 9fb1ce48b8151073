using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A method of a library that creates or changes a meeting.</summary>
internal sealed class KnownMethod
{
    public KnownMethod(string vendor, EndpointEffect effect, string containingType, string name)
        : this(vendor, effect, MemberPattern.Parse("M:" + containingType + "." + name) ?? throw new ArgumentException($"'{containingType}.{name}' names no method.", nameof(name)))
    {
    }

    public KnownMethod(string vendor, EndpointEffect effect, MemberPattern member)
    {
        Vendor = vendor;
        Effect = effect;
        Member = member;
    }

    /// <summary>The vendor's identifier in the catalogue.</summary>
    public string Vendor { get; }

    public EndpointEffect Effect { get; }

    public MemberPattern Member { get; }

    public string Name => Member.Name;

    /// <summary>The type of the first parameter, where the name of the method says too little.</summary>
    public KnownParameter? First { get; set; }

    /// <summary>Where arguments go, by parameter name: the path in the vendor's request; empty for the whole of it.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; set; } = new Dictionary<string, string>();

    /// <summary>What the method itself sends: the value under a path; null for one that the method makes itself, such as a passcode.</summary>
    public IReadOnlyDictionary<string, object?> Sends { get; set; } = new Dictionary<string, object?>();

    /// <summary>How objects that are handed over name their members, when they have no names of their own.</summary>
    public Idioms.WireNamePolicy Naming { get; set; }
}
