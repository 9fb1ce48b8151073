using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The base address of a client: from its history here, or from where its class assigns it.</summary>
internal static class BaseAddress
{
    private const string Name = "BaseAddress";

    /// <summary>The base address; null when it is not visible.</summary>
    public static Value? Of(IOperation? client, Evaluator evaluator)
    {
        if (client is null)
            return null;
        var value = evaluator.Evaluate(client);
        var made = value.Alternatives.OfType<ObjectShape>().FirstOrDefault();
        if (made is not null && (Within(made) ?? ((made.Find("Options")?.Value ?? made.Argument("options")) is ObjectShape options ? Within(options) : null)) is { } known)
            return known;

        // A field that the constructor prepares. Its syntax is enough, whichever file of the class it stands in.
        return BlockHistory.Unwrapped(client) is IMemberReferenceOperation { Member: { } field } && Assigned(field, evaluator.Scope.CancellationToken) is { } assigned
            ? assigned
            : Registered(client, value, evaluator.Scope.CancellationToken);
    }

    // A client of a factory goes by its name, one that is handed to a class by the name of the class.
    private static Value? Registered(IOperation client, Value value, CancellationToken cancellationToken)
    {
        if (value.Origin.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateClient" }, ArgumentList.Arguments: { Count: 1 } arguments })
        {
            return arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name }
                ? ClientRegistration.BaseAddressOf(client.Syntax.SyntaxTree, name, isType: false, cancellationToken)
                : null;
        }

        return client.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? ClientRegistration.BaseAddressOf(client.Syntax.SyntaxTree, type.Identifier.ValueText, isType: true, cancellationToken)
            : null;
    }

    private static Value? Within(ObjectShape shape) => shape.Find(Name)?.Value ?? shape.Find("BaseUrl")?.Value ?? shape.Argument("baseUrl", "baseAddress");

    private static Value? Assigned(ISymbol field, CancellationToken cancellationToken)
    {
        foreach (var declaration in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var assignment in FileIndex.Of(declaration.SyntaxTree).WritingsOf(Name).OfType<AssignmentExpressionSyntax>())
            {
                if (declaration.Span.Contains(assignment.Span))
                    return ForeignSource.Read(assignment.Right, cancellationToken);
            }
        }

        return null;
    }
}
