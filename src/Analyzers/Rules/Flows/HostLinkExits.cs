using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Where the link of a host leaves in other files: what <see cref="DisclosedHostLinks"/> and <see cref="LogSinks"/> look for in bound code, told by syntax and declarations.</summary>
internal sealed class HostLinkExits : ITextExits
{
    private readonly ILookup<string, KnownSink> _methods;
    private readonly KnownSink[] _properties;

    /// <param name="apis">What is known of the members of libraries.</param>
    public HostLinkExits(KnownApis apis)
    {
        var sinks = apis.Sinks.Where(s => s.Kind is SinkKind.Message or SinkKind.Store or SinkKind.Log).ToArray();
        _methods = sinks.Where(s => s.Member.Kind == 'M').ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _properties = sinks.Where(s => s.Member.Kind == 'P').ToArray();
    }

    public TextExit? At(SyntaxNode node, ExpressionSyntax value, ForeignCode code) => node switch
    {
        InvocationExpressionSyntax call when FileIndex.NameOf(call.Expression) is { } name && value.Parent is ArgumentSyntax argument => At(call, name, argument, code),
        BaseObjectCreationExpressionSyntax creation when value.Parent is ArgumentSyntax argument => At(creation, argument, code),
        AssignmentExpressionSyntax assignment => At(assignment, code),
        _ => null,
    };

    private TextExit? At(InvocationExpressionSyntax call, string name, ArgumentSyntax argument, ForeignCode code)
    {
        if (code.OwnerOf(call) is not { } owner)
            return null;
        if (WebAnswers.Names.Contains(name) && (ForeignCode.MethodsOf(owner, name).Any(WebAnswers.Are) || name.StartsWith("Write", StringComparison.Ordinal) && owner.ContainingNamespace.IsOrIsBelow("Microsoft.AspNetCore")))
            return new TextExit(TextExitKind.Answered, call, HostLinkOutcomes.Response);

        // What a writer writes to is not to be seen.
        if (!owner.DerivesFrom("System.IO", "TextWriter") && _methods[name].FirstOrDefault(s => Takes(s, owner, argument, code.Compilation)) is { } sink)
            return Of(sink, call, owner);
        return CalleeSinks.Called(owner, name, call.ArgumentList.Arguments.Count).FirstOrDefault() is { } method && LogSinks.IsGenerated(method) ? new TextExit(TextExitKind.Logged, call, LogSinks.Log) : null;
    }

    private TextExit? At(BaseObjectCreationExpressionSyntax creation, ArgumentSyntax argument, ForeignCode code)
    {
        if (code.Types.Of(creation) is not { } type)
            return null;
        if (type.DerivesFrom("System", "Exception"))
            return new TextExit(TextExitKind.Logged, creation, LogSinks.ExceptionMessage);
        return _methods[MemberPattern.Constructor].FirstOrDefault(s => s.Member.Type.Fits(type) && (type as INamedTypeSymbol)?.InstanceConstructors.Any(c => Takes(s, c, argument)) == true) is { } sink ? Of(sink, creation, type) : null;
    }

    private TextExit? At(AssignmentExpressionSyntax assignment, ForeignCode code)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || code.TargetOf(assignment) is not { } member)
            return null;
        if (_properties.FirstOrDefault(s => s.Member.Fits(member)) is { } sink)
            return Of(sink, assignment, member.ContainingType);
        if (member is IPropertySymbol property && MailTexts.Are(property))
            return new TextExit(TextExitKind.Kept, assignment.Left, HostLinkOutcomes.Mailed);

        // What members of libraries do with a link is not to be seen.
        return member is { IsStatic: false, DeclaredAccessibility: not Accessibility.Private, DeclaringSyntaxReferences.IsEmpty: false } && HostLinkOutcomes.IsStored(member) && !StaysHere(assignment, code.Body)
            ? new TextExit(TextExitKind.Kept, assignment.Left, HostLinkOutcomes.Kept + "'" + member.Name + "'")
            : null;
    }

    private static TextExit Of(KnownSink sink, SyntaxNode place, ITypeSymbol owner) =>
        sink.Kind == SinkKind.Log ? new TextExit(TextExitKind.Logged, place, LogSinks.WhereOf(owner)) : new TextExit(TextExitKind.Kept, place, HostLinkOutcomes.WhereOf(sink));

    // Methods that extend a type are declared elsewhere than on it.
    private static bool Takes(KnownSink sink, ITypeSymbol owner, ArgumentSyntax argument, Compilation compilation)
    {
        var type = sink.Member.Type;
        if (type.FitsUnresolved(owner))
            return true;
        if (type.Fits(owner))
            return sink.Parameters.Count == 0 || ForeignCode.MethodsOf(owner, sink.Member.Name).Concat(owner.AllInterfaces.SelectMany(i => i.GetMembers(sink.Member.Name).OfType<IMethodSymbol>())).Any(m => Takes(sink, m, argument));
        return type.Name is not null && compilation.GetTypeByMetadataName(type.FullName) is { IsStatic: true } extensions
            && extensions.GetMembers(sink.Member.Name).OfType<IMethodSymbol>().Any(m => m.IsExtensionMethod && m.ReduceExtensionMethod(owner) is { } reduced && Takes(sink, reduced, argument));
    }

    private static bool Takes(KnownSink sink, IMethodSymbol method, ArgumentSyntax argument) => CalleeSinks.ParameterOf(method, argument) is { } parameter && sink.Takes(parameter.Name);

    // An object that is made here and of which nothing but members is handed on keeps nothing itself, nor does one that only says what is to be deleted.
    private static bool StaysHere(AssignmentExpressionSyntax assignment, SyntaxNode body) =>
        VariableOf(assignment, body) is { Identifier.ValueText: var made }
        && body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == made && name.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
            .All(name => HostLinkOutcomes.IsPart(name) || HostLinkOutcomes.IsDeleted(name));

    // The variable that is made with the object which the assignment fills.
    private static VariableDeclaratorSyntax? VariableOf(AssignmentExpressionSyntax assignment, SyntaxNode body) => assignment switch
    {
        { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } } } } => local,
        { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } } =>
            body.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(local => local.Identifier.ValueText == name && local.Initializer?.Value is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }),
        _ => null,
    };
}
