using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// Tells whether a check of a vendor's message looks at when the message was sent. The time has a header of its own, or is a part of the signature's. Whatever may look at a clock counts: the
/// check, what it calls and what calls it in the same file, and other code of the program that is handed the time and can refuse it.
/// </summary>
internal sealed class MessageAge
{
    private const int MostBodies = 30;

    private static readonly string[] Clocks = { "UtcNow", "Now", "GetUtcNow", "GetLocalNow", "GetCurrentInstant", "TickCount64", "GetTimestamp" };

    private readonly IOperation _comparison;
    private readonly WebhookShape _webhook;
    private readonly SignatureTrace _received;
    private readonly CancellationToken _cancellationToken;

    private MessageAge(IOperation comparison, WebhookShape webhook, SignatureTrace received, CancellationToken cancellationToken)
    {
        _comparison = comparison;
        _webhook = webhook;
        _received = received;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Where the time is read, when nothing looks at its age; null when something does or may, and when it is not read here.</summary>
    /// <param name="comparison">What compares the signatures.</param>
    /// <param name="webhook">How the vendor signs.</param>
    /// <param name="received">Where the signature comes from that came with the message.</param>
    /// <param name="computed">Where the one comes from that it is compared with.</param>
    /// <param name="evaluator">The code that compares.</param>
    public static Location? IgnoredBy(IOperation comparison, WebhookShape webhook, SignatureTrace received, SignatureTrace computed, Evaluator evaluator)
    {
        var age = new MessageAge(comparison, webhook, received, evaluator.Scope.CancellationToken);
        if (webhook.FreshnessHeader.Length > 0)
            return age.BodiesAround(evaluator) is { } bodies ? age.ReadingIn(bodies) : null;
        if (webhook.FreshnessPart.Length == 0 || computed.SignedWith(received).ToArray() is not { Length: > 0 } places || age.IsHandedOut() || age.BodiesAround(evaluator) is null)
            return null;

        // Beside the comparison, if it is read there.
        return (places.FirstOrDefault(place => evaluator.Scope.Roots.Any(root => root.Syntax.SyntaxTree == place.Syntax.SyntaxTree && root.Syntax.Span.Contains(place.Syntax.Span))) ?? places[0]).Syntax.GetLocation();
    }

    private Location? ReadingIn(IEnumerable<IOperation> bodies) => bodies
        .SelectMany(body => body.DescendantsAndSelf())
        .FirstOrDefault(o => o.ConstantValue is { HasValue: true, Value: string text } && text.Equals(_webhook.FreshnessHeader, StringComparison.OrdinalIgnoreCase))?.Syntax.GetLocation();

    // The code that checks, what calls it and what they call in the same file; null when some of it looks at a clock or leaves that to others, and when it is more than can be looked at.
    private List<IOperation>? BodiesAround(Evaluator evaluator)
    {
        var bodies = evaluator.Scope.Roots.ToList();
        var here = bodies.Count;
        if (MethodAround is { } method)
            bodies.AddRange(SignatureTrace.CallsOf(method, _comparison, _cancellationToken).Select(c => c.Body));
        var known = new HashSet<SyntaxNode>(bodies.Select(body => body.Syntax));
        for (var i = 0; i < bodies.Count; i++)
        {
            if (i >= MostBodies || LooksAtClock(bodies[i].Syntax))
                return null;
            BlockHistory? knownHistory = null;
            BlockHistory History() => knownHistory ??= new BlockHistory(new[] { bodies[i] });
            foreach (var operation in bodies[i].DescendantsAndSelf())
            {
                if (Called(operation) is not { } called)
                    continue;
                if (BodyOf(called, operation) is { } body)
                {
                    // What a caller does with the message afterwards may ask what time it is for other reasons.
                    if ((i < here || AnswerOf(called) is not null || IsHandedTime(operation, History)) && known.Add(body.Syntax))
                        bodies.Add(body);
                }
                else if (operation != _comparison && CanRefuse(called, operation) && IsHandedTime(operation, History))
                    return null;
            }
        }

        return bodies;
    }

    private static bool LooksAtClock(SyntaxNode body) => body.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && (Clocks.Contains(t.ValueText, StringComparer.Ordinal) || t.ValueText.EndsWith("clock", StringComparison.OrdinalIgnoreCase)));

    private static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation property => property.Property.GetMethod,
        _ => null,
    };

    private static IOperation? BodyOf(IMethodSymbol called, IOperation use) =>
        SignatureTrace.BodyOf(called, use)
        ?? (called.AssociatedSymbol is not null && called.DeclaringSyntaxReferences.FirstOrDefault(d => d.SyntaxTree == use.Syntax.SyntaxTree)?.GetSyntax() is { } getter && GetterOf(getter) is { } body ? use.SemanticModel?.GetOperation(body) : null);

    private static SyntaxNode? GetterOf(SyntaxNode declaration) => declaration switch
    {
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
        _ => null,
    };

    private bool IsHandedTime(IOperation operation, Func<BlockHistory> history)
    {
        var arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefaultOrEmpty)
            return false;
        return _webhook.FreshnessHeader.Length > 0
            ? arguments.SelectMany(a => a.Value.DescendantsAndSelf()).Any(part => ReadName.Of(part) is { } name && name.IndexOf("time", StringComparison.OrdinalIgnoreCase) >= 0)
            : arguments.Any(a => SignatureTrace.Of(a.Value, history(), _cancellationToken).IsOfSameHeader(_received));
    }

    // Code that is not seen here can do so by its answer; code of the program also by throwing, or with an object that knows the answer. What hands out texts takes them apart.
    private static bool CanRefuse(IMethodSymbol method, IOperation use)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return !method.DeclaringSyntaxReferences.IsEmpty && method.DeclaringSyntaxReferences.All(d => d.SyntaxTree != use.Syntax.SyntaxTree);
        if (method.Parameters.Any(p => p.RefKind == RefKind.Out))
            return false;
        var answer = AnswerOf(method);
        return method.DeclaringSyntaxReferences.IsEmpty
            ? answer?.SpecialType == SpecialType.System_Boolean && !IsOfPlatform(method.ContainingType)
            : answer is null or { SpecialType: SpecialType.System_Boolean } or { DeclaringSyntaxReferences.IsEmpty: false };
    }

    private static bool IsOfPlatform(ITypeSymbol type) => type.ContainingNamespace.IsOrIsBelow("System") || type.ContainingNamespace.IsOrIsBelow("Microsoft");

    // Null when callers are told nothing.
    private static ITypeSymbol? AnswerOf(IMethodSymbol method) => method.ReturnType switch
    {
        { SpecialType: SpecialType.System_Void } => null,
        INamedTypeSymbol { Name: "Task" or "ValueTask" } task => task.TypeArguments.FirstOrDefault(),
        var type => type,
    };

    // A method that gives more than its answer to callers elsewhere may give them the time.
    private bool IsHandedOut() =>
        MethodAround is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private } method
        && (method.Parameters.Any(p => p.RefKind is RefKind.Out or RefKind.Ref)
            || AnswerOf(method) is { SpecialType: not SpecialType.System_Boolean } answer && (!answer.Name.EndsWith("Result", StringComparison.Ordinal) || !answer.DeclaringSyntaxReferences.IsEmpty));

    private IMethodSymbol? MethodAround => _comparison.SemanticModel?.GetEnclosingSymbol(_comparison.Syntax.SpanStart, _cancellationToken) as IMethodSymbol;
}
