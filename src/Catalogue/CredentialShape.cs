namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A secret by which an application proves to a vendor, or a vendor to an application, who it is. What only names an account or an application is none.</summary>
internal sealed class CredentialShape
{
    public CredentialShape(string title, string source, params string[] names)
    {
        Title = title;
        Source = source;
        Names = names;
    }

    /// <summary>What it is called in a sentence, with its article.</summary>
    public string Title { get; }

    /// <summary>Where the vendor documents it.</summary>
    public string Source { get; }

    /// <summary>What the names of fields, parameters, keys and settings that hold it end with, in small letters and nothing but letters.</summary>
    public IReadOnlyList<string> Names { get; }
}
