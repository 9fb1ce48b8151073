using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Rules are asked about no code but that of the shapes they name, so what they name has to be everything they look at.</summary>
public class CodeShapesTests
{
    [Fact]
    public void Every_rule_names_the_shapes_of_all_code_that_it_looks_at()
    {
        var shaped = RuleFiltersTests.Rules.Values.OfType<IShapedOperationRule>().ToArray();
        var looking = new HashSet<IShapedOperationRule>();
        var empty = CSharpCompilation.Create("Seed", references: Analysis.Platform);
        foreach (var seed in Seeds.All)
        {
            var compilation = empty.AddSyntaxTrees(seed.Code.Select(code => CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)));
            foreach (var model in compilation.SyntaxTrees.Select(tree => compilation.GetSemanticModel(tree)))
            {
                foreach (var node in model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
                {
                    looking.UnionWith(shaped.Where(rule => RuleFiltersTests.MayBeAt(rule, node)));
                    if (model.GetOperation(node, TestContext.Current.CancellationToken) is { } operation)
                        looking.UnionWith(shaped.Where(rule => RuleFiltersTests.CanBeAt(rule, operation)));
                }
            }
        }

        Assert.Empty(shaped.Except(looking));
    }
}
