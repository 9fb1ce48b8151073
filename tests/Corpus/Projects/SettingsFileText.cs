using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>A settings file of a project, which its build hands to the compiler beside the code.</summary>
/// <param name="path">The file.</param>
/// <param name="text">What stands in it.</param>
internal sealed class SettingsFileText(string path, SourceText text) : AdditionalText
{
    public override string Path => path;

    public static SettingsFileText Read(string path) => new(path, SourceText.From(File.ReadAllText(path)));

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
