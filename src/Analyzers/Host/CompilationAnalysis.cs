using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The analysis of one compilation: looks in each operation block for code that creates or changes meetings and lets the rules judge it.</summary>
internal sealed class CompilationAnalysis
{
    private static readonly ILookup<string, IHttpLibrary> HttpByMethod = HttpLibraries.All
        .SelectMany(library => library.MethodNames.Select(name => (name, library)))
        .ToLookup(pair => pair.name, pair => pair.library, StringComparer.Ordinal);

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _mentioned = new(StringComparer.Ordinal);
    private readonly VendorRequests _requests;

    public CompilationAnalysis(Compilation compilation)
    {
        _compilation = compilation;
        _requests = new VendorRequests(IsMentioned);
    }

    public void Analyse(OperationBlockAnalysisContext context)
    {
        if (context.OperationBlocks.IsEmpty || !ConferencingWords.AreIn(context.OperationBlocks[0].Syntax.SyntaxTree, context.CancellationToken))
            return;
        Evaluator? evaluator = null;
        var reported = new HashSet<(string, TextSpan)>();
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (PublicHosts.In(operation) is { } publicHost)
                    Report(context, reported, ImmutableArray.Create(publicHost));
                if (operation is not IInvocationOperation call || !IsCandidate(call.TargetMethod.Name))
                    continue;
                evaluator ??= new Evaluator(new CodeScope(context.OperationBlocks, context.CancellationToken));
                var guard = new RuleGuard(context.ReportDiagnostic, call.Syntax.GetLocation());
                if (guard.Try("recognition", () => Recognise(call, evaluator)) is { } write)
                    Report(context, reported, Judge(write, guard).Select(f => Here(f, context.OperationBlocks, write)).ToImmutableArray());
            }
        }
    }

    private static ImmutableArray<Finding> Judge(MeetingWrite write, RuleGuard guard)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var ineffective = guard.Try("rule of ineffective settings", () => IneffectiveSettings.In(write).ToImmutableArray());
        Add(ineffective);
        var isSpokenOf = !ineffective.IsDefault && ineffective.Any(f => f.Properties[FindingProperties.Control] == ConferenceControls.Passcode.Id);
        Add(guard.Try("rules of passcodes", () => Passcodes.In(write, isSpokenOf).ToImmutableArray()));
        Add(guard.Try("rule of room names", () => RoomNames.In(write).ToImmutableArray()));
        Add(guard.Try("rules of insecure values", () => InsecureValues.In(write).ToImmutableArray()));
        Add(guard.Try("rule of encryption", () => EncryptionContradictions.In(write).ToImmutableArray()));
        if (write.IsPlain)
            findings.Add(new Finding(RuleDescriptors.InsecureTransport, Passcodes.Name(write.Place), write.Vendor.Title));
        return findings.ToImmutable();

        void Add(ImmutableArray<Finding> found)
        {
            if (!found.IsDefault)
                findings.AddRange(found);
        }
    }

    private static bool IsCandidate(string method) => HttpByMethod.Contains(method) || KnownLibraries.MethodsByName.Contains(method);

    private MeetingWrite? Recognise(IInvocationOperation call, Evaluator evaluator)
    {
        if (LibraryCalls.Read(call, evaluator) is { } write)
            return write;
        foreach (var library in HttpByMethod[call.TargetMethod.Name])
        {
            if (library.Read(call, evaluator) is { } request)
                return _requests.Read(request);
        }

        return null;
    }

    private static void Report(OperationBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (reported.Add((finding.Rule.Id, finding.Place.SourceSpan)))
                context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    // What is written in another member or file is told where it takes effect, with the other place beside it.
    private static Finding Here(Finding finding, ImmutableArray<IOperation> blocks, MeetingWrite write) =>
        blocks.Any(b => b.Syntax.SyntaxTree == finding.Place.SourceTree && b.Syntax.FullSpan.Contains(finding.Place.SourceSpan)) ? finding : finding.MovedTo(Passcodes.Name(write.Place));

    private bool IsMentioned(VendorCatalogue vendor) => _mentioned.GetOrAdd(vendor.Name, _ => _compilation.SyntaxTrees.Any(tree =>
    {
        var text = tree.GetText().ToString();
        return text.IndexOf(vendor.Name, StringComparison.OrdinalIgnoreCase) >= 0 || vendor.Hosts.Any(h => text.IndexOf(h.Host, StringComparison.OrdinalIgnoreCase) >= 0);
    }));
}
