using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Where code writes what people read later: logs, the console, traces, metrics and the messages of exceptions.</summary>
internal sealed class LogSinks
{
    /// <summary>A log, in words.</summary>
    public const string Log = "the log";

    /// <summary>What an exception says, in words.</summary>
    public const string ExceptionMessage = "the message of an exception";

    private const string GeneratedBy = "LoggerMessageAttribute";

    private static readonly FileWords Words = new(new[] { "Log", "Console", "Trace", "Debug", "Exception", "SetTag", "AddTag", "Telemetry", "Metrics", "EventSource" });

    private readonly ILookup<string, KnownSink> _known;
    private readonly KnownSink[] _properties;
    private readonly HashSet<string> _created;
    private readonly bool _createdByAnyName;
    private readonly FilePlaces? _described;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public LogSinks(KnownApis apis, KnownApis described)
    {
        var sinks = apis.Sinks.Where(s => s.Kind == SinkKind.Log).ToArray();
        _known = sinks.Where(s => s.Member.Kind == 'M').ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _properties = sinks.Where(s => s.Member.Kind == 'P').ToArray();
        _created = new HashSet<string>(_known[MemberPattern.Constructor].Select(s => s.Member.Type.Name).OfType<string>().Append("TagList"), StringComparer.Ordinal);
        _createdByAnyName = _known[MemberPattern.Constructor].Any(s => s.Member.Type.Name is null) || described.Sinks.Any(s => s.Kind == SinkKind.Log && s.Member.Name == MemberPattern.Constructor);
        _described = DescribedNames.Places(described.Sinks.Where(s => s.Kind == SinkKind.Log).Select(s => s.Member.SearchName).OfType<string>());
    }

    /// <summary>True for a file that may write some.</summary>
    public bool MayBeIn(SyntaxTree file) => Words.AreIn(file) || _described?.AreIn(file) == true || _createdByAnyName;

    /// <summary>True for syntax that may write some.</summary>
    public bool MayBeAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && (_known.Contains(name) || name.StartsWith("Log", StringComparison.Ordinal) || call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && FileIndex.NameOf(receiver) is "Log"),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && (type.EndsWith("Exception", StringComparison.Ordinal) || _createdByAnyName || _created.Contains(type)),
        ImplicitObjectCreationExpressionSyntax => _createdByAnyName,
        AssignmentExpressionSyntax assignment => _properties.Length > 0 && FileIndex.NameOf(assignment.Left) is { } property && _properties.Any(s => s.Member.Name == property),
        _ => false,
    };

    /// <summary>True for an operation that may write some.</summary>
    public bool CanBeAt(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => _properties.Length > 0 && _properties.Any(s => s.Member.Fits(property)),
        IInvocationOperation { TargetMethod: var method } => _known.Contains(method.Name) || method.IsPartialDefinition || IsGenerated(method),
        IObjectCreationOperation { Type: { } type } => type.Name.EndsWith("Exception", StringComparison.Ordinal) || _known[MemberPattern.Constructor].Any(s => s.Member.Type.Fits(type)),
        _ => false,
    };

    /// <summary>What is written, and where to, in words; empty for an operation that writes nothing.</summary>
    public IEnumerable<(IOperation Value, string Where)> Of(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Type: { } type } creation when type.DerivesFrom("System", "Exception"):
                return creation.Arguments.Where(a => a.Parameter?.Type.SpecialType == SpecialType.System_String && a.ArgumentKind == ArgumentKind.Explicit).Select(a => (a.Value, ExceptionMessage));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return Taken(_known[MemberPattern.Constructor], constructor, creation.Arguments);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when _properties.Any(s => s.Member.Fits(property)):
                return new[] { (assignment.Value, WhereOf(property.ContainingType)) };
            case IInvocationOperation call when IsGenerated(call.TargetMethod):
                return Explicit(call.Arguments.Where(a => a.Parameter is { } p && !IsLogger(p.Type) && !p.Type.DerivesFrom("System", "Exception"))).Select(v => (v, Log));
            case IInvocationOperation { TargetMethod: var method } call when method.ContainingType.DerivesFrom("System.IO", "TextWriter"):
                return BlockHistory.Unwrapped(call.Instance) is IPropertyReferenceOperation { Property.ContainingType: { } owner } && owner.Is("System", "Console") ? Explicit(call.Arguments).Select(v => (v, "the console")) : Array.Empty<(IOperation, string)>();
            case IInvocationOperation call:
                return Taken(_known[call.TargetMethod.Name], call.TargetMethod, call.Arguments);
            default:
                return Array.Empty<(IOperation, string)>();
        }
    }

    /// <summary>True when a template asks a logger to write an object with all that it holds.</summary>
    public static bool WritesWhole(IOperation operation) =>
        operation is IInvocationOperation call && call.Arguments.Any(a => a.Value.ConstantValue is { HasValue: true, Value: string template } && template.IndexOf("{@", StringComparison.Ordinal) >= 0);

    private static IEnumerable<(IOperation, string)> Taken(IEnumerable<KnownSink> sinks, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments) =>
        sinks.FirstOrDefault(s => s.Member.Fits(method)) is { } sink
            ? Explicit(arguments.Where(a => a.Parameter is { } p && sink.Takes(p.Name))).Select(v => (v, WhereOf(method.ContainingType)))
            : Array.Empty<(IOperation, string)>();

    /// <summary>What the members of a type write to, in words.</summary>
    public static string WhereOf(ITypeSymbol type) => type switch
    {
        _ when type.Is("System", "Console") => "the console",
        _ when type.ContainingNamespace.Is("System.Diagnostics.Metrics") => "a metric",
        _ when type.ContainingNamespace.IsOrIsBelow("System.Diagnostics") || type.ContainingNamespace.IsOrIsBelow("OpenTelemetry") => "a trace",
        _ => Log,
    };

    private static IEnumerable<IOperation> Explicit(IEnumerable<IArgumentOperation> arguments) => ArgumentValues.Of(arguments).Select(a => a.Value);

    /// <summary>True for a method of the program that a generator lets write a log.</summary>
    public static bool IsGenerated(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty && (method.ReducedFrom ?? method).GetAttributes().Any(a => a.AttributeClass?.Name == GeneratedBy);

    private static bool IsLogger(ITypeSymbol type) => type.Name == "ILogger";
}
