using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds conferencing credentials that are written into code: where something is declared or set whose name says what it is, and where a vendor's library, a vendor's host or the
/// signature of a vendor's token takes them. What is said of them never holds their value.
/// </summary>
internal sealed class HardCodedCredentials : IShapedOperationRule
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    // Shorter than any token or pair of credentials.
    private const int ShortestToken = 16;

    private const string Cryptography = "System.Security.Cryptography";

    private static readonly FileWords Words = new(Credential.Endings.Append(Bearer).Append(Basic).Append("AuthenticationHeaderValue").Append("SecurityKey").Append("HMAC").Append("Jose").Concat(CredentialLibraries.Words).SelectMany(Spellings).Distinct(StringComparer.Ordinal).ToArray());

    private static readonly HashSet<string> Signing = new(TokenLibraries.MethodNames.Concat(TokenLibraries.TypeNames), StringComparer.Ordinal);

    public string Part => "rule of credentials";

    public IReadOnlyList<string> MethodNames { get; } = Array.Empty<string>();

    public IReadOnlyList<string> TypeNames { get; } = Array.Empty<string>();

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Call | CodeShape.Creation;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => IsCandidate(text),
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && (Signing.Contains(name) || HttpLibraries.ByMethod.Contains(name)) || TakesCredential(call.ArgumentList),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && Signing.Contains(type) || TakesCredential(creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => TakesCredential(creation.ArgumentList),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => IsCandidate(text),
        IInvocationOperation { TargetMethod: var method } => Signing.Contains(method.Name) || HttpLibraries.ByMethod.Contains(method.Name) || TakesCredential(method),
        IObjectCreationOperation { Constructor: { } constructor } => Signing.Contains(constructor.ContainingType.Name) || TakesCredential(constructor),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        switch (operation)
        {
            case ILiteralOperation literal:
                return InLiteral(literal, context);
            case IObjectCreationOperation creation:
                return Handed(creation.Constructor!, creation.Arguments, context).Concat(InToken(operation, context));
            case IInvocationOperation call:
                return Handed(call.TargetMethod, call.Arguments, context).Concat(InToken(operation, context)).Concat(Sent(call, context));
            default:
                return Enumerable.Empty<Finding>();
        }
    }

    private static bool IsCandidate(string text) =>
        text.StartsWith(Bearer, StringComparison.Ordinal) || text.StartsWith(Basic, StringComparison.Ordinal) || SecretText.IsOne(text, "");

    // By the words of the argument alone: a literal that goes straight in is looked at itself.
    private static bool TakesCredential(BaseArgumentListSyntax? arguments)
    {
        if (arguments is null)
            return false;
        foreach (var argument in arguments.Arguments)
        {
            if (FileIndex.NameOf(argument.Expression) is { } name && Credential.MayBeNamed(name) || argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && IsCandidate(text))
                return true;
        }

        return false;
    }

    private static bool TakesCredential(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Credential.MayBeNamed(parameter.Name))
                return true;
        }

        return false;
    }

    // A file may write a name in one word or with an underscore.
    private static IEnumerable<string> Spellings(string ending) => ending switch
    {
        _ when ending.EndsWith("secret", StringComparison.Ordinal) => new[] { "secret" },
        _ when ending.EndsWith("token", StringComparison.Ordinal) && ending.Length > "token".Length => new[] { ending, ending.Substring(0, ending.Length - "token".Length) + "_token" },
        _ when ending.EndsWith("key", StringComparison.Ordinal) => new[] { ending, ending.Substring(0, ending.Length - "key".Length) + "_key" },
        _ => new[] { ending },
    };

    private static IEnumerable<Finding> InLiteral(ILiteralOperation literal, RuleContext context)
    {
        var text = (string)literal.ConstantValue.Value!;
        if (text.StartsWith(Bearer, StringComparison.Ordinal) || text.StartsWith(Basic, StringComparison.Ordinal))
        {
            var token = text.Substring(text.IndexOf(' ') + 1);
            return IsToken(token) && CalledVendor.Of(literal, context.Evaluator, context.IsProven) is { } host ? new[] { InHeader(literal.Syntax.GetLocation(), host) } : Enumerable.Empty<Finding>();
        }

        if (IsOfHeader(literal))
            return SecretText.IsLikelyOne(text, "") && CalledVendor.Of(literal, context.Evaluator, context.IsProven) is { } called ? new[] { InHeader(literal.Syntax.GetLocation(), called) } : Enumerable.Empty<Finding>();
        return PathOf(literal) is { } path && SecretText.IsLikelyOne(text, path[path.Count - 1]) && Credential.Of(path, context.IsProven) is { } credential
            ? new[] { About(literal.Syntax.GetLocation(), path[path.Count - 1], credential) }
            : Enumerable.Empty<Finding>();
    }

    /// <summary>True for a text that is told where it is written in the file, because the names there say what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="use">Where it is used.</param>
    /// <param name="context">What surrounds that.</param>
    internal static bool IsToldWhereWritten(KnownValue text, IOperation use, RuleContext context) =>
        text.Origin.Node.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel is { } model && LiteralOf(text.Origin.Node, model, context) is { } literal && InLiteral(literal, context).Any();

    private static ILiteralOperation? LiteralOf(SyntaxNode written, SemanticModel model, RuleContext context)
    {
        var cancellationToken = context.Evaluator.Scope.CancellationToken;
        return model.GetOperation(written, cancellationToken) switch
        {
            ILiteralOperation literal => literal,
            IMemberReferenceOperation { Member.DeclaringSyntaxReferences: { Length: 1 } declarations } when declarations[0].SyntaxTree == model.SyntaxTree =>
                ForeignSource.InitialiserOf(declarations[0].GetSyntax(cancellationToken)) is { } initialiser ? model.GetOperation(initialiser, cancellationToken) as ILiteralOperation : null,
            _ => null,
        };
    }

    /// <summary>The names of what a text is written into, from the outermost to its own; null when it goes elsewhere.</summary>
    private static IReadOnlyList<string>? PathOf(IOperation literal)
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

    // A library says by its namespace whose it is; in a program that is the name of the whole.
    private static string[] OfMember(ISymbol member, ITypeSymbol type) => new[] { type.DeclaringSyntaxReferences.IsEmpty && type.ContainingNamespace is { IsGlobalNamespace: false } library ? library.ToDisplayString() + "." + type.Name : type.Name, member.Name };

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

    // What reaches the parameter of a credential, from wherever this code has it.
    private static IEnumerable<Finding> Handed(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, RuleContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
                || !Credential.MayBeNamed(parameter.Name) || Credential.Of(OfMember(parameter, method.ContainingType), context.IsProven) is not { } credential)
            {
                continue;
            }

            foreach (var value in context.Evaluator.Evaluate(argument.Value).Alternatives)
            {
                if (value is KnownValue { Constant: string text } && SecretText.IsOne(text, parameter.Name))
                    yield return About(value.Origin.Location, parameter.Name, credential);
            }
        }
    }

    // What is sent to a vendor's host under the name of a credential.
    private static IEnumerable<Finding> Sent(IInvocationOperation call, RuleContext context)
    {
        if (!HttpLibraries.ByMethod.Contains(call.TargetMethod.Name))
            yield break;
        foreach (var request in HttpLibraries.Read(call, context.Evaluator))
        {
            if (request.Address.Host is not { } host)
                continue;
            foreach (var (name, value) in (request.Body?.Leaves ?? Enumerable.Empty<(string, Value)>()).Concat(request.Address.Query?.Members.Select(m => (m.Name, m.Value)) ?? Enumerable.Empty<(string, Value)>()))
            {
                if (!Credential.MayBeNamed(name) || Credential.Sent(host, name, context.IsProven) is not { } credential)
                    continue;
                foreach (var alternative in value.Alternatives)
                {
                    if (alternative is KnownValue { Constant: string text } && SecretText.IsOne(text, name))
                        yield return About(alternative.Origin.Location, name, credential);
                }
            }
        }
    }

    // The key with which a vendor's token is signed.
    private static IEnumerable<Finding> InToken(IOperation operation, RuleContext context)
    {
        var name = (operation as IInvocationOperation)?.TargetMethod.Name ?? (operation as IObjectCreationOperation)?.Type?.Name;
        if (name is null || !Signing.Contains(name) || TokenLibraries.Read(operation, context.Evaluator) is not { } call || TokenIssue.Of(call, context.IsMentioned, context.Settings.TokenAudiences) is not { } token)
            yield break;
        if (token.Vendor.Credentials is null)
            yield break;
        foreach (var key in context.Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).Select(KeyOf).OfType<IOperation>())
        {
            foreach (var value in context.Evaluator.Evaluate(key).Alternatives)
            {
                if (value is KnownValue { Constant: string text } && SecretText.IsOne(text, "") && Credential.Of(token.Vendor, "secret") is { } credential)
                    yield return About(value.Origin.Location, "The key of this token", credential);
            }
        }
    }

    private static IOperation? KeyOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } when type.Name == "SymmetricSecurityKey" || IsHmac(type) => arguments[0].Value,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "HashData", ContainingType: { } type } } call when IsHmac(type) => KnownFunctions.Argument(call, "key"),
        IInvocationOperation { TargetMethod.Name: "Encode" or "EncodeBytes" } call => KnownFunctions.Argument(call, "key"),
        IInvocationOperation { TargetMethod.Name: "WithSecret" } call => call.Arguments.LastOrDefault()?.Value,
        _ => null,
    };

    private static bool IsHmac(ITypeSymbol type) => type.Name.StartsWith("HMAC", StringComparison.Ordinal) && type.ContainingNamespace.Is(Cryptography);

    private static bool IsOfHeader(IOperation literal) =>
        literal.Parent is IArgumentOperation { Parameter.Name: "parameter", Parent: IObjectCreationOperation { Type: { } type } } && type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue");

    /// <summary>True for a text that can be a token, or a pair of credentials as a header holds it.</summary>
    public static bool IsToken(string text) => text.Length >= ShortestToken && SecretText.IsLikelyOne(text, "");

    /// <summary>What is said of credentials in a header.</summary>
    public static Finding InHeader(Location place, VendorCatalogue vendor) => new(RuleDescriptors.HardCodedConferencingCredential, place, "The header Authorization", "a token or pair of credentials", vendor.Title);

    private static Finding About(Location place, string name, Credential credential) => new(RuleDescriptors.HardCodedConferencingCredential, place, name, credential.Shape.Title, credential.Vendor.Title);
}
