using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Where something has to be written, and what.</summary>
internal sealed class WritePlace
{
    public WritePlace(CodePlace code, WantedValue wanted, IReadOnlyList<string> missing, WireNamePolicy naming)
    {
        Code = code;
        Wanted = wanted;
        Missing = missing;
        Naming = naming;
    }

    public CodePlace Code { get; }

    public Document Document => Code.Document;

    public SemanticModel Model => Code.Model;

    public SyntaxGenerator Generator => Code.Generator;

    /// <summary>The expression that writes the value, or that makes the object which lacks it.</summary>
    public ExpressionSyntax Expression => Code.Expression;

    public WantedValue Wanted { get; }

    /// <summary>The names that the object lacks, from the outside to the inside.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>How members without a name of their own are named.</summary>
    public WireNamePolicy Naming { get; }

    /// <summary>The names that a finding says are missing.</summary>
    public static IReadOnlyList<string> MissingOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Missing, out var missing) && missing is { Length: > 0 } ? missing.Split('.') : Array.Empty<string>();

    /// <summary>How a finding says that members are named.</summary>
    public static WireNamePolicy NamingOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Naming, out var naming) && Enum.TryParse<WireNamePolicy>(naming, out var told) ? told : WireNamePolicy.AsWritten;
}
