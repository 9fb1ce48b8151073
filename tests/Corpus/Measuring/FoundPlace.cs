using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>A finding of the analyzers.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Repo">The repository that it was made in.</param>
/// <param name="Path">The file inside the repository.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What it says.</param>
internal sealed record FoundPlace(string Rule, DiagnosticSeverity Severity, string Repo, string Path, int Line, string Message)
{
    private const string ControlProperty = "control";

    private IReadOnlyList<Location> _locations = [];

    /// <summary>The control that it is about; null when it is about none.</summary>
    public string? Control { get; private init; }

    /// <summary>True for what stands in a build's output.</summary>
    public bool IsWarning => Severity >= DiagnosticSeverity.Warning;

    public static FoundPlace Of(Diagnostic diagnostic, string repo, string folder)
    {
        var line = diagnostic.Location.GetLineSpan();
        return new FoundPlace(
            diagnostic.Id,
            diagnostic.Severity,
            repo,
            System.IO.Path.GetRelativePath(folder, line.Path).Replace('\\', '/'),
            line.StartLinePosition.Line + 1,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        {
            Control = diagnostic.Properties.GetValueOrDefault(ControlProperty),
            _locations = [diagnostic.Location, .. diagnostic.AdditionalLocations],
        };
    }

    /// <summary>True when it, or a place that belongs to it, lies in the code.</summary>
    public bool Touches(string file, TextSpan span) => _locations.Any(l => l.SourceTree?.FilePath == file && l.SourceSpan.IntersectsWith(span));
}
