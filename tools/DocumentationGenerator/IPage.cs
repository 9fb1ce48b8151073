namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>A generated page of the documentation.</summary>
internal interface IPage
{
    /// <summary>Where it stands, from the root of the repository.</summary>
    string Path { get; }

    /// <summary>The whole text, the same for the same catalogue.</summary>
    string Write();
}
