using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Where code asks for scopes: parameters and properties of libraries that fetch tokens, and the parameter of a request that has the same name in all of OAuth.</summary>
internal static class ScopeLibraries
{
    private const string Key = "scope";
    private const string Indexer = "this[]";

    private static readonly string[] Namespaces =
    {
        "Microsoft.Identity", "Microsoft.Graph", "Microsoft.Kiota", "Microsoft.AspNetCore", "Microsoft.Authentication", "Microsoft.Extensions.DependencyInjection", "Microsoft.Owin", "Azure.Core", "Azure.Identity",
        "IdentityModel", "Duende.IdentityModel", "Xamarin.Auth",
    };

    // Methods that put a parameter into a request; those that check what somebody was granted have other names.
    private static readonly HashSet<string> Adders = new(StringComparer.Ordinal)
    {
        "Add", "TryAdd", "Append", "Create", "AddParameter", "AddOrUpdateParameter", "AddQueryParameter", "AddQueryString", "SetQueryParam", "SetParameter", "WithParameter",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "Scope", "Scopes", "DefaultScopes", "DefaultAccessTokenScopes", "AdditionalScopesToConsent" };

    /// <summary>The methods that may be given scopes.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = Adders.Concat(new[]
    {
        "AcquireTokenInteractive", "AcquireTokenSilent", "AcquireTokenOnBehalfOf", "AcquireTokenByAuthorizationCode", "AcquireTokenWithDeviceCode", "AcquireTokenByUsernamePassword",
        "AcquireTokenByIntegratedWindowsAuth", "AcquireTokenForClient", "GetAuthorizationRequestUrl", "GetAccessTokenForUserAsync", "GetAccessTokenForAppAsync",
        "GetAuthenticationResultForUserAsync", "EnableTokenAcquisitionToCallDownstreamApi", "WithScopes", "WithExtraScopesToConsent",
    }).ToArray();

    /// <summary>The types that may be created with scopes.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = new[] { "GraphServiceClient", "TokenRequestContext", "KeyValuePair", "OAuth2Authenticator", "AzureIdentityAuthenticationProvider" };

    /// <summary>The properties to which scopes may be assigned, and what stands under a key.</summary>
    public static IReadOnlyList<string> PropertyNames { get; } = Lists.Append(Indexer).ToArray();

    /// <summary>The names of attributes that ask for scopes, without their usual end.</summary>
    public static IReadOnlyList<string> AttributeNames { get; } = new[] { "AuthorizeForScopes" };

    /// <summary>True for an attribute that asks for the scopes in its properties.</summary>
    public static bool Asks(ITypeSymbol? attribute) => attribute.Is("Microsoft.Identity.Web", "AuthorizeForScopesAttribute");

    /// <summary>The expressions that say which scopes are asked for; mostly none.</summary>
    public static IEnumerable<IOperation> AskedFor(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean, TargetMethod.Name: not ("Add" or "TryAdd") } => Enumerable.Empty<IOperation>(),
        IInvocationOperation call when IsAdded(call) => call.Arguments.Select(a => a.Value),
        IInvocationOperation call => OfParameters(call.Arguments, call.TargetMethod.ContainingType).Concat(Adders.Contains(call.TargetMethod.Name) ? AfterKey(call.Arguments) : Enumerable.Empty<IOperation>()),
        IObjectCreationOperation { Type: { } type } creation => type.Name == "KeyValuePair" ? AfterKey(creation.Arguments) : OfParameters(creation.Arguments, type),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments } } assignment => IsKey(arguments[0].Value) ? new[] { assignment.Value } : Enumerable.Empty<IOperation>(),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => IsOf(property.ContainingType) ? new[] { assignment.Value } : Enumerable.Empty<IOperation>(),
        _ => Enumerable.Empty<IOperation>(),
    };

    // To the list of a library's options.
    private static bool IsAdded(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add", Arguments.Length: 1, Instance: IPropertyReferenceOperation { Property: var list } } && Lists.Contains(list.Name) && IsOf(list.ContainingType);

    private static IEnumerable<IOperation> OfParameters(IEnumerable<IArgumentOperation> arguments, ITypeSymbol type) => IsOf(type)
        ? arguments.Where(a => a.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.ParamArray && a.Parameter?.Name is "scope" or "scopes" or "initialScopes" or "extraScopesToConsent").Select(a => a.Value)
        : Enumerable.Empty<IOperation>();

    private static IEnumerable<IOperation> AfterKey(IReadOnlyList<IArgumentOperation> arguments)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (IsKey(arguments[i].Value))
                yield return arguments[i + 1].Value;
        }
    }

    private static bool IsKey(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } && text.Equals(Key, StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(ITypeSymbol type) => Namespaces.Any(type.ContainingNamespace.IsOrIsBelow);
}
