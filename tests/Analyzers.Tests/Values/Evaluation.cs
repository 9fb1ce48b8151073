using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Evaluates what code hands to <c>Use(..)</c>, and writes values as short texts.</summary>
internal static class Evaluation
{
    private static readonly CSharpCompilation WithoutRestSharp = CSharpCompilation.Create("Evaluated", references: Analysis.Platform, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly CSharpCompilation Empty = WithoutRestSharp.AddReferences(MetadataReference.CreateFromFile(typeof(RestSharp.RestClient).Assembly.Location));

    /// <summary>The values that statements hand to <c>Use(..)</c>, one after the other.</summary>
    /// <param name="statements">Statements of a method with the parameters <c>given</c>, <c>other</c>, <c>flag</c> and <c>data</c>.</param>
    /// <param name="members">Other members of the class, and types in it.</param>
    /// <param name="files">Other files.</param>
    public static string Of(string statements, string members = "", params string[] files) =>
        string.Join("; ", Uses(statements, members, files).Select(use => Written(use.Evaluator.Evaluate(use.Value))));

    /// <summary>The same for code whose library is not restored.</summary>
    public static string OfUnresolved(string statements) =>
        string.Join("; ", Uses(statements, "", [], compiles: false).Select(use => Written(use.Evaluator.Evaluate(use.Value))));

    /// <summary>The only expression that statements hand to <c>Use(..)</c>, with what evaluates it.</summary>
    public static (IOperation Value, Evaluator Evaluator) Only(string statements, string members = "", params string[] files) => Assert.Single(Uses(statements, members, files));

    /// <summary>The same for code whose library is not restored.</summary>
    public static (IOperation Value, Evaluator Evaluator) OnlyUnresolved(string statements) => Assert.Single(Uses(statements, "", [], compiles: false));

    /// <summary>The expressions that statements hand to <c>Use(..)</c>, one after the other; for many cases that share a compilation.</summary>
    public static IEnumerable<IOperation> Each(string statements, string members = "") => Uses(statements, members, []).Select(use => use.Value);

    /// <summary>The value of the only expression that statements hand to <c>Use(..)</c>.</summary>
    public static Value ValueOf(string statements, string members = "", params string[] files) => Only(statements, members, files) is var (value, evaluator) ? evaluator.Evaluate(value) : throw new InvalidOperationException();

    /// <summary>A text in which each <c>¤</c> stands for a part that is not known.</summary>
    public static Value Text(string text)
    {
        var pieces = text.Split('¤');
        return pieces.Length == 1
            ? new KnownValue(default, text)
            : new TextValue(default, [.. pieces.SelectMany((piece, i) => i == 0 ? (Value[])[new KnownValue(default, piece)] : [new UnknownValue(default), new KnownValue(default, piece)]).Where(part => part is not KnownValue { Constant: "" })]);
    }

    /// <summary>A type that is declared in code.</summary>
    public static INamedTypeSymbol TypeIn(string declarations, string name)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(declarations, cancellationToken: TestContext.Current.CancellationToken));
        Compiles(compilation);
        return compilation.GetTypeByMetadataName(name)!;
    }

    /// <summary>A value as text: constants as they are, <c>?</c> with its source for what is unknown, two dots where there may be more.</summary>
    public static string Written(Value value) => value switch
    {
        KnownValue { EnumMember: { } member } => member.ContainingType.Name + "." + member.Name,
        KnownValue { Constant: string text } => '"' + text + '"',
        KnownValue known => Evaluator.Format(known.Constant),
        NullValue => "null",
        AbsentValue => "absent",
        OneOfValue choice => "(" + string.Join(" | ", choice.Alternatives.Select(Written)) + ")",
        TextValue text => string.Join(" + ", Joined(text).Select(Written)),
        ListShape list => "[" + string.Join(", ", list.Items.Select(Written).Concat(list.IsClosed ? [] : [".."])) + "]",
        ObjectShape shape => (shape.Type is { IsAnonymousType: false } type ? type.Name : "") + "{" + string.Join(", ", shape.Members.Select(m => m.Name + ": " + Written(m.Value)).Concat(shape.IsClosed ? [] : [".."])) + "}",
        EncodedValue encoded => encoded.Encoding + "(" + Written(encoded.Content) + (encoded.Naming is { } naming ? " by " + Written(naming) : "") + ")",
        UnknownValue { Source: ValueSource.Elsewhere } => "?",
        UnknownValue unknown => "?" + unknown.Source,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    // Constants one after the other are one text.
    private static IEnumerable<Value> Joined(TextValue text)
    {
        var constant = "";
        foreach (var part in text.Parts)
        {
            if (part is KnownValue { EnumMember: null } known)
            {
                constant += Evaluator.Format(known.Constant);
                continue;
            }

            if (constant.Length > 0)
                yield return new KnownValue(text.Origin, constant);
            constant = "";
            yield return part;
        }

        if (constant.Length > 0)
            yield return new KnownValue(text.Origin, constant);
    }

    private static ImmutableArray<(IOperation Value, Evaluator Evaluator)> Uses(string statements, string members, string[] files, bool compiles = true)
    {
        var tree = Parsed($$"""
            using System;
            using System.Collections.Generic;
            using System.Dynamic;
            using System.Linq;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Threading.Tasks;
            using Flurl;
            using Flurl.Http;
            using Newtonsoft.Json.Linq;
            using RestSharp;
            class Code
            {
                static T Use<T>(T value) => value;
                async Task Run(string given, string other, bool flag, Data data)
                {
                    {{statements}}
                }

                {{members}}
            }
            class Data
            {
                public string Name { get; set; }
                public object Inner { get; set; }
                public void Fill() { }
                public int Count() => 0;
            }
            """);
        var compilation = (compiles ? Empty : WithoutRestSharp).AddSyntaxTrees([tree, .. files.Select(Parsed)]);
        if (compiles)
            Compiles(compilation);
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        var run = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(m => m.Identifier.ValueText == "Run");
        var evaluator = new Evaluator(new CodeScope([model.GetOperation(run.Body!, TestContext.Current.CancellationToken)!], TestContext.Current.CancellationToken));
        return [.. run.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Use" })
            .Select(call => (model.GetOperation(call.ArgumentList.Arguments[0].Expression, TestContext.Current.CancellationToken)!, evaluator))];
    }

    private static SyntaxTree Parsed(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);

    private static void Compiles(CSharpCompilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
}
