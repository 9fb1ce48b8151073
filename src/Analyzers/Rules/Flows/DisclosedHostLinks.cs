using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds links and keys of hosts that are stored, mailed or returned, here or by a method of another file, which may log them as well.</summary>
internal sealed class DisclosedHostLinks : IShapedOperationRule
{
    private static readonly FileWords HostNames = new(VendorCatalogues.All.SelectMany(v => v.Answer?.HostLinks ?? Array.Empty<string>()).SelectMany(n => new[] { n, n.Replace("_", "") }).ToArray());

    private readonly ILookup<string, KnownSink> _known;
    private readonly KnownSink[] _properties;
    private readonly FilePlaces? _sources;
    private readonly HandedHostLinks _handed;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public DisclosedHostLinks(KnownApis apis, KnownApis described)
    {
        var sinks = apis.Sinks.Where(s => s.Kind is SinkKind.Message or SinkKind.Store).ToArray();
        _known = sinks.Where(s => s.Member.Kind == 'M').ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _properties = sinks.Where(s => s.Member.Kind == 'P').ToArray();
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, DataKind.HostLink));
        _handed = new HandedHostLinks(apis);
    }

    public string Part => "rule of host links";

    public bool IsPossibleIn(SyntaxTree file) => HostNames.AreIn(file) || _sources?.AreIn(file) == true;

    public CodeShape Shapes => CodeShape.Call | CodeShape.Creation | CodeShape.Assignment | CodeShape.Return;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax or ReturnStatementSyntax => true,
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && (IsSending(name) || HandedHostLinks.MayBeAt(call)),
        BaseObjectCreationExpressionSyntax => _known.Contains(MemberPattern.Constructor),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation or IDynamicMemberReferenceOperation } => true,
        IInvocationOperation call => IsSending(call.TargetMethod.Name) || HandedHostLinks.CanBeAt(call),
        IObjectCreationOperation => _known.Contains(MemberPattern.Constructor),
        IReturnOperation { ReturnedValue: { } } => true,
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        var taken = false;
        foreach (var (value, where) in Taken(operation))
        {
            taken = true;
            if (To(value, context) is { } flow && IsHostLink(flow, value, where == HostLinkOutcomes.Response) && !(where.StartsWith(HostLinkOutcomes.Kept, StringComparison.Ordinal) && WasKeptBefore(flow, operation, context.Evaluator.Scope.CancellationToken)))
                yield return FlowFinding.At(RuleDescriptors.HostLinkDisclosed, value, flow, null, WordsOf(flow), where);
        }

        if (taken || operation is not IInvocationOperation call || !HandedHostLinks.CanBeAt(call))
            yield break;
        foreach (var (value, parameter) in HandedHostLinks.At(call))
        {
            if (To(value, context) is not { } flow || !IsHostLink(flow, value, mayBeWhole: true))
                continue;
            foreach (var exit in _handed.ExitsOf(parameter, flow, call, context.Evaluator.Scope.CancellationToken))
            {
                if (exit.Kind == TextExitKind.Logged)
                    yield return FlowFinding.At(RuleDescriptors.MeetingSecretLogged, value, flow, exit.Place, $"'{flow.Source.Name}'", exit.Where);
                else if (exit.Kind != TextExitKind.Kept || !WasKeptBefore(flow, operation, context.Evaluator.Scope.CancellationToken))
                    yield return FlowFinding.At(RuleDescriptors.HostLinkDisclosed, value, flow, exit.Place, WordsOf(flow), exit.Where);
            }
        }
    }

    private static DataFlow? To(IOperation value, RuleContext context) =>
        FlowFinding.To(value, new MeetingSecrets(context.Apis, context.IsMentioned, context.CreatesMeeting, _ => null), context, followsCallers: true);

    private static string WordsOf(DataFlow flow) => flow.Source.IsWhole ? "The vendor's whole answer holds the host's link; it" : $"'{flow.Source.Name}' makes its holder the host; it";

    // A whole answer matters where it leaves as it is, not where it is kept in the program.
    private static bool IsHostLink(DataFlow flow, IOperation value, bool mayBeWhole) =>
        flow.Source.Data == DataKind.HostLink
        || flow.Source.IsWhole && mayBeWhole && Written(value).Type is { } type && SecretNames.VendorOf(type) is { } vendor && type.GetMembers().Any(m => SecretNames.KindOf(m.Name, vendor) == DataKind.HostLink);

    // What the code returns, before it is made an action's result.
    private static IOperation Written(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? Written(conversion.Operand) : value;

    private IEnumerable<(IOperation Value, string Where)> Taken(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when _properties.FirstOrDefault(s => s.Member.Fits(property)) is { } sink:
                yield return (assignment.Value, HostLinkOutcomes.WhereOf(sink));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when MailTexts.Are(property):
                yield return (assignment.Value, HostLinkOutcomes.Mailed);
                break;
            case ISimpleAssignmentOperation { Target: IDynamicMemberReferenceOperation } late:
                yield return (late.Value, "is stored");
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } target } assignment when KeepsAt(assignment) && !StaysHere(target.Instance, assignment):
                yield return (assignment.Value, HostLinkOutcomes.Kept + "'" + member.Name + "'");
                break;
            case IInvocationOperation call when WebAnswers.Are(call.TargetMethod):
                foreach (var (_, value) in ArgumentValues.Of(call.Arguments))
                    yield return (value, HostLinkOutcomes.Response);
                break;
            case IInvocationOperation call when _known[call.TargetMethod.Name].FirstOrDefault(s => s.Member.Fits(call.TargetMethod)) is { } sink:
                foreach (var (_, value) in ArgumentValues.Of(call.Arguments.Where(a => a.Parameter is { } p && sink.Takes(p.Name))))
                    yield return (value, HostLinkOutcomes.WhereOf(sink));
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation when _known[MemberPattern.Constructor].FirstOrDefault(s => s.Member.Fits(constructor)) is { } sink:
                foreach (var (_, value) in ArgumentValues.Of(creation.Arguments.Where(a => a.Parameter is { } p && sink.Takes(p.Name))))
                    yield return (value, HostLinkOutcomes.WhereOf(sink));
                break;
            case IReturnOperation { ReturnedValue: { } returned } when BlockHistory.Unwrapped(returned) is not IInvocationOperation && WebAnswers.AreReturnedAt(returned):
                yield return (returned, HostLinkOutcomes.Response);
                break;
        }
    }

    // Where others find it who get the object.
    private static bool KeepsAt(IOperation? operation) => operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { DeclaredAccessibility: not Accessibility.Private } member } } && HostLinkOutcomes.IsStored(member);

    // Along a chain of objects that other members of the class fill one from the other, the first one is told, where it is filled.
    private bool WasKeptBefore(DataFlow flow, IOperation operation, CancellationToken cancellationToken)
    {
        var here = operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Span ?? operation.Syntax.Span;
        foreach (var step in flow.Steps)
        {
            if (step.SourceTree == operation.Syntax.SyntaxTree && !here.Contains(step.SourceSpan)
                && step.SourceTree!.GetRoot(cancellationToken).FindNode(step.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } filling && filling.Right.Span.Contains(step.SourceSpan)
                && operation.SemanticModel?.GetOperation(filling, cancellationToken) is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment && KeepsAt(assignment) && !StaysHere(target.Instance, assignment))
            {
                return true;
            }
        }

        return false;
    }

    // An object that the code makes, and of which it hands on nothing but members, keeps nothing itself, nor does one that only says what is to be deleted. One that leaves is told where it does.
    private bool StaysHere(IOperation? instance, IOperation filling) =>
        MadeBy(instance) is { Identifier.ValueText: var made, Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } block } }
        && block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == made && name.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
            .All(name => HostLinkOutcomes.IsPart(name) || HostLinkOutcomes.IsDeleted(name) || LeavesAt(name, filling));

    // The variable that is made with the object.
    private static VariableDeclaratorSyntax? MadeBy(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } places } when places[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } } local => local,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver, Parent.Syntax: var member } when member.FirstAncestorOrSelf<InitializerExpressionSyntax>() is { Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } } } => local,
        _ => null,
    };

    // The object as a whole, behind its filling, where that is told.
    private bool LeavesAt(IdentifierNameSyntax name, IOperation filling) =>
        name.SpanStart >= filling.Syntax.Span.End
        && name.FirstAncestorOrSelf<SyntaxNode>(n => n is InvocationExpressionSyntax or ReturnStatementSyntax) is { } leaving
        && filling.SemanticModel?.GetOperation(leaving) is { } operation
        && Taken(operation).Any(taken => taken.Value.Syntax == name);

    private bool IsSending(string name) => WebAnswers.Names.Contains(name) || _known.Contains(name);
}
