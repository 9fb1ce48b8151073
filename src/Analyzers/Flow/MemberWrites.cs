using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Tells which members of an object methods of the program may write that get hold of it, by syntax and declarations, in whichever file they stand. Whatever a method does with an object beyond
/// reading, writing and handing it on counts as writing all of it. Bounded: calls are followed <see cref="CalleeSinks.Deepest"/> deep and through <see cref="FlowTracer.MostLooks"/> pieces of
/// syntax; what lies beyond may write everything. Safe for use by several threads.
/// </summary>
internal sealed class MemberWrites
{
    private const int MostPasses = 8;

    private static readonly ConditionalWeakTable<Compilation, MemberWrites> Known = new();

    // What libraries do by name or by what they are told; others know nothing of the members of a program's types.
    private static readonly string[] Fillers = { "Set", "Map", "Invoke", "Populate", "Copy", "Bind", "Fill", "Update", "Adapt", "Project" };

    private readonly Compilation _compilation;

    // By the method and the place of the parameter; of the object that a method is called on, -1.
    private readonly ConcurrentDictionary<(IMethodSymbol, int), Written> _written = new();

    // To ask the compilation visits all of its declarations.
    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);

    private MemberWrites(Compilation compilation) => _compilation = compilation;

    public static MemberWrites Of(Compilation compilation) => Known.GetValue(compilation, c => new MemberWrites(c));

    /// <summary>True for a method of a library that may write members of an object it is given.</summary>
    public static bool MayFill(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke || IsFiller(method.Name);

    /// <summary>What a method of the program may write of an object that it gets as an argument.</summary>
    public Written ByParameter(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.ContainingSymbol is IMethodSymbol method ? Of(method, parameter.Ordinal, cancellationToken) : Written.Everything;

    /// <summary>What a method of the program may write of the object that it is called on.</summary>
    public Written ByReceiver(IMethodSymbol method, CancellationToken cancellationToken) => Of(method, -1, cancellationToken);

    private Written Of(IMethodSymbol method, int ordinal, CancellationToken cancellationToken) => _written.GetOrAdd(((method.ReducedFrom ?? method).OriginalDefinition, ordinal), key =>
    {
        var search = new Question(this, cancellationToken);
        search.Into(key.Item1, key.Item2, isDirect: true);
        return search.Written;
    });

    private bool Declares(string member, CancellationToken cancellationToken) =>
        _declared.TryGetValue(member, out var known) ? known : _declared.GetOrAdd(member, _compilation.ContainsSymbolsWithName(member, SymbolFilter.Member, cancellationToken));

    private static bool IsFiller(string method) => Fillers.Any(stem => method.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Members that may be written. Immutable once it is handed out.</summary>
    internal sealed class Written
    {
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);
        private readonly HashSet<string> _indirectly = new(StringComparer.Ordinal);
        private bool _all;

        public static Written Everything { get; } = new() { _all = true };

        /// <summary>True when a member may be written.</summary>
        public bool Holds(string member) => _all || _members.Contains(member) || _indirectly.Contains(member);

        /// <summary>True when a member may be written otherwise than by assignments to the parameter in methods of one file, whose values can be followed.</summary>
        public bool HoldsIndirectly(string member) => _all || _indirectly.Contains(member);

        public void Add(string member, bool isDirect) => (isDirect ? _members : _indirectly).Add(member);

        public void AddAll() => _all = true;

        public bool IsAll => _all;
    }

    /// <summary>One search, from one method on.</summary>
    private sealed class Question
    {
        private readonly MemberWrites _writes;
        private readonly Compilation _compilation;
        private readonly CancellationToken _cancellationToken;
        private readonly HashSet<(IMethodSymbol, int)> _open = new();
        private int _left = FlowTracer.MostLooks;

        public Question(MemberWrites writes, CancellationToken cancellationToken)
        {
            _writes = writes;
            _compilation = writes._compilation;
            _cancellationToken = cancellationToken;
        }

        public Written Written { get; } = new();

        /// <param name="method">What gets hold of the object.</param>
        /// <param name="ordinal">The place of the parameter; -1 for the object that the method is called on.</param>
        /// <param name="isDirect">True while the object goes by the names of parameters in one file.</param>
        public void Into(IMethodSymbol method, int ordinal, bool isDirect)
        {
            if (_open.Contains((method, ordinal)))
                return;
            if (_open.Count >= CalleeSinks.Deepest)
            {
                Written.AddAll();
                return;
            }

            _open.Add((method, ordinal));
            var bodies = 0;
            foreach (var called in CalleeSinks.Of(_compilation).BodiesOf(method))
            {
                foreach (var declaration in called.DeclaringSyntaxReferences)
                {
                    if (ForeignSource.BodyOf(declaration.GetSyntax(_cancellationToken)) is not { } body)
                        continue;
                    bodies++;
                    if (ordinal >= called.Parameters.Length)
                        Written.AddAll();
                    else
                        LookAt(new ForeignCode(_compilation, called, body, _cancellationToken), ordinal < 0 ? null : called.Parameters[ordinal].Name, isDirect && ordinal >= 0);
                }
            }

            if (bodies == 0)
                Written.AddAll();
            _open.Remove((method, ordinal));
        }

        private void LookAt(ForeignCode code, string? parameter, bool isDirect)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            if (parameter is not null)
                names.Add(parameter);
            for (int before = -1, pass = 0; before != names.Count && pass < MostPasses && !Written.IsAll; pass++)
            {
                before = names.Count;
                foreach (var node in code.Body.DescendantNodesAndSelf())
                {
                    if (Written.IsAll)
                        return;
                    if (node is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText) && IsVariable(name))
                        Use(name, code, names, isDirect && name.Identifier.ValueText == parameter);
                    else if (parameter is null && node is ThisExpressionSyntax self)
                        Use(self, code, names, isDirect: false);
                    else if (parameter is null && node is IdentifierNameSyntax own && IsVariable(own) && pass == 0)
                        UseOfOwn(own, code);
                }
            }
        }

        // What becomes of the object at one place.
        private void Use(ExpressionSyntax use, ForeignCode code, HashSet<string> names, bool isDirect)
        {
            if (!Look())
                return;
            var whole = Outermost(use);
            switch (whole.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == whole:
                    Through(access, access.Name.Identifier.ValueText, code, names, isDirect && whole == use);
                    break;
                case ConditionalAccessExpressionSyntax access when access.Expression == whole:
                    foreach (var binding in access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().Where(b => b.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() == access))
                        Through(binding, binding.Name.Identifier.ValueText, code, names, isDirect: false);
                    break;
                case ArgumentSyntax argument:
                    Hand(argument, code, isDirect && whole == use);
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }:
                    names.Add(local.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment when assignment.Right == whole && code.TargetOf(assignment) is null && assignment.Parent is not InitializerExpressionSyntax:
                    names.Add(name);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == whole && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                case BinaryExpressionSyntax or InterpolationSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or WithExpressionSyntax or AwaitExpressionSyntax or ExpressionStatementSyntax:
                case IsPatternExpressionSyntax pattern when !pattern.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax):
                    break;
                default:
                    Written.AddAll();
                    break;
            }
        }

        // A member of the object is read, written or called, or a member of that. What is written to a part of a member changes the member.
        private void Through(ExpressionSyntax access, string member, ForeignCode code, HashSet<string> names, bool isDirect)
        {
            var path = new List<string> { member };
            var whole = Outermost(access);
            while (true)
            {
                switch (whole.Parent)
                {
                    case InvocationExpressionSyntax call when call.Expression == whole:
                        CallOn(whole, path, call, code, isDirect);
                        return;
                    case MemberAccessExpressionSyntax outer when outer.Expression == whole:
                        path.Add(outer.Name.Identifier.ValueText);
                        whole = Outermost(outer);
                        continue;
                    case ElementAccessExpressionSyntax element when element.Expression == whole:
                        isDirect = false;
                        whole = Outermost(element);
                        continue;
                    case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                        Write(path, assignment, code, isDirect && path.Count == 1 && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax);
                        return;
                    case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }:
                    case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax taken } tuple } when taken.Left == tuple:
                    case PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                        path.ForEach(name => Written.Add(name, isDirect: false));
                        return;
                    case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } when IsObject(whole, code):
                        // By this name its members may be written.
                        names.Add(local.Identifier.ValueText);
                        path.ForEach(name => Written.Add(name, isDirect: false));
                        return;
                    case ForEachStatementSyntax loop when loop.Expression == whole:
                        names.Add(loop.Identifier.ValueText);
                        path.ForEach(name => Written.Add(name, isDirect: false));
                        return;
                    case ArgumentSyntax argument when IsObject(whole, code):
                        path.ForEach(name => Written.Add(name, isDirect: false));
                        Hand(argument, code, isDirect: false);
                        return;
                    case AssignmentExpressionSyntax assignment when assignment.Right == whole && IsObject(whole, code):
                        Written.AddAll();
                        return;
                    default:
                        return;
                }
            }
        }

        // What a class writes of itself by the names of its members alone.
        private void UseOfOwn(IdentifierNameSyntax name, ForeignCode code)
        {
            switch (name.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == name && assignment.Parent is not InitializerExpressionSyntax && code.TargetOf(assignment) is not null && Look():
                    Write(new List<string> { name.Identifier.ValueText }, assignment, code, isDirect: false);
                    break;
                case InvocationExpressionSyntax call when call.Expression == name && Look():
                    if (CalleeSinks.Called(code.Method.ContainingType, name.Identifier.ValueText, call.ArgumentList.Arguments.Count).FirstOrDefault() is not { } method)
                        Written.AddAll();
                    else if (!method.IsStatic)
                        Into(method.OriginalDefinition, -1, isDirect: false);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax taken } tuple } when taken.Left == tuple:
                    Written.Add(name.Identifier.ValueText, isDirect: false);
                    break;
            }
        }

        // What stands in a setter may write more.
        private void Write(List<string> path, AssignmentExpressionSyntax assignment, ForeignCode code, bool isDirect)
        {
            if (code.TargetOf(assignment) is IPropertySymbol { SetMethod.DeclaringSyntaxReferences: var setters } && setters.Any(s => s.GetSyntax(_cancellationToken) is AccessorDeclarationSyntax accessor && (accessor.Body is not null || accessor.ExpressionBody is not null)))
                Written.AddAll();
            else
                path.ForEach(name => Written.Add(name, isDirect));
        }

        // A text, number or the like is no object whose members somebody could write.
        private static bool IsObject(ExpressionSyntax expression, ForeignCode code) => code.Types.Of(expression) is not { } type || type is { IsReferenceType: true, SpecialType: SpecialType.None };

        // The last of the names is that of the method.
        private void CallOn(ExpressionSyntax called, List<string> path, InvocationExpressionSyntax call, ForeignCode code, bool isDirect)
        {
            var method = path[path.Count - 1];
            var members = path.Take(path.Count - 1).ToList();
            if (LibraryMethods.TakesIn(method))
                members.ForEach(name => Written.Add(name, isDirect && members.Count == 1));
            if (!_writes.Declares(method, _cancellationToken))
                return;
            if (called is MemberAccessExpressionSyntax access && code.Types.Of(access.Expression) is { } owner)
            {
                var known = ForeignCode.MethodsOf(owner, method).OrderBy(m => Math.Abs(m.Parameters.Length - call.ArgumentList.Arguments.Count)).FirstOrDefault();
                if (known is { DeclaringSyntaxReferences.IsEmpty: true })
                    return;
                if (known is not null)
                {
                    members.ForEach(name => Written.Add(name, isDirect: false));
                    Into(known.OriginalDefinition, -1, isDirect: false);
                    return;
                }
            }

            Written.AddAll();
        }

        private void Hand(ArgumentSyntax argument, ForeignCode code, bool isDirect)
        {
            if (argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
                return;
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent?.Parent is not InvocationExpressionSyntax call || FileIndex.NameOf(call.Expression) is not { } name || IsFiller(name))
            {
                Written.AddAll();
                return;
            }

            // What the program does not declare is a library's, unless it is a variable that holds a function.
            if (call.Expression is not SimpleNameSyntax && !_writes.Declares(name, _cancellationToken))
                return;
            if (code.OwnerOf(call) is { } owner)
            {
                if (CalleeSinks.Called(owner, name, call.ArgumentList.Arguments.Count).FirstOrDefault(m => CalleeSinks.ParameterOf(m, argument) is not null) is { } method)
                {
                    Into(method.OriginalDefinition, CalleeSinks.ParameterOf(method, argument)!.Ordinal, isDirect && method.DeclaringSyntaxReferences.All(d => d.SyntaxTree == code.Body.SyntaxTree));
                    return;
                }

                if (ForeignCode.MethodsOf(owner, name).Any(m => m.DeclaringSyntaxReferences.IsEmpty))
                    return;
            }

            Written.AddAll();
        }

        private bool Look()
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_left-- > 0)
                return true;
            Written.AddAll();
            return false;
        }

        // The object itself, whatever is written around it.
        private static ExpressionSyntax Outermost(ExpressionSyntax use)
        {
            while (true)
            {
                switch (use.Parent)
                {
                    case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                    case PostfixUnaryExpressionSyntax sure when sure.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression) || choice.IsKind(SyntaxKind.AsExpression):
                    case ConditionalExpressionSyntax conditional when conditional.Condition != use:
                        use = (ExpressionSyntax)use.Parent;
                        continue;
                    default:
                        return use;
                }
            }
        }

        // Members and arguments may be called as a variable is.
        private static bool IsVariable(IdentifierNameSyntax name) => name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name != name,
            MemberBindingExpressionSyntax or NameEqualsSyntax or NameColonSyntax => false,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } } assignment => assignment.Left != name,
            _ => true,
        };
    }
}
