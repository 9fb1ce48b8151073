using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>How a web application of ASP.NET hands values to whoever asks. A redirection is none: it only sends a browser elsewhere.</summary>
internal static class WebAnswers
{
    /// <summary>The names of the methods that write an answer, for a first look.</summary>
    public static ISet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal) { "Ok", "Json", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "Content", "WriteAsync", "WriteAsJsonAsync" };

    /// <summary>True for a method that writes an answer.</summary>
    public static bool Are(IMethodSymbol method) =>
        Names.Contains(method.Name)
        && (method.ContainingType.ContainingNamespace.IsOrIsBelow("Microsoft.AspNetCore") || method.ContainingType.ContainingNamespace.IsOrIsBelow("System.Web"));

    /// <summary>True for code of an action, whose results are answers.</summary>
    public static bool AreReturnedAt(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
        && (type.DerivesFrom("Microsoft.AspNetCore.Mvc", "ControllerBase") || type.DerivesFrom("System.Web.Http", "ApiController") || type.DerivesFrom("System.Web.Mvc", "Controller"));
}
