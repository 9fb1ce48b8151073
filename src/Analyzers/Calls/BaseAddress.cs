using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The base address of a client: from its history here, from where its class makes or prepares it, or from where the program registers it.</summary>
internal static class BaseAddress
{
    /// <summary>The property that holds it.</summary>
    public const string Name = "BaseAddress";

    private static readonly FileWords Words = new(new[] { Name });

    /// <summary>The base address; null when it is not visible.</summary>
    public static Value? Of(IOperation? client, Evaluator evaluator)
    {
        if (client is null)
            return null;
        var value = evaluator.Evaluate(client);
        var made = value.Alternatives.OfType<ObjectShape>().FirstOrDefault();
        if (made is not null && (Within(made) ?? ((made.Find("Options")?.Value ?? made.Argument("options")) is ObjectShape options ? Within(options) : null)) is { } known)
            return known;
        if (client.SemanticModel?.Compilation is not { } compilation)
            return null;

        // The syntax of other files is enough, whichever of them a class stands in.
        return BlockHistory.Unwrapped(client) is IMemberReferenceOperation { Member: var member }
            && (Assigned(member, compilation, evaluator.Scope.CancellationToken) ?? Declared(member, compilation, evaluator.Scope.CancellationToken)) is { } prepared
            ? prepared
            : Registered(client, value, compilation, evaluator);
    }

    /// <summary>What all of several places say; null when they say different things, or one does not say what.</summary>
    public static Value? Agreed(IEnumerable<Value> values)
    {
        var all = values.ToArray();
        if (all.Length == 1)
            return all[0];
        return all.Length > 0 && all.All(v => v is KnownValue known && Equals(known.Constant, (all[0] as KnownValue)?.Constant)) ? all[0] : null;
    }

    private static Value? Within(ObjectShape shape) => shape.Find(Name)?.Value ?? shape.Find("BaseUrl")?.Value ?? shape.Argument("baseUrl", "baseAddress");

    // What the class that declares a member assigns to its base address, mostly in the constructor.
    private static Value? Assigned(ISymbol member, Compilation compilation, CancellationToken cancellationToken) =>
        Agreed(member.ContainingType.DeclaringSyntaxReferences
            .Where(declaration => Words.AreIn(declaration.SyntaxTree))
            .SelectMany(declaration => FileIndex.Of(declaration.SyntaxTree).WritingsOf(Name).OfType<AssignmentExpressionSyntax>()
                .Where(assignment => declaration.Span.Contains(assignment.Span) && IsOf(assignment, member)))
            .Select(assignment => ForeignSource.Read(assignment.Right, cancellationToken, compilation)));

    // By the member's own name, or by that of what the same constructor or the declaration puts into it.
    private static bool IsOf(AssignmentExpressionSyntax assignment, ISymbol member)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: var receiver })
            return false;
        var name = FileIndex.NameOf(receiver);
        if (name == member.Name)
            return true;
        var code = assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return FileIndex.Of(assignment.SyntaxTree).WritingsOf(member.Name).OfType<AssignmentExpressionSyntax>().Any(kept => code?.Span.Contains(kept.Span) == true && kept.Right is IdentifierNameSyntax same && same.Identifier.ValueText == name)
            || member.DeclaringSyntaxReferences.Any(declaration => ForeignSource.InitialiserOf(declaration.GetSyntax()) is IdentifierNameSyntax same && same.Identifier.ValueText == name);
    }

    // A client that another file makes where it declares it.
    private static Value? Declared(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || ForeignSource.InitialiserOf(member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)) is not BaseObjectCreationExpressionSyntax { Initializer.Expressions: var expressions })
            return null;
        return Agreed(expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Name })
            .Select(assignment => ForeignSource.Read(assignment.Right, cancellationToken, compilation)));
    }

    // A client of a factory goes by its name, one that is handed to a class by the name of the class; one that is made somewhere is neither.
    private static Value? Registered(IOperation client, Value value, Compilation compilation, Evaluator evaluator)
    {
        var source = Source(client, value);
        if (source is IInvocationOperation { TargetMethod.Name: "CreateClient", Arguments: var arguments } call)
        {
            return arguments.FirstOrDefault(a => a.Parameter?.Type.SpecialType == SpecialType.System_String) is { } name && evaluator.Key(name.Value) is { } key
                ? ClientRegistrations.Of(call.SemanticModel!.Compilation).BaseAddressOfName(key, evaluator.Scope.CancellationToken)
                : null;
        }

        return TypeHanded(source) is { } type ? ClientRegistrations.Of(compilation).BaseAddressOfType(type, evaluator.Scope.CancellationToken) : null;
    }

    // The expression that the client comes from, as far as it was followed.
    private static IOperation? Source(IOperation client, Value value)
    {
        var node = (value as UnknownValue)?.Producer ?? value.Origin.Node;
        return node is null || node == client.Syntax ? BlockHistory.Unwrapped(client)
            : node.SyntaxTree == client.Syntax.SyntaxTree ? BlockHistory.Unwrapped(client.SemanticModel?.GetOperation(node))
            : null;
    }

    // The type whose constructor is handed the client; null when it comes another way.
    private static string? TypeHanded(IOperation? source) => source switch
    {
        IMemberReferenceOperation { Member.IsStatic: false, Instance: IInstanceReferenceOperation } => TypeAround(source),
        IMemberReferenceOperation { Member.IsStatic: false, Member.ContainingType: { } other } => other.Name,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => TypeAround(source),
        IInvocationOperation { Instance: IInstanceReferenceOperation } => TypeAround(source),
        _ => null,
    };

    private static string? TypeAround(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
}
