using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>What is to be done about one finding.</summary>
internal sealed class ControlFix
{
    private ControlFix(WantedValue wanted, SourceEdit edit)
    {
        Wanted = wanted;
        Edit = edit;
    }

    public WantedValue Wanted { get; }

    public SourceEdit Edit { get; }

    /// <summary>Finds out what is to be done; null when no writer can.</summary>
    public static async Task<ControlFix?> ForAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var properties = diagnostic.Properties;
        if (!properties.TryGetValue(FindingProperties.Change, out var change) || WantedFor(diagnostic) is not { } wanted || PlaceOf(diagnostic) is not { } location)
            return null;
        if (DocumentOf(project, location) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(location.SourceSpan)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ExpressionAt(root, location) is not { } expression)
        {
            return null;
        }

        properties.TryGetValue(FindingProperties.Missing, out var missing);
        properties.TryGetValue(FindingProperties.Naming, out var naming);
        var policy = Enum.TryParse<WireNamePolicy>(naming, out var told) ? told : WireNamePolicy.AsWritten;
        var place = new WritePlace(document, model, expression, wanted, missing ?? "", policy);
        if (change == FindingProperties.Add && place.Missing.Count == 0)
            return null;
        var edit = IdiomWriters.All.Select(writer => change == FindingProperties.Add ? writer.Add(place) : writer.Replace(place)).FirstOrDefault(e => e is not null);
        return edit is null ? null : new ControlFix(wanted, edit);
    }

    private static ExpressionSyntax? ExpressionAt(SyntaxNode root, Location location)
    {
        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span != location.SourceSpan ? null : node is InterpolatedStringTextSyntax ? node.Parent as ExpressionSyntax : node as ExpressionSyntax;
    }

    private static WantedValue? WantedFor(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(FindingProperties.Vendor, out var vendor);
        diagnostic.Properties.TryGetValue(FindingProperties.Control, out var control);
        diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var path);
        var catalogue = VendorCatalogues.All.FirstOrDefault(v => v.Name == vendor);
        var setting = catalogue?.Settings.Where(s => s.Scope is SettingScope.Meeting or SettingScope.Deployment).Concat(catalogue.SettingsBeside).FirstOrDefault(s => s.Path == path && s.Control.Id == control);
        return setting is null ? null : WantedValue.Of(setting);
    }

    private static Location? PlaceOf(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.At, out var at))
            return diagnostic.Location;
        return int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < diagnostic.AdditionalLocations.Count ? diagnostic.AdditionalLocations[index] : null;
    }

    private static Document? DocumentOf(Project project, Location location)
    {
        if (location.SourceTree is { } tree && project.Solution.GetDocument(tree) is { } document)
            return document;

        // Where findings have come from another process, the tree is not the project's own.
        var path = location.GetLineSpan().Path;
        return project.Documents.FirstOrDefault(d => d.FilePath == path && path.Length > 0);
    }
}
