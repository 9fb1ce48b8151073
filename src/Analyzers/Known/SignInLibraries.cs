using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// The libraries that are told by values with whose account people sign in: an authority, a tenant, a connection, the address of a request. Authorities that also stand for organisations,
/// such as <c>common</c>, say nothing for certain.
/// </summary>
internal static class SignInLibraries
{
    private const string AuthenticationHandlers = "Microsoft.AspNetCore.Authentication";
    private const string MobileLibrary = "Xamarin.Auth";
    private const string FirebaseLibrary = "Firebase.Auth";
    private const string FirebaseAccount = "FirebaseAuthType";

    // Of the members of its enumeration, GitHub's accounts are those of developers, and addresses of mail with passwords are nobody's.
    private static readonly Dictionary<string, string> FirebaseAccounts = new(StringComparer.Ordinal) { ["Facebook"] = "Facebook", ["Google"] = "Google", ["Twitter"] = "X", ["Apple"] = "Apple" };

    // Where properties of these names say who signs people in.
    private static readonly string[] OptionNamespaces =
    {
        AuthenticationHandlers, "Microsoft.AspNetCore.Components.WebAssembly.Authentication", "Microsoft.Authentication.WebAssembly.Msal", "Microsoft.Owin.Security", "Microsoft.Identity.Client",
        "Microsoft.Identity.Web", "IdentityModel.OidcClient", "Duende.IdentityModel.OidcClient",
    };

    /// <summary>The methods that are given such a value.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = new[] { "WithAuthority", "WithTenantId", "WithConnection", "WithParameter", "SetParameter", "SignInWithOAuthAsync", "LinkAccountsAsync", "LinkToAsync" };

    /// <summary>Types whose members are such values, without which code does not say any.</summary>
    public static IReadOnlyList<string> ValueNames { get; } = new[] { FirebaseAccount };

    /// <summary>The types that are created with such values.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = new[] { "OAuth2Authenticator" };

    /// <summary>The properties that are given such a value.</summary>
    public static IReadOnlyList<string> PropertyNames { get; } = new[] { "Authority", "MetadataAddress", "AuthorizationEndpoint", "TenantId", "AadAuthorityAudience" };

    /// <summary>Whose account people sign in with because of an argument of a call, and which; null when that is nobody's or not seen.</summary>
    public static (string Provider, IOperation Place)? Read(IInvocationOperation call, Evaluator evaluator)
    {
        var library = call.TargetMethod.ContainingType.ContainingNamespace;
        switch (call.TargetMethod.Name)
        {
            case "WithAuthority" or "WithTenantId" when library.IsOrIsBelow("Microsoft.Identity.Client"):
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.Explicit && First(evaluator.Evaluate(argument.Value), OfAuthority) is { } provider)
                        return (provider, argument.Value);
                }

                return null;
            case "WithConnection" when library.IsOrIsBelow("Auth0") && call.Arguments.Length > 0:
                return Told(call.Arguments[call.Arguments.Length - 1].Value, evaluator, Texts(SocialAccounts.OfConnection));
            case "WithParameter" or "SetParameter" when (library.IsOrIsBelow("Auth0") || library.IsOrIsBelow("Microsoft.IdentityModel.Protocols")) && call.Arguments.Length == 2:
                return evaluator.Evaluate(call.Arguments[0].Value) is KnownValue { Constant: "connection" } ? Told(call.Arguments[1].Value, evaluator, Texts(SocialAccounts.OfConnection)) : null;
            case "SignInWithOAuthAsync" or "LinkAccountsAsync" or "LinkToAsync" when library.Is(FirebaseLibrary):
                return call.Arguments.FirstOrDefault(a => (a.Parameter?.Type).Is(FirebaseLibrary, FirebaseAccount)) is { } account ? Told(account.Value, evaluator, OfFirebase) : null;
            default:
                return null;
        }
    }

    /// <summary>The same for what is assigned to a property.</summary>
    public static (string Provider, IOperation Place)? Read(ISimpleAssignmentOperation assignment, Evaluator evaluator)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } target || !OptionNamespaces.Any(property.ContainingType.ContainingNamespace.IsOrIsBelow))
            return null;
        return property.Name switch
        {
            // Of a handler that is made for one provider, that it is used says enough.
            "AuthorizationEndpoint" => (target.Instance?.Type).Is(AuthenticationHandlers + ".OAuth", "OAuthOptions") ? Told(assignment.Value, evaluator, Texts(SocialAccounts.RequestedAt)) : null,
            _ => Told(assignment.Value, evaluator, OfAuthority),
        };
    }

    /// <summary>The same for an object that signs people in.</summary>
    public static (string Provider, IOperation Place)? Read(IObjectCreationOperation creation, Evaluator evaluator)
    {
        if (!creation.Type.Is(MobileLibrary, "OAuth2Authenticator") || Argument(creation, "authorizeUrl") is not { } address || First(evaluator.Evaluate(address), Texts(SocialAccounts.RequestedAt)) is not { } provider)
            return null;
        var asked = Argument(creation, "scope") is { } scope && evaluator.Evaluate(scope).Alternatives.Any(a => a is KnownValue { Constant: string scopes } && SocialAccounts.AskWho(scopes));
        return asked ? (provider, address) : null;
    }

    private static IOperation? Argument(IObjectCreationOperation creation, string parameter) => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;

    private static (string Provider, IOperation Place)? Told(IOperation value, Evaluator evaluator, Func<Value, string?> read) => First(evaluator.Evaluate(value), read) is { } provider ? (provider, value) : null;

    private static string? First(Value value, Func<Value, string?> read) => value.Alternatives.Select(read).FirstOrDefault(provider => provider is not null);

    private static Func<Value, string?> Texts(Func<string, string?> read) => value => value is KnownValue { Constant: string or char } or TextValue ? read(HoledText.Of(value)) : null;

    private static string? OfFirebase(Value value) => value is KnownValue { EnumMember: { Name: var member } } && FirebaseAccounts.TryGetValue(member, out var provider) ? provider : null;

    private static string? OfAuthority(Value value) => value switch
    {
        KnownValue { EnumMember: { Name: var member } } => SocialAccounts.OfAudience(member),
        KnownValue { Constant: string text } => SocialAccounts.OfTenant(text) ?? SocialAccounts.OfAuthority(text),
        TextValue => SocialAccounts.OfAuthority(HoledText.Of(value)),
        _ => null,
    };
}
