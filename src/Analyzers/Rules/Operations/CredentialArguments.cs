using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds conferencing credentials of the code that reach the parameter of one, from wherever the code has them.</summary>
internal sealed class CredentialArguments : IShapedOperationRule
{
    public string Part => "rule of credentials in arguments";

    public bool IsPossibleIn(SyntaxTree file) => CredentialWords.InFile.AreIn(file);

    public CodeShape Shapes => CodeShape.Call | CodeShape.Creation;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Takes(call.ArgumentList),
        BaseObjectCreationExpressionSyntax creation => Takes(creation.ArgumentList),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        IInvocationOperation call => Takes(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => Takes(constructor),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context) => operation switch
    {
        IInvocationOperation call => Handed(call.TargetMethod, call.Arguments, context),
        IObjectCreationOperation { Constructor: { } constructor } creation => Handed(constructor, creation.Arguments, context),
        _ => Enumerable.Empty<Finding>(),
    };

    // By the words of the argument alone: a literal that goes straight in is looked at itself.
    private static bool Takes(BaseArgumentListSyntax? arguments)
    {
        if (arguments is null)
            return false;
        foreach (var argument in arguments.Arguments)
        {
            if (FileIndex.NameOf(argument.Expression) is { } name && Credential.MayBeNamed(name) || argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && CredentialTexts.IsCandidate(text))
                return true;
        }

        return false;
    }

    private static bool Takes(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Credential.MayBeNamed(parameter.Name))
                return true;
        }

        return false;
    }

    private static IEnumerable<Finding> Handed(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, RuleContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
                || !Credential.MayBeNamed(parameter.Name) || Credential.Of(AssignedNames.OfMember(parameter, method.ContainingType), context.IsProven) is not { } credential)
            {
                continue;
            }

            foreach (var finding in CredentialFindings.In(context.Evaluator.Evaluate(argument.Value), parameter.Name, credential))
                yield return finding;
        }
    }
}
