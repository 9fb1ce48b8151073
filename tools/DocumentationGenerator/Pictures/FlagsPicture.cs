namespace PrivacySafe.Conferencing.DocumentationGenerator.Pictures;

/// <summary>docs/pictures/flags.svg: the four flags the product was made for, as an editor shows them.</summary>
internal sealed class FlagsPicture(string root) : IPage
{
    private const string Folder = "docs/parts/flags";

    private static readonly string[] Files = ["1-passcode.cs", "2-social-login.cs", "3-recording.cs", "4-contacts.cs"];

    /// <inheritdoc/>
    public string Path => "docs/pictures/flags.svg";

    /// <inheritdoc/>
    public string Write()
    {
        using var reader = new FlagReader(System.IO.Path.Combine(root, Folder));
        var drawing = new CodeDrawing();
        foreach (var file in Files)
            drawing.Add(reader.Read(file));
        return drawing.ToString();
    }
}
