using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>What is written where, of every kind of place that people read later.</summary>
public class LogSinksTests
{
    private const string Types = """
        namespace OpenTelemetry.Trace { public class TelemetrySpan { public TelemetrySpan SetAttribute(string key, string value) => this; } }
        namespace Own
        {
            public class OwnException : System.Exception { public OwnException(string text, int code = 1, string other = "x") : base(text) { } }
            public class NoException { public NoException(string text) { } }
            [System.AttributeUsage(System.AttributeTargets.Method)] public sealed class LoggerMessageAttribute : System.Attribute { }
            public interface ILogger { void Put(string text); string Last { get; set; } string Other { get; set; } }
            public static class Messages
            {
                [LoggerMessage] public static void Joined(ILogger logger, string url, System.Exception error, int count) { }
                [LoggerMessage] public static void Left(this ILogger logger, string url) { }
                public static void Plain(ILogger logger, string url) { }
            }
        }
        """;

    // Each call of a method that has the parameters below, with what it writes and where.
    private static string Of(string statement, KnownApis apis)
    {
        const string Parameters = "string a, string b, System.IO.TextWriter writer, Microsoft.Extensions.Logging.ILogger logger, Own.ILogger own, System.Diagnostics.Activity activity, OpenTelemetry.Trace.TelemetrySpan span";
        var tree = CSharpSyntaxTree.ParseText($"using System; using System.Diagnostics; using Own; using Microsoft.Extensions.Logging; class Code {{ void Run({Parameters}) {{ {statement}; }} }}\n{Types}", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Logged", [tree], Analysis.Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var run = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().First(m => m.Identifier.ValueText == "Run");
        var sinks = new LogSinks(apis, KnownApis.None);
        return string.Join("; ", compilation.GetSemanticModel(tree).GetOperation(run.Body!, TestContext.Current.CancellationToken)!.Descendants()
            .Where(sinks.CanBeAt).SelectMany(sinks.Of).Select(w => w.Value.Syntax + " in " + w.Where));
    }

    [Theory]
    [InlineData("Console.WriteLine(a)", "a in the console")]
    [InlineData("Console.Write(a)", "a in the console")]
    [InlineData("Console.WriteLine(\"{0} {1} {2} {3}\", 1, 2, a, b)", "\"{0} {1} {2} {3}\" in the console; 1 in the console; 2 in the console; a in the console; b in the console")]
    [InlineData("Console.Error.WriteLine(a)", "a in the console")]
    [InlineData("Console.Out.Write(a)", "a in the console")]
    [InlineData("writer.WriteLine(a)", "")]
    [InlineData("Console.ReadLine()", "")]
    [InlineData("Trace.WriteLine(a)", "a in a trace")]
    [InlineData("Debug.WriteLine(a)", "a in a trace")]
    [InlineData("activity.SetTag(\"x\", a)", "a in a trace")]
    [InlineData("span.SetAttribute(\"x\", a)", "")]
    [InlineData("_ = new ActivityEvent(a)", "a in a trace")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"x\").CreateCounter<int>(\"y\").Add(1, new System.Collections.Generic.KeyValuePair<string, object>(\"url\", a))", "new System.Collections.Generic.KeyValuePair<string, object>(\"url\", a) in a metric")]
    [InlineData("logger.LogInformation(\"{A}\", a)", "\"{A}\" in the log; a in the log")]
    [InlineData("logger.LogInformation(\"{A}\", new object[] { a, b })", "\"{A}\" in the log; a in the log; b in the log")]
    [InlineData("logger.BeginScope(\"{A}\", a)", "\"{A}\" in the log; a in the log")]
    [InlineData("throw new InvalidOperationException(a)", "a in the message of an exception")]
    [InlineData("throw new OwnException(a)", "a in the message of an exception")]
    [InlineData("throw new OwnException(a, 2, b)", "a in the message of an exception; b in the message of an exception")]
    [InlineData("_ = new ArgumentException(a, innerException: null)", "a in the message of an exception")]
    [InlineData("_ = new NoException(a)", "")]
    [InlineData("_ = new object()", "")]
    [InlineData("Messages.Joined(own, a, null, 3)", "a in the log; 3 in the log")]
    [InlineData("own.Left(a)", "a in the log")]
    [InlineData("Messages.Plain(own, a)", "")]
    [InlineData("a.Trim()", "")]
    public void What_is_written_and_where(string statement, string written) => Assert.Equal(written, Of(statement, BuiltInApis.Instance));

    [Theory]
    [InlineData("span.SetAttribute(\"x\", a)", "a in a trace")]
    [InlineData("own.Put(a)", "a in the log")]
    [InlineData("own.Last = a", "a in the log")]
    [InlineData("own.Other = a", "")]
    public void Of_what_the_user_describes_the_library_says_what_it_is(string statement, string written)
    {
        var (described, problems) = ApiTextReader.Read(SourceText.From("conferencing-api 1\nsink log M:OpenTelemetry.Trace.TelemetrySpan.SetAttribute value\nsink log M:Own.ILogger.Put text\nsink log P:Own.ILogger.Last\nsink store P:Own.ILogger.Other\n"));
        Assert.Empty(problems);
        Assert.Equal(written, Of(statement, KnownApis.Together([BuiltInApis.Instance, described])));
    }
}
