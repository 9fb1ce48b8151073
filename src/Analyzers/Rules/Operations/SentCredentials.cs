using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds credentials of the code that are sent to a vendor's host under the name of one.</summary>
internal sealed class SentCredentials : IShapedOperationRule
{
    public string Part => "rule of sent credentials";

    public bool IsPossibleIn(SyntaxTree file) => CredentialWords.InFile.AreIn(file);

    public CodeShape Shapes => CodeShape.Call;

    public bool MayBeAt(SyntaxNode node) => node is InvocationExpressionSyntax call && FileIndex.NameOf(call.Expression) is { } name && HttpLibraries.ByMethod.Contains(name);

    public bool CanBeAt(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: var name } && HttpLibraries.ByMethod.Contains(name);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        foreach (var request in HttpLibraries.Read((IInvocationOperation)operation, context.Evaluator))
        {
            if (request.Address.Host is not { } host)
                continue;
            foreach (var (name, value) in Named(request))
            {
                if (!Credential.MayBeNamed(name) || Credential.Sent(host, name, context.IsProven) is not { } credential)
                    continue;
                foreach (var finding in CredentialFindings.In(value, name, credential))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<(string Name, Value Value)> Named(HttpCall request) =>
        (request.Body?.Leaves ?? Enumerable.Empty<(string, Value)>()).Concat(request.Address.Query?.Members.Select(m => (m.Name, m.Value)) ?? Enumerable.Empty<(string, Value)>());
}
