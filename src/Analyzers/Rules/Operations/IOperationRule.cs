using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>A rule about single operations. Which ones it looks at is said by their names (<see cref="INamedOperationRule"/>), their shapes (<see cref="IShapedOperationRule"/>), or both.</summary>
internal interface IOperationRule
{
    /// <summary>What it is called when it fails.</summary>
    string Part { get; }

    /// <summary>True when a file can hold what it looks for at all.</summary>
    bool IsPossibleIn(SyntaxTree file);

    /// <summary>What it has to say about an operation that it looks at.</summary>
    IEnumerable<Finding> In(IOperation operation, RuleContext context);
}
