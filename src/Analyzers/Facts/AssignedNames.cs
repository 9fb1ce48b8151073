using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>The names of what a text is written into, from the outermost to its own: a type and its member, the keys of a setting, a method and its parameter.</summary>
internal static class AssignedNames
{
    /// <summary>The names around a text; null when it goes where nothing has a name.</summary>
    public static IReadOnlyList<string>? Of(IOperation literal)
    {
        var value = literal;
        for (var parent = value.Parent; parent is not null; value = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IVariableInitializerOperation:
                    continue;
                case ICoalesceOperation coalesce when coalesce.WhenNull == value:
                    if (KeyRead(coalesce.Value) is { } key)
                        return InType(literal, Segments(key));
                    continue;
                case IConditionalOperation choice when choice.Condition != value:
                    continue;
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    return OfMember(fields[0], fields[0].ContainingType);
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    return OfMember(properties[0], properties[0].ContainingType);
                case IParameterInitializerOperation { Parameter: var parameter }:
                    return InType(literal, new[] { parameter.ContainingSymbol.Name, parameter.Name });
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return InType(literal, new[] { local.Name });
                case IAssignmentOperation assignment when assignment.Value == value:
                    return OfTarget(assignment.Target, literal);
                case IArgumentOperation { Parameter: { } parameter, Parent: { } call }:
                    return OfArgument(parameter, call, literal);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The name of a member or parameter behind that of its type. A library says by its namespace whose it is; in a program that is the name of the whole.</summary>
    public static IReadOnlyList<string> OfMember(ISymbol member, ITypeSymbol type) => new[] { type.DeclaringSyntaxReferences.IsEmpty && type.ContainingNamespace is { IsGlobalNamespace: false } library ? library.ToDisplayString() + "." + type.Name : type.Name, member.Name };

    private static IReadOnlyList<string>? OfTarget(IOperation target, IOperation literal) => target switch
    {
        ILocalReferenceOperation local => InType(literal, new[] { local.Local.Name }),
        IPropertyReferenceOperation { Arguments.Length: 1 } indexer => Key(indexer.Arguments[0].Value) is { } key ? InType(literal, Segments(key)) : null,
        IMemberReferenceOperation member => OfMember(member.Member, member.Instance?.Type ?? member.Member.ContainingType),
        _ => null,
    };

    // A pair of name and value, a default beside a key of settings, or what a library asks for by name.
    private static IReadOnlyList<string>? OfArgument(IParameterSymbol parameter, IOperation call, IOperation literal)
    {
        var arguments = (call as IInvocationOperation)?.Arguments ?? (call as IObjectCreationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty;
        foreach (var other in arguments)
        {
            if (!SymbolEqualityComparer.Default.Equals(other.Parameter, parameter) && Key(other.Value) is { } key && Credential.MayBeNamed(key))
                return InType(literal, Segments(key));
        }

        return parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } type } ? OfMember(parameter, type) : null;
    }

    private static IReadOnlyList<string> InType(IOperation place, IReadOnlyList<string> names) =>
        place.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Identifier.ValueText: var type } ? new[] { type }.Concat(names).ToArray() : names;

    private static string[] Segments(string key) => key.Split(SettingsFile.Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } segments ? segments : new[] { key };

    private static string? Key(IOperation? operation) => operation is { ConstantValue: { HasValue: true, Value: string text } } ? text : BlockHistory.Unwrapped(operation) is { ConstantValue: { HasValue: true, Value: string inner } } ? inner : null;

    // The key under which an expression reads a setting or a variable of the environment.
    private static string? KeyRead(IOperation? operation) => BlockHistory.Unwrapped(operation) switch
    {
        IPropertyReferenceOperation { Arguments.Length: 1 } indexer => Key(indexer.Arguments[0].Value),
        IPropertyReferenceOperation { Instance: { } section, Property.Name: "Value" } => BlockHistory.Unwrapped(section) is IInvocationOperation or IPropertyReferenceOperation { Arguments.Length: 1 } ? KeyRead(section) : null,
        IInvocationOperation { Arguments: { Length: > 0 } arguments } call => Key(arguments[call.TargetMethod is { IsExtensionMethod: true } && arguments.Length > 1 ? 1 : 0].Value),
        _ => null,
    };
}
