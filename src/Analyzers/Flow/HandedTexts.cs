using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Follows a text that is handed to methods of other files to where it leaves, by syntax and declarations. Where <see cref="CalleeSinks"/> takes everything for data that comes into being with it,
/// only what holds the text itself counts here: what a request answers that was sent with it is something else. Bounded: calls are followed <see cref="CalleeSinks.Deepest"/> deep and through
/// <see cref="FlowTracer.MostLooks"/> pieces of syntax. Safe for use by several threads.
/// </summary>
internal sealed class HandedTexts
{
    private const int MostPasses = 8;

    // Expressions nest deeper only where somebody generates them.
    private const int DeepestExpression = 60;

    private static readonly ConditionalWeakTable<Compilation, HandedTexts> Known = new();

    // What these yield holds the text they are called on or given.
    private static readonly HashSet<string> Formers = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToString", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Replace", "PadLeft", "PadRight", "Insert", "Normalize", "Append", "AppendLine", "AppendFormat",
    };

    private static readonly HashSet<(string Type, string Method)> StaticFormers = new()
    {
        ("string", "Format"), ("string", "Concat"), ("string", "Join"), ("String", "Format"), ("String", "Concat"), ("String", "Join"), ("JsonSerializer", "Serialize"), ("JsonConvert", "SerializeObject"),
        ("Uri", "EscapeDataString"), ("Uri", "EscapeUriString"), ("WebUtility", "HtmlEncode"), ("WebUtility", "UrlEncode"), ("HttpUtility", "HtmlEncode"), ("HttpUtility", "UrlEncode"), ("Task", "FromResult"),
    };

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<(IParameterSymbol, ITextExits, bool), ImmutableArray<TextExit>> _exits = new();

    private HandedTexts(Compilation compilation) => _compilation = compilation;

    public static HandedTexts Of(Compilation compilation) => Known.GetValue(compilation, c => new HandedTexts(c));

    /// <summary>Where what a parameter is given leaves: of each kind of exit the first. Bodies in the caller's own file are followed otherwise.</summary>
    /// <param name="parameter">The parameter, of a method of the compilation or of an interface in it.</param>
    /// <param name="exits">Where texts leave.</param>
    /// <param name="isWhole">True for an object that counts where it leaves as it is, and not what is made of it.</param>
    /// <param name="caller">The file from which it is handed over.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IEnumerable<TextExit> ExitsOf(IParameterSymbol parameter, ITextExits exits, bool isWhole, SyntaxTree caller, CancellationToken cancellationToken) =>
        parameter.ContainingSymbol is not IMethodSymbol method ? Enumerable.Empty<TextExit>() : CalleeSinks.Of(_compilation).BodiesOf(method)
            .Where(body => body.DeclaringSyntaxReferences.All(d => d.SyntaxTree != caller) && parameter.Ordinal < body.Parameters.Length)
            .SelectMany(body => _exits.GetOrAdd((body.OriginalDefinition.Parameters[parameter.Ordinal], exits, isWhole), key => new Question(this, exits, isWhole, cancellationToken).Ask(key.Item1)))
            .GroupBy(exit => exit.Kind).Select(exitsOfKind => exitsOfKind.First());

    /// <summary>One search, from one parameter on.</summary>
    private sealed class Question
    {
        private readonly HandedTexts _texts;
        private readonly ITextExits _exits;
        private readonly bool _isWhole;
        private readonly CancellationToken _cancellationToken;
        private readonly Dictionary<TextExitKind, TextExit> _found = new();
        private readonly HashSet<IParameterSymbol> _open = new(SymbolEqualityComparer.Default);
        private int _left = FlowTracer.MostLooks;

        public Question(HandedTexts texts, ITextExits exits, bool isWhole, CancellationToken cancellationToken)
        {
            _texts = texts;
            _exits = exits;
            _isWhole = isWhole;
            _cancellationToken = cancellationToken;
        }

        public ImmutableArray<TextExit> Ask(IParameterSymbol parameter)
        {
            Into(parameter, (code, held) => LookAt(code, held));
            return _found.Values.ToImmutableArray();
        }

        // What is looked into at the moment is remembered, so that a method which calls itself ends.
        private void Into(IParameterSymbol parameter, Action<ForeignCode, Held> look)
        {
            if (_open.Count >= CalleeSinks.Deepest || parameter.ContainingSymbol is not IMethodSymbol called || !_open.Add(parameter))
                return;
            try
            {
                foreach (var method in CalleeSinks.Of(_texts._compilation).BodiesOf(called))
                {
                    foreach (var declaration in method.DeclaringSyntaxReferences)
                    {
                        if (ForeignSource.BodyOf(declaration.GetSyntax(_cancellationToken)) is not { } body)
                            continue;
                        var code = new ForeignCode(_texts._compilation, method, body, _cancellationToken);
                        look(code, new Held(this, code, method.Parameters[parameter.Ordinal].Name));
                    }
                }
            }
            finally
            {
                _open.Remove(parameter);
            }
        }

        private void LookAt(ForeignCode code, Held held)
        {
            foreach (var node in code.Body.DescendantNodesAndSelf())
            {
                if (_left <= 0)
                    return;
                switch (node)
                {
                    case InvocationExpressionSyntax call:
                        LookAt(call, call.ArgumentList, code, held);
                        break;
                    case BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation:
                        LookAt(creation, arguments, code, held);
                        break;
                    case AssignmentExpressionSyntax assignment when Look() && held.Has(assignment.Right):
                        Keep(_exits.At(assignment, assignment.Right, code));
                        break;
                }
            }
        }

        private void LookAt(ExpressionSyntax node, ArgumentListSyntax arguments, ForeignCode code, Held held)
        {
            foreach (var argument in arguments.Arguments)
            {
                if (!Look() || !held.Has(argument.Expression))
                    continue;
                if (_exits.At(node, argument.Expression, code) is { } exit)
                    Keep(exit);
                else if (node is InvocationExpressionSyntax call && TakingBy(call, argument, code) is { } taking)
                    Into(taking, LookAt);
            }
        }

        private static IParameterSymbol? TakingBy(InvocationExpressionSyntax call, ArgumentSyntax argument, ForeignCode code) =>
            FileIndex.NameOf(call.Expression) is { } name && code.OwnerOf(call) is { } owner
                ? CalleeSinks.Called(owner, name, call.ArgumentList.Arguments.Count).Select(m => CalleeSinks.ParameterOf(m, argument)).FirstOrDefault(p => p is not null)?.OriginalDefinition
                : null;

        private void Keep(TextExit? exit)
        {
            if (exit is not null && (!_isWhole || exit.Kind == TextExitKind.Answered) && !_found.ContainsKey(exit.Kind))
                _found.Add(exit.Kind, exit);
        }

        private bool Look()
        {
            _cancellationToken.ThrowIfCancellationRequested();
            return _left-- > 0;
        }

        /// <summary>The variables of a body that hold the text.</summary>
        private sealed class Held
        {
            private readonly Question _question;
            private readonly ForeignCode _code;
            private readonly HashSet<string> _names = new(StringComparer.Ordinal);
            private readonly Dictionary<string, int> _replaced = new(StringComparer.Ordinal);
            private int _depth;

            public Held(Question question, ForeignCode code, string parameter)
            {
                _question = question;
                _code = code;
                Fill(parameter);
                foreach (var statement in (code.Body as BlockSyntax)?.Statements ?? default)
                {
                    // From here on the variable holds something else, whichever way the code takes.
                    if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment } && _names.Contains(name) && !_replaced.ContainsKey(name) && !Has(assignment.Right))
                        _replaced.Add(name, assignment.Span.End);
                }

                if (_replaced.Count > 0)
                {
                    _names.Clear();
                    Fill(parameter);
                }
            }

            private void Fill(string parameter)
            {
                _names.Add(parameter);
                for (int before = 0, pass = 0; before != _names.Count && pass < MostPasses; pass++)
                {
                    before = _names.Count;
                    foreach (var node in _code.Body.DescendantNodes())
                    {
                        switch (node)
                        {
                            case VariableDeclaratorSyntax { Initializer.Value: { } value } local when _question.Look() && Has(value):
                                _names.Add(local.Identifier.ValueText);
                                break;
                            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Parent: not InitializerExpressionSyntax } assignment when _question.Look() && Has(assignment.Right):
                                _names.Add(name);
                                break;
                            case ForEachStatementSyntax loop when _question.Look() && Has(loop.Expression):
                                _names.Add(loop.Identifier.ValueText);
                                break;
                            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access } call
                                when method.StartsWith("Append", StringComparison.Ordinal) && _question.Look() && call.ArgumentList.Arguments.Any(a => Has(a.Expression)) && BuilderOf(access.Expression) is { } builder:
                                _names.Add(builder);
                                break;
                        }
                    }
                }
            }

            /// <summary>True for an expression that yields the text, or something that holds it.</summary>
            public bool Has(ExpressionSyntax? expression)
            {
                if (_depth >= DeepestExpression)
                    return false;
                _depth++;
                var has = Holds(expression);
                _depth--;
                return has;
            }

            private bool Holds(ExpressionSyntax? expression)
            {
                switch (expression)
                {
                    case IdentifierNameSyntax name:
                        return _names.Contains(name.Identifier.ValueText) && !(_replaced.TryGetValue(name.Identifier.ValueText, out var place) && name.SpanStart >= place);
                    case ParenthesizedExpressionSyntax inner:
                        return Has(inner.Expression);
                    case CastExpressionSyntax cast:
                        return Has(cast.Expression);
                    case PostfixUnaryExpressionSyntax sure when sure.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                        return Has(sure.Operand);
                    case AwaitExpressionSyntax awaited:
                        return Has(awaited.Expression);
                    case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                        return Has(choice.Left) || Has(choice.Right);
                    case ConditionalExpressionSyntax choice:
                        return Has(choice.WhenTrue) || Has(choice.WhenFalse);
                    case SwitchExpressionSyntax choice:
                        return choice.Arms.Any(arm => Has(arm.Expression));
                    default:
                        return !_question._isWhole && IsMadeOf(expression);
                }
            }

            private bool IsMadeOf(ExpressionSyntax? expression) => expression switch
            {
                BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Summands(sum).Any(Has),
                InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Any(hole => Has(hole.Expression)),
                AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.Any(member => Has(member.Expression)),
                ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.Any(Has),
                ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions.Any(Has),
                CollectionExpressionSyntax items => items.Elements.OfType<ExpressionElementSyntax>().Any(item => Has(item.Expression)),
                ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when FileIndex.NameOf(creation.Type) is "Uri" or "StringBuilder" => arguments.Arguments.Any(a => Has(a.Expression)),
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AbsoluteUri" or "OriginalString" } access => Has(access.Expression),
                InvocationExpressionSyntax call => IsMadeBy(call),
                _ => false,
            };

            // A sum of many texts nests as deep as it is long.
            private static IEnumerable<ExpressionSyntax> Summands(BinaryExpressionSyntax sum)
            {
                ExpressionSyntax left = sum;
                for (; left is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression); left = inner.Left)
                    yield return inner.Right;
                yield return left;
            }

            private bool IsMadeBy(InvocationExpressionSyntax call)
            {
                if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access)
                {
                    if (Formers.Contains(method) && (Has(access.Expression) || method.StartsWith("Append", StringComparison.Ordinal) && call.ArgumentList.Arguments.Any(a => Has(a.Expression))))
                        return true;
                    if (access.Expression is PredefinedTypeSyntax or NameSyntax or MemberAccessExpressionSyntax && StaticFormers.Contains((TypeNameOf(access.Expression), method)))
                        return call.ArgumentList.Arguments.Any(a => Has(a.Expression));
                }

                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (Has(argument.Expression) && TakingBy(call, argument, _code) is { } taking && _question.Returns(taking))
                        return true;
                }

                return false;
            }

            private static string TypeNameOf(ExpressionSyntax expression) => expression is PredefinedTypeSyntax type ? type.Keyword.ValueText : FileIndex.NameOf(expression) ?? "";

            // In text.Append(a).Append(b): text.
            private static string? BuilderOf(ExpressionSyntax expression) => expression switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access } when method.StartsWith("Append", StringComparison.Ordinal) => BuilderOf(access.Expression),
                _ => null,
            };
        }

        // True for a method that puts what it is given into what it returns.
        private bool Returns(IParameterSymbol parameter)
        {
            var returns = false;
            Into(parameter, (code, held) => returns |= code.Body is ExpressionSyntax yielded ? held.Has(yielded)
                : code.Body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Any(r => Look() && held.Has(r.Expression)));
            return returns;
        }
    }
}
