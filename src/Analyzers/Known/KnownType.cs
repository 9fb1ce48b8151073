using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A type of a library that stands for a part of a vendor's request, so that what is written to it is judged wherever it happens.</summary>
internal sealed class KnownType
{
    public KnownType(string vendor, string fullName, string path)
    {
        Vendor = vendor;
        FullName = fullName;
        Path = path;
    }

    /// <summary>The vendor's identifier in the catalogue.</summary>
    public string Vendor { get; }

    /// <summary>The full name of the type; a <c>*</c> in the place of a namespace stands for any.</summary>
    public string FullName { get; }

    /// <summary>Where it stands in the request; empty for the whole of it.</summary>
    public string Path { get; }

    /// <summary>How its members are named, when they have no names of their own.</summary>
    public WireNamePolicy Naming { get; set; }
}
