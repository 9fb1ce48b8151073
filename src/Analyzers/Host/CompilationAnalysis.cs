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
                if (operation is not IInvocationOperation call || !IsCandidate(call.TargetMethod))
                    continue;
                evaluator ??= new Evaluator(new CodeScope(context.OperationBlocks, context.CancellationToken));
                var guard = new RuleGuard(context.ReportDiagnostic, call.Syntax.GetLocation());
                if (guard.Try("recognition", () => Recognise(call, evaluator)) is not { } write)
                    continue;
                Report(context, reported, guard.Try("passcode rules", () => Passcodes.In(write).ToImmutableArray()), write);
                Report(context, reported, guard.Try("value rules", () => InsecureValues.In(write).ToImmutableArray()), write);
            }
        }
    }

    private static bool IsCandidate(IMethodSymbol method) => KnownLibraries.MethodsByName.Contains(method.Name) || HttpLibraries.MaySend(method);

    private MeetingWrite? Recognise(IInvocationOperation call, Evaluator evaluator)
    {
        if (LibraryCalls.Read(call, evaluator) is { } write)
            return write;
        foreach (var request in HttpLibraries.Read(call, evaluator))
        {
            if (_requests.Read(request) is { } sent)
            {
                sent.SaidElsewhere = request.SentBy is { } inner ? SaidAt(inner.Call, inner.Body, evaluator.Scope.CancellationToken) : ImmutableHashSet<string>.Empty;
                return sent;
            }
        }

        return null;
    }

    // What a method of the program sends by itself, whoever calls it, is told inside that method.
    private ImmutableHashSet<string> SaidAt(IInvocationOperation call, IOperation body, CancellationToken cancellationToken) =>
        HttpLibraries.Read(call, new Evaluator(new CodeScope(new[] { body }, cancellationToken)))
            .Select(_requests.Read)
            .Where(write => write is not null)
            .SelectMany(write => Passcodes.In(write!).Concat(InsecureValues.In(write!)))
            .Select(finding => finding.Rule.Id)
            .ToImmutableHashSet();

    private static void Report(OperationBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, ImmutableArray<Finding> findings, MeetingWrite write)
    {
        if (findings.IsDefault)
            return;
        foreach (var finding in findings.Select(f => Here(f, context.OperationBlocks, write)))
        {
            if (!write.SaidElsewhere.Contains(finding.Rule.Id) && reported.Add((finding.Rule.Id, finding.Place.SourceSpan)))
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
