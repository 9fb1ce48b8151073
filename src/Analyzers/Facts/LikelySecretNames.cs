using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises secrets of meetings by what variables and members are called, without knowing what they hold.</summary>
internal sealed class LikelySecretNames : IFlowSources
{
    private static readonly string[] Others = { "joinlink", "hostlink", "meetinglink", "meetingpassword", "meetingpasscode", "meetingpwd" };

    private static readonly HashSet<string> Secrets = new(
        VendorCatalogues.All.SelectMany(v => (v.Invitation?.LinkNames ?? Array.Empty<string>()).Concat(v.Answer?.HostLinks ?? Array.Empty<string>()))
            .Where(n => n.IndexOf("url", StringComparison.OrdinalIgnoreCase) >= 0).Select(Letters).Concat(Others),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Recordings = new(VendorCatalogues.All.SelectMany(v => v.Answer?.RecordingLinks ?? Array.Empty<string>()).Select(Letters), StringComparer.OrdinalIgnoreCase);

    private readonly KnownData _known;

    /// <param name="apis">Members that are known to take secrets out.</param>
    public LikelySecretNames(KnownApis apis) => _known = new KnownData(apis, DataKind.MeetingSecret, DataKind.HostLink);

    /// <summary>The names, of which one stands in every file that holds a likely secret.</summary>
    public static IReadOnlyList<string> All { get; } = Secrets.Concat(Recordings).ToArray();

    public FlowSource? At(IOperation operation)
    {
        if (operation.Type is not ({ SpecialType: SpecialType.System_String } or { Name: "Uri" }))
            return null;
        var name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => member.Member.Name,
            _ => null,
        };
        return name is not null && (Secrets.Contains(Letters(name)) || Recordings.Contains(Letters(name)) && IsAboutRecordings(operation.Syntax)) ? new FlowSource(DataKind.MeetingSecret, operation.Syntax, name) : null;
    }

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => null;

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);

    private static bool IsAboutRecordings(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText.IndexOf("recording", StringComparison.OrdinalIgnoreCase) >= 0
        || node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText.IndexOf("recording", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Letters(string name) => name.Replace("_", "");
}
