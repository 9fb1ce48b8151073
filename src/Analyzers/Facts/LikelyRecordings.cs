using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises recordings by what variables, members, methods and folders are called, without knowing what they hold.</summary>
internal sealed class LikelyRecordings : IFlowSources
{
    private const string Word = "recording";

    /// <summary>Words of which one stands in every file that names recordings.</summary>
    public static IReadOnlyList<string> Words { get; } = new[] { Word, "transcript" };

    private readonly KnownData _known;

    /// <param name="apis">Members that are known to take recordings out.</param>
    public LikelyRecordings(KnownApis apis) => _known = new KnownData(apis, DataKind.Recording);

    public FlowSource? At(IOperation operation)
    {
        var name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IInvocationOperation call => call.TargetMethod.Name,
            ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } when IsFolder(text) => text,
            IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => member.Member.Name,
            _ => null,
        };
        return name is not null && name.IndexOf(Word, StringComparison.OrdinalIgnoreCase) >= 0 && operation.Type?.SpecialType is not SpecialType.System_Boolean ? new FlowSource(DataKind.Recording, operation.Syntax, name) : null;
    }

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => whole;

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);

    // recordings/, meeting-recordings: a place, not a sentence.
    private static bool IsFolder(string text) => text.IndexOf(' ') < 0 && text.IndexOf(Word, StringComparison.OrdinalIgnoreCase) >= 0;
}
