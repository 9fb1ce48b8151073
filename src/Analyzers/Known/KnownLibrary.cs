namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What is known of a library that reaches a vendor.</summary>
internal sealed class KnownLibrary
{
    public KnownLibrary(IReadOnlyList<KnownMethod> methods, IReadOnlyList<KnownType> types)
    {
        Methods = methods;
        Types = types;
    }

    /// <summary>The methods that create or change meetings.</summary>
    public IReadOnlyList<KnownMethod> Methods { get; }

    /// <summary>The types that stand for the request or a part of it.</summary>
    public IReadOnlyList<KnownType> Types { get; }
}
