using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>A rule that looks at operations whose names say too little.</summary>
internal interface IShapedOperationRule : IOperationRule
{
    /// <summary>The shapes of the code it looks at so; it is asked about no other.</summary>
    CodeShape Shapes { get; }

    /// <summary>True for syntax that may become what <see cref="CanBeAt"/> is true for.</summary>
    bool MayBeAt(SyntaxNode node);

    /// <summary>True for an operation to look at; cheap enough for every operation.</summary>
    bool CanBeAt(IOperation operation);
}
