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
    private readonly ILookup<string, KnownSink> _openers;
    private readonly FilePlaces? _opened;
    private readonly ILookup<string, KnownSink> _properties;
    private readonly HashSet<string> _created;
    private readonly FilePlaces? _sources;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public UploadedRecordings(KnownApis apis, KnownApis described)
    {
        var sinks = apis.Sinks.Where(s => s.Kind == SinkKind.CloudStorage).ToArray();
        _openers = sinks.Where(s => s.Opens).ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _opened = DescribedNames.Places(_openers.Select(s => s.Key));
        _known = sinks.Where(s => s.Member.Kind == 'M' && !s.Opens).ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _properties = sinks.Where(s => s.Member.Kind == 'P').ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _created = new HashSet<string>(_known[MemberPattern.Constructor].Select(s => s.Member.Type.LastName), StringComparer.Ordinal);
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, DataKind.Recording));
    }

    public string Part => "rule of uploaded recordings";

    public bool IsPossibleIn(SyntaxTree file) => Subjects.AreIn(file) || _sources?.AreIn(file) == true;

    public SinkKind Sink => SinkKind.CloudStorage;

    public CodeShape Shapes => CodeShape.Call | CodeShape.Creation | CodeShape.Assignment;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => FileIndex.NameOf(call.Expression) is { } name && (_known.Contains(name) || OpenedStorage.IsWriting(name) && _opened?.AreIn(node.SyntaxTree) == true),
        AssignmentExpressionSyntax assignment => _properties.Count > 0 && FileIndex.NameOf(assignment.Left) is { } property && _properties.Contains(property),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && _created.Contains(type),
        _ => false,
    };

    public bool MayBeIn(SyntaxNode code) => Subjects.AreIn(code) || _sources?.AreIn(code) == true;

    public bool CanBeAt(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => method.Parameters.Length > 0 && (!method.DeclaringSyntaxReferences.IsEmpty || _known.Contains(method.Name) || OpenedStorage.IsWriting(method.Name)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => Fitting(_properties[property.Name], property) is not null,
        IObjectCreationOperation { Constructor: { } constructor } => Fitting(_known[MemberPattern.Constructor], constructor) is not null,
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        var uploads = UploadsAt(operation, context).ToArray();
        foreach (var upload in uploads)
        {
            if (FlowFinding.To(upload.Value, new RecordingContent(context.Apis, context.IsMentioned, context.Evaluator.Scope), context) is { } flow && !IsOwn(upload, operation, context))
            {
                yield return ConsentedRecordings.Told(Told(RuleDescriptors.RecordingUploadedToCloud, upload.Value, flow, upload, operation), operation.SemanticModel, operation.Syntax, upload.Place);
                yield break;
            }
        }

        if (uploads.Length == 0 || !context.IsConferencing)
            yield break;
        foreach (var named in NamedAt(operation))
        {
            if (FlowFinding.To(named, new LikelyRecordings(context.Apis), context) is { } likely && !IsOwn(uploads[0], operation, context))
            {
                yield return Told(RuleDescriptors.LikelyRecordingUploadedToCloud, named, likely, uploads[0], operation);
                yield break;
            }
        }
    }

    // Asked of every operation: a lambda would be made for each.
    private static KnownSink? Fitting(IEnumerable<KnownSink> sinks, ISymbol member)
    {
        foreach (var sink in sinks)
        {
            if (sink.Member.Fits(member))
                return sink;
        }

        return null;
    }

    // What leaves by an operation, and where: here, or in a method of the program that it is handed to.
    private IEnumerable<Upload> UploadsAt(IOperation operation, RuleContext context) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => new[] { new Upload(assignment.Value, operation.Syntax, property.Name, Fitting(_properties[property.Name], property)) },
        IInvocationOperation call => WrittenAt(call, context) is { } written ? new[] { written } : HandedAt(call.TargetMethod, call.Arguments, call, context),
        IObjectCreationOperation { Constructor: { } constructor } creation => HandedAt(constructor, creation.Arguments, creation, context),
        _ => Enumerable.Empty<Upload>(),
    };

    private Upload? WrittenAt(IInvocationOperation call, RuleContext context) =>
        OpenedStorage.WrittenBy(call) is var (content, stream) && FlowFinding.To(stream, new OpenedStorage(_openers), context) is { } opened
            ? new Upload(content, opened.Source.Place, opened.Source.Name, _openers[opened.Source.Name].First())
            : null;

    private IEnumerable<Upload> HandedAt(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation operation, RuleContext context)
    {
        var sink = Fitting(_known[operation is IObjectCreationOperation ? MemberPattern.Constructor : method.Name], method);
        if (operation.SemanticModel is not { } model || sink is null && method.DeclaringSyntaxReferences.IsEmpty)
            yield break;
        foreach (var (taking, value) in ArgumentValues.Of(arguments))
        {
            if (taking is not { } parameter || sink is not null && !sink.Takes(parameter.Name))
                continue;
            var place = sink is null ? CalleeSinks.Of(model.Compilation).PlaceOf(SinkKind.CloudStorage, parameter, context.Apis, context.Evaluator.Scope.CancellationToken) : operation.Syntax;
            if (place is not null)
                yield return new Upload(value, place, operation is IObjectCreationOperation ? method.ContainingType.Name : method.Name, sink);
        }
    }

    // Names say something in whichever argument they stand, such as the one of a file.
    private static IEnumerable<IOperation> NamedAt(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation assignment => new[] { assignment.Value },
        IInvocationOperation call when OpenedStorage.WrittenBy(call) is var (content, stream) => new[] { content, stream },
        IInvocationOperation call => ArgumentValues.Of(call.Arguments).Select(a => a.Value),
        IObjectCreationOperation creation => ArgumentValues.Of(creation.Arguments).Select(a => a.Value),
        _ => Enumerable.Empty<IOperation>(),
    };

    private static bool IsOwn(Upload upload, IOperation operation, RuleContext context) =>
        operation.SemanticModel is { } model && OwnStorage.Is(upload.Sink, upload.Place, context.Settings.OwnStorageHosts, model.Compilation);

    private static Finding Told(DiagnosticDescriptor rule, IOperation value, DataFlow flow, Upload upload, IOperation operation) =>
        FlowFinding.At(rule, value, flow, upload.Place == operation.Syntax ? null : upload.Place, flow.Source.Name, upload.Through);

    /// <summary>A value that goes to storage.</summary>
    private sealed class Upload
    {
        public Upload(IOperation value, SyntaxNode place, string through, KnownSink? sink)
        {
            Value = value;
            Place = place;
            Through = through;
            Sink = sink;
        }

        public IOperation Value { get; }

        /// <summary>Where it leaves.</summary>
        public SyntaxNode Place { get; }

        /// <summary>What it is handed to.</summary>
        public string Through { get; }

        /// <summary>The sink; null where data leaves in another method.</summary>
        public KnownSink? Sink { get; }
    }
}
