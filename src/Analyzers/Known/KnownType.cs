using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A type of a library that stands for a part of a vendor's request, so that what is written to it is judged wherever it happens.</summary>
internal sealed class KnownType
{
    public KnownType(string vendor, string containingNamespace, string name, string path)
    {
        Vendor = vendor;
        ContainingNamespace = containingNamespace;
        Name = name;
        Path = path;
    }

    /// <summary>The vendor's identifier in the catalogue.</summary>
    public string Vendor { get; }

    /// <summary>The full name of the namespace or type it lies in.</summary>
    public string ContainingNamespace { get; }

    public string Name { get; }

    /// <summary>Where it stands in the request; empty for the whole of it.</summary>
    public string Path { get; }

    /// <summary>How its members are named, when they have no names of their own.</summary>
    public WireNamePolicy Naming { get; set; }

    /// <summary>
    /// The members that only the vendor's answer fills, where a request that a method makes and returns is sent by somebody else; an object with one of them is an answer.
    /// Null: nothing is said of a request whose sending is not seen.
    /// </summary>
    public IReadOnlyList<string>? AnswerMembers { get; set; }

    /// <summary>True for the type itself; what is nested in another type is written behind it, with a dot between.</summary>
    public bool IsNameOf(ITypeSymbol type) => type.Name == Name && (type.ContainingType is null ? type.Is(ContainingNamespace, Name) : TypePattern.FullNameOf(type) == ContainingNamespace + "." + Name);
}
