using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Reads code whose library the compiler does not see, because it is not restored yet or is another version than the code was written
/// for. Only what has one meaning wherever it stands is read, by its name; everything else is unknown.
/// </summary>
internal static class UnresolvedCode
{
    private const string Client = "RestClient";
    private const string Request = "RestRequest";

    /// <summary>What an expression stands for; null when its name does not say.</summary>
    public static Value? Read(Evaluator evaluator, IInvalidOperation operation)
    {
        switch (operation.Syntax)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SerializeObject", Expression: var serialiser } } call
                when FileIndex.NameOf(serialiser) == "JsonConvert" && Argument(operation, call.ArgumentList, 0) is { } value:
                return new EncodedValue(
                    new Origin(call), ValueEncoding.NewtonsoftJson, evaluator.Evaluate(value), call.ArgumentList.Arguments.Count > 1 ? new UnknownValue(new Origin(call)) : null);
            case BaseObjectCreationExpressionSyntax creation when operation.Type is { Name: Client or Request } type:
                return Created(evaluator, operation, creation, type);
            case BaseObjectCreationExpressionSyntax creation when operation.Type is { Name: "StringContent" } content && content.ContainingNamespace.Is("System.Net.Http"):
                // The type is the platform's; what it is given is not understood.
                return Argument(operation, creation.ArgumentList, 0) is { } text ? evaluator.Evaluate(text) : null;
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Method" or "ParameterType" }, Name: { } member }:
                return new KnownValue(new Origin(operation.Syntax), member.Identifier.ValueText);
            default:
                return null;
        }
    }

    /// <summary>The expression of an argument, by its place; null when there is none.</summary>
    public static IOperation? Argument(IOperation call, BaseArgumentListSyntax? arguments, int index) =>
        arguments is not null && index < arguments.Arguments.Count ? call.SemanticModel?.GetOperation(arguments.Arguments[index].Expression) : null;

    /// <summary>What a call is made on; null when it is made on nothing.</summary>
    public static IOperation? Receiver(IInvalidOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? call.SemanticModel?.GetOperation(access.Expression) : null;

    // Of the address and the verb of a request, whichever of them is given.
    private static ObjectShape Created(Evaluator evaluator, IInvalidOperation operation, BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
    {
        var shape = new ObjectShape(new Origin(creation), type, ImmutableArray<ShapeMember>.Empty, isClosed: false);
        for (var i = 0; i < creation.ArgumentList?.Arguments.Count; i++)
        {
            if (Argument(operation, creation.ArgumentList, i) is not { } argument)
                continue;
            var isVerb = creation.ArgumentList.Arguments[i].Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Method" } };
            var name = ConstructorArguments.NameOf(isVerb ? "method" : type.Name == Client ? "baseUrl" : "resource");
            if (shape.Find(name) is null)
                shape = shape.With(name, null, evaluator.Evaluate(argument), perhaps: false);
        }

        return shape;
    }
}
