using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds sign-in with accounts that people hold privately. It matters only where conferences are held: the provider learns who takes part when. A library is known by the types of its methods,
/// so that own methods of the same name, and a library's own code, are passed by.
/// </summary>
internal sealed class SocialLogins : IShapedOperationRule, INamedOperationRule, IContextRule
{
    // Parts of the addresses of requests that are put together, with the sign that follows them.
    private static readonly string[] Parameters = { "scope", "connection", "oauth_token" };

    private static readonly string[] Called = { "WithAuthority", "WithConnection" };

    private static readonly string[] Named = { "consumers", "9188040d", "PersonalMicrosoftAccount" };

    private static readonly string[] Written = { "Authority", "MetadataAddress", "AuthorizationEndpoint" };

    private static readonly NameSearch WrittenNames = new(Written);

    private static readonly NameSearch ParameterNames = new(Parameters);

    private readonly ILookup<string, KnownSignIn> _methods;
    private readonly ILookup<string, KnownSignIn> _types;
    private readonly HashSet<KnownSignIn> _described;
    private readonly NameSearch _called;
    private readonly NameSearch _named;
    private readonly NameSearch _any;
    private readonly FilePlaces _places;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public SocialLogins(KnownApis apis, KnownApis described)
    {
        _methods = apis.SignIns.Where(s => s.Member.Name != MemberPattern.Constructor).ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _types = apis.SignIns.Where(s => s.Member.Name == MemberPattern.Constructor).ToLookup(s => s.Member.Type.LastName, StringComparer.Ordinal);
        _described = new HashSet<KnownSignIn>(described.SignIns);
        var called = _methods.Where(m => SaysIt(m.Key) || m.Any(_described.Contains)).Select(m => m.Key).Concat(Called).ToArray();
        var named = _types.Select(t => t.Key).Concat(_methods.Where(m => !SaysIt(m.Key)).SelectMany(m => m).Select(s => s.Member.Type.LastName)).Concat(SignInLibraries.TypeNames).Concat(SignInLibraries.ValueNames).Concat(SocialAccounts.RequestWords).Concat(Named).ToArray();
        _called = new(called);
        _named = new(named);
        _any = new(called.Concat(named).Concat(Written).Concat(Parameters));
        _places = new(PlacesIn);
        MethodNames = _methods.Select(m => m.Key).Concat(SignInLibraries.MethodNames).ToArray();
        TypeNames = _types.Select(t => t.Key).Concat(SignInLibraries.TypeNames).ToArray();
    }

    public string Part => "rule of social logins";

    public IReadOnlyList<string> MethodNames { get; }

    public IReadOnlyList<string> TypeNames { get; }

    // Most files hold none of the names in any form, which one search tells.
    public bool IsPossibleIn(SyntaxTree file) => _any.FindsIn(FileText.WordsOf(file)) && _places.AreIn(file);

    public bool MayBeIn(SyntaxNode code) => _places.AreIn(code);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Assignment;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => MayBeRequest(text),
        InterpolatedStringTextSyntax part => MayBeRequest(part.TextToken.ValueText),
        AssignmentExpressionSyntax assignment => FileIndex.NameOf(assignment.Left) is { } property && SignInLibraries.PropertyNames.Contains(property, StringComparer.Ordinal),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => MayBeRequest(text),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } => SignInLibraries.PropertyNames.Contains(property, StringComparer.Ordinal),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (Read(operation, context.Evaluator) is var (provider, place) && context.IsConferencing)
            yield return new Finding(RuleDescriptors.SocialLogin, place, provider.Replace('_', ' '));
    }

    private static bool MayBeRequest(string text) => SocialAccounts.MayBeRequest(text) || Parameters.Any(p => text.IndexOf(p + "=", StringComparison.OrdinalIgnoreCase) >= 0);

    private (string Provider, Location Place)? Read(IOperation operation, Evaluator evaluator) => operation switch
    {
        IInvocationOperation call when Of(_methods[call.TargetMethod.Name], call.TargetMethod) is { } provider => (provider, Origin.OfName(call.Syntax).Location),
        IInvocationOperation call => At(SignInLibraries.Read(call, evaluator)),
        IObjectCreationOperation { Type: { } type } creation when Of(_types[type.Name], creation.Constructor) is { } provider => (provider, Origin.OfName(creation.Syntax).Location),
        IObjectCreationOperation creation => At(SignInLibraries.Read(creation, evaluator)),
        ISimpleAssignmentOperation assignment => At(SignInLibraries.Read(assignment, evaluator)),
        ILiteralOperation literal => InText(TextParts.WholeWithFunctions(literal), evaluator),
        _ => null,
    };

    private static (string, Location)? InText(IOperation text, Evaluator evaluator)
    {
        var flat = HoledText.Of(evaluator.Evaluate(text));
        return (SocialAccounts.RequestedIn(flat) ?? SocialAccounts.OfConnectionIn(flat)) is { } provider ? (provider, text.Syntax.GetLocation()) : null;
    }

    // A method that the program declares itself is none of the library, unless the user means it.
    private string? Of(IEnumerable<KnownSignIn> known, IMethodSymbol? method) =>
        known.FirstOrDefault(s => s.Member.Fits(method)) is { } signIn && ((method!.ReducedFrom ?? method).DeclaringSyntaxReferences.IsEmpty || _described.Contains(signIn)) ? signIn.Provider : null;

    private static (string, Location)? At((string Provider, IOperation Place)? found) => found is var (provider, place) ? (provider, place.Syntax.GetLocation()) : null;

    // Other names, such as ValidateAsync, stand in too many files; the type's name stands before them.
    private static bool SaysIt(string method) => method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("Use", StringComparison.Ordinal) || method.StartsWith("SignInWith", StringComparison.Ordinal);

    private IEnumerable<int> PlacesIn(TextWords words) => _called.PlacesIn(words).Where(place => WordEnd.MayBeCalled(words.Text, place))
        .Concat(WrittenNames.PlacesIn(words).Where(place => WordEnd.MayBeWritten(words.Text, place)))
        .Concat(ParameterNames.PlacesIn(words).Where(place => WordEnd.IsFollowedBy(words.Text, place, '=', '"')))
        .Concat(_named.PlacesIn(words))
        .OrderBy(place => place);
}
