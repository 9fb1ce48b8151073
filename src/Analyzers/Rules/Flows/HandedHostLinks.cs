using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>
/// Links of hosts that are handed to methods of other files as texts. An object that holds one is told where it is filled, so that of objects only the vendor's answer counts, where it is returned.
/// </summary>
internal sealed class HandedHostLinks
{
    private readonly HostLinkExits _exits;

    /// <param name="apis">What is known of the members of libraries.</param>
    public HandedHostLinks(KnownApis apis) => _exits = new HostLinkExits(apis);

    /// <summary>True for a call that is given more than constants.</summary>
    public static bool MayBeAt(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not (LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax))
                return true;
        }

        return false;
    }

    /// <summary>True for a call of a method of the program, of another file or behind an interface.</summary>
    public static bool CanBeAt(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Parameters.IsEmpty: false, DeclaringSyntaxReferences: { IsEmpty: false } declarations } method)
            return false;
        return method.ContainingType.TypeKind == TypeKind.Interface || declarations.Any(d => d.SyntaxTree != call.Syntax.SyntaxTree);
    }

    /// <summary>What a call hands over that may be such a link, with the parameters that take it.</summary>
    public static IEnumerable<(IOperation Value, IParameterSymbol Parameter)> At(IInvocationOperation call)
    {
        foreach (var (parameter, value) in ArgumentValues.Of(call.Arguments))
        {
            if (parameter is not null && value.ConstantValue is not { HasValue: true } && MayHold(Values.BlockHistory.Unwrapped(value)?.Type))
                yield return (value, parameter);
        }
    }

    /// <summary>Where a link leaves that a call hands over.</summary>
    public IEnumerable<TextExit> ExitsOf(IParameterSymbol parameter, DataFlow flow, IInvocationOperation call, CancellationToken cancellationToken) =>
        call.SemanticModel is { } model ? HandedTexts.Of(model.Compilation).ExitsOf(parameter, _exits, flow.Source.IsWhole, call.Syntax.SyntaxTree, cancellationToken) : Enumerable.Empty<TextExit>();

    // Types of the program hold it in a member, those of the platform as a text.
    private static bool MayHold(ITypeSymbol? type) =>
        type is null or { TypeKind: TypeKind.Dynamic or TypeKind.Array or TypeKind.Error } or { IsAnonymousType: true }
        || type.DeclaringSyntaxReferences.IsEmpty && type is not { TypeKind: TypeKind.Enum or TypeKind.Delegate }
        || SecretNames.VendorOf(type) is not null;
}
