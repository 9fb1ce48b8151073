using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What libraries offer to sign in with a name and a secret without putting a header together.</summary>
internal static class BasicAuthentication
{
    private static readonly string[] Methods = { "WithBasicAuth", "SetBasicAuthentication", "SetBasicAuthenticationOAuth" };

    private static readonly string[] Types = { "HttpBasicAuthenticator", "BasicAuthenticationHeaderValue", "BasicAuthenticationOAuthHeaderValue", "NetworkCredential" };

    private static readonly string[] Namespaces = { "Flurl", "RestSharp", "IdentityModel", "Duende.IdentityModel", "System.Net" };

    /// <summary>True for the name of such a method.</summary>
    public static bool IsMethod(string name) => Array.IndexOf(Methods, name) >= 0;

    /// <summary>True for the name of such a type.</summary>
    public static bool IsType(string name) => Array.IndexOf(Types, name) >= 0;

    /// <summary>The secret that a call or creation is handed; null when it is none of these.</summary>
    public static IOperation? Secret(IOperation operation)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call when IsMethod(call.TargetMethod.Name) => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation when IsType(constructor.ContainingType.Name) && (constructor.ContainingType.Name != "NetworkCredential" || IsOfRequests(creation)) => (constructor, creation.Arguments),
            _ => default,
        };
        if (method is null || !Namespaces.Any(method.ContainingNamespace.IsOrIsBelow))
            return null;
        return arguments.FirstOrDefault(a => a is { Parameter: { Name: "password", Type.SpecialType: SpecialType.System_String } })?.Value;
    }

    // Proxies, mail servers and file shares take the same type.
    private static bool IsOfRequests(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation conversion)
            value = conversion;
        return value.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Credentials", ContainingType: var type } } }
            && (type.DerivesFrom("System.Net.Http", "HttpClientHandler") || type.DerivesFrom("System.Net.Http", "SocketsHttpHandler") || type.DerivesFrom("System.Net", "WebClient") || type.DerivesFrom("System.Net", "WebRequest"));
    }
}
