using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds recordings that code hands to a provider of storage, itself or through methods of the program.</summary>
internal sealed class UploadedRecordings : IFollowingRule, IContextRule
{
    private static readonly FileWords Subjects = new(LikelyRecordings.Words);

    private readonly ILookup<string, KnownSink> _known;
    private readonly KnownSink[] _properties;
    private readonly FilePlaces _sources;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public UploadedRecordings(KnownApis apis, KnownApis described)
    {
        var sinks = apis.Sinks.Where(s => s.Kind == SinkKind.CloudStorage).ToArray();
        _known = sinks.Where(s => s.Member.Kind == 'M').ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _properties = sinks.Where(s => s.Member.Kind == 'P').ToArray();
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, DataKind.Recording));
    }

    public string Part => "rule of uploaded recordings";

    public IReadOnlyList<string> MethodNames { get; } = Array.Empty<string>();

    public IReadOnlyList<string> TypeNames { get; } = Array.Empty<string>();

    public bool IsPossibleIn(SyntaxTree file) => Subjects.AreIn(file) || _sources.AreIn(file);

    public SinkKind Sink => SinkKind.CloudStorage;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => FileIndex.NameOf(call.Expression) is { } name && _known.Contains(name),
        AssignmentExpressionSyntax assignment => _properties.Length > 0 && FileIndex.NameOf(assignment.Left) is { } property && _properties.Any(s => s.Member.Name == property),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && _known[MemberPattern.Constructor].Any(s => s.Member.Type.FullName.EndsWith("." + type, StringComparison.Ordinal)),
        _ => false,
    };

    public bool MayBeIn(SyntaxNode code) => Subjects.AreIn(code) || _sources.AreIn(code);

    public bool CanBeAt(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => method.Parameters.Length > 0 && !method.DeclaringSyntaxReferences.IsEmpty || _known.Contains(method.Name),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => _properties.Length > 0 && _properties.Any(s => s.Member.Fits(property)),
        IObjectCreationOperation { Constructor: { } constructor } => _known[MemberPattern.Constructor].Any(s => s.Member.Fits(constructor)),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
        {
            if (Judge(assignment.Value, property.Name, context) is { } finding)
                yield return finding;
            yield break;
        }

        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null || operation.SemanticModel is not { } model)
            yield break;
        var sink = _known[operation is IObjectCreationOperation ? MemberPattern.Constructor : method.Name].FirstOrDefault(s => s.Member.Fits(method));
        if (sink is null && method.DeclaringSyntaxReferences.IsEmpty)
            yield break;

        SyntaxNode? anyPlace = null;
        foreach (var argument in arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit))
        {
            if (argument.Parameter is not { } parameter || sink is not null && !sink.Takes(parameter.Name))
                continue;
            var place = sink is null ? CalleeSinks.Of(model.Compilation).PlaceOf(SinkKind.CloudStorage, parameter, context.Apis, context.Evaluator.Scope.CancellationToken) : operation.Syntax;
            if (place is null)
                continue;
            anyPlace ??= place;
            if (FlowFinding.To(argument.Value, new RecordingContent(context.Apis, context.IsMentioned, context.Evaluator.Scope), context) is { } flow)
            {
                yield return ConsentedRecordings.Told(FlowFinding.At(RuleDescriptors.RecordingUploadedToCloud, argument.Value, flow, place == operation.Syntax ? null : place, flow.Source.Name, method.Name), operation.Syntax, place);
                yield break;
            }
        }

        if (anyPlace is null || !context.IsConferencing)
            yield break;
        foreach (var argument in arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit))
        {
            if (FlowFinding.To(argument.Value, new LikelyRecordings(context.Apis), context) is { } likely)
            {
                yield return FlowFinding.At(RuleDescriptors.LikelyRecordingUploadedToCloud, argument.Value, likely, anyPlace == operation.Syntax ? null : anyPlace, likely.Source.Name, method.Name);
                yield break;
            }
        }
    }

    private static Finding? Judge(IOperation value, string member, RuleContext context) =>
        FlowFinding.To(value, new RecordingContent(context.Apis, context.IsMentioned, context.Evaluator.Scope), context) is { } flow ? ConsentedRecordings.Told(FlowFinding.At(RuleDescriptors.RecordingUploadedToCloud, value, flow, null, flow.Source.Name, member), value.Syntax)
        : context.IsConferencing && FlowFinding.To(value, new LikelyRecordings(context.Apis), context) is { } likely ? FlowFinding.At(RuleDescriptors.LikelyRecordingUploadedToCloud, value, likely, null, likely.Source.Name, member)
        : null;
}
