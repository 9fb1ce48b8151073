using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises streams through which code writes into storage at a provider, by the calls that open them.</summary>
internal sealed class OpenedStorage : IFlowSources
{
    private readonly ILookup<string, KnownSink> _openers;

    /// <param name="openers">The methods that open such a stream, by their names.</param>
    public OpenedStorage(ILookup<string, KnownSink> openers) => _openers = openers;

    /// <summary>What a call writes into a stream, and the stream; null for a call that writes nothing.</summary>
    public static (IOperation Content, IOperation Stream)? WrittenBy(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!IsWriting(method.Name) || call.Arguments.Length == 0 || !method.ContainingType.DerivesFrom("System.IO", "Stream") || call.Instance is null)
            return null;
        return method.Name.StartsWith("CopyTo", StringComparison.Ordinal) ? (call.Instance, call.Arguments[0].Value) : (call.Arguments[0].Value, call.Instance);
    }

    /// <summary>True for the name of a method that may write into a stream.</summary>
    public static bool IsWriting(string name) => name is "CopyTo" or "CopyToAsync" or "Write" or "WriteAsync";

    public FlowSource? At(IOperation operation) =>
        operation is IInvocationOperation call && _openers[call.TargetMethod.Name].Any(s => s.Member.Fits(call.TargetMethod)) ? new FlowSource(DataKind.Recording, call.Syntax, call.TargetMethod.Name) : null;

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => null;

    public bool IsEnd(IOperation operation) => false;
}
