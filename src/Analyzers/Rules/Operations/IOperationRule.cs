using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>A rule about single calls and creations, which are told apart by their names before anything else is asked.</summary>
internal interface IOperationRule
{
    /// <summary>What it is called when it fails.</summary>
    string Part { get; }

    /// <summary>The names of the methods whose calls it looks at.</summary>
    IReadOnlyList<string> MethodNames { get; }

    /// <summary>The names of the types whose creation it looks at.</summary>
    IReadOnlyList<string> TypeNames { get; }

    /// <summary>True when a file can hold what it looks for at all.</summary>
    bool IsPossibleIn(SyntaxTree file);

    /// <summary>What it has to say about a call or creation that has one of the names.</summary>
    IEnumerable<Finding> In(IOperation operation, RuleContext context);
}
