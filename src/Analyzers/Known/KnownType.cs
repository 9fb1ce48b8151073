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

    /// <summary>The full name of the namespace it lies in.</summary>
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

    /// <summary>The entry for a type or one of its bases; null when it is not known.</summary>
    public static KnownType? Of(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var known in KnownLibraries.TypesByName[type.Name])
            {
                if (type.Is(known.ContainingNamespace, known.Name))
                    return known;
            }
        }

        return null;
    }
}
