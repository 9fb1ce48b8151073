using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// A rule about what is a matter of this product only where conferences are held, and which then looks at all files: those that do not speak of conferencing as well. It asks
/// <see cref="RuleContext.IsConferencing"/> before it speaks.
/// </summary>
internal interface IContextRule : IOperationRule
{
    /// <summary>True for code whose text may hold what it looks for; nothing else is bound in files that do not speak of conferencing.</summary>
    bool MayBeIn(SyntaxNode code);
}
