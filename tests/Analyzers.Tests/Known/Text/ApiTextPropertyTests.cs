using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Known.Text;

/// <summary>Whatever can be described reads back as it was written, and whatever else stands in a description harms nothing.</summary>
public sealed class ApiTextPropertyTests
{
    private const string Unsafe = """
        using System.Net.Http.Json;
        class Meetings
        {
            object Create(System.Net.Http.HttpClient zoom) => zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = false } });
        }
        """;

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcXYZ_ä"], 1, 6];

    private static readonly Gen<string> Path = Name.Array[1, 3].Select(names => string.Join('.', names));

    private static readonly Gen<string> TypeName = Gen.Frequency((5, Name.Array[1, 4].Select(names => string.Join('.', names))), (1, Name.Select(name => "A.*" + name + "*.B")), (1, Name.Select(name => "A." + name + "`2")));

    private static readonly Gen<string> Parameters = Gen.OneOf("", "()", "(System.String)", "(System.Collections.Generic.Dictionary{System.String,``0},System.Int32[]@)");

    private static readonly Gen<MemberPattern> Method = Gen.Select(TypeName, Gen.Frequency((6, Name), (1, Name.Select(n => n + "``1"))), Parameters, (type, name, parameters) => MemberPattern.Parse($"M:{type}.{name}{parameters}")!);

    private static readonly Gen<MemberPattern> Constructor = Gen.Select(TypeName, Parameters, (type, parameters) => MemberPattern.Parse($"M:{type}.#ctor{parameters}")!);

    private static readonly Gen<MemberPattern> Member = Gen.OneOf(Method, Constructor, Gen.Select(Gen.OneOf('P', 'F'), TypeName, Name, (kind, type, name) => MemberPattern.Parse($"{kind}:{type}.{name}")!), TypeName.Select(type => MemberPattern.Parse("T:" + type)!));

    private static readonly Gen<string> Vendor = Gen.OneOf(VendorCatalogues.All.Select(v => v.Name).ToArray());

    // A text that looks like a number or a truth reads back as one.
    private static readonly Gen<object?> Constant = Gen.OneOf(Name.Where(n => n is not ("true" or "false")).Select(n => (object?)n), Gen.Long.Select(n => (object?)n), Gen.Bool.Select(b => (object?)b), Gen.Const((object?)null));

    private static readonly Gen<KnownMethod> Call = Gen.Select(
        Gen.OneOf(ApiTextNames.Effects.Values.ToArray()), Vendor, Method, Gen.Dictionary(Name, Gen.Frequency((4, Path), (1, Gen.Const(""))))[0, 3], Gen.Dictionary(Path, Constant)[0, 3], Gen.Enum<WireNamePolicy>(), Gen.Select(Name, Path.Array[0, 3]),
        (effect, vendor, member, arguments, sends, naming, first) => new KnownMethod(vendor, effect, member) { Arguments = arguments, Sends = sends, Naming = naming, First = first.Item2.Length == 0 ? null : new KnownParameter(first.Item1, first.Item2) });

    private static readonly Gen<KnownType> Type = Gen.Select(
        Vendor, Gen.Frequency((4, Path), (1, Gen.Const(""))), Name, Gen.Frequency((2, Path), (1, Gen.Const(""))), Gen.Enum<WireNamePolicy>(), Name.Array[0, 3],
        (vendor, space, name, path, naming, answers) => new KnownType(vendor, space, name, path) { Naming = naming, AnswerMembers = answers.Length == 0 ? null : answers });

    private static readonly Gen<KnownSink> Sink = Gen.OneOf(
        Gen.Select(Gen.Enum<SinkKind>(), Gen.OneOf(Method, Constructor), Name.Array[0, 3], (kind, member, parameters) => new KnownSink(kind, member, parameters)),
        Gen.Select(Gen.Enum<SinkKind>(), TypeName, Name, (kind, type, name) => new KnownSink(kind, MemberPattern.Parse($"P:{type}.{name}")!, [])));

    private static readonly Gen<KnownApis> Apis = Gen.Select(
        Call.Array[0, 4], Type.Array[0, 4], Gen.Select(Gen.Enum<DataKind>(), Member, (data, member) => new KnownSource(data, member)).Array[0, 4], Sink.Array[0, 4],
        Gen.Select(Gen.Enum<DataKind>(), Gen.Bool, Member, (data, any, member) => new KnownSanitizer(any ? null : data, member)).Array[0, 4], Gen.Select(Name, Gen.OneOf(Method, Constructor), (provider, member) => new KnownSignIn(provider, member)).Array[0, 4],
        (methods, types, sources, sinks, sanitizers, signIns) => new KnownApis { Methods = methods, Types = types, Sources = sources, Sinks = sinks, Sanitizers = sanitizers, SignIns = signIns });

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        Gen.OneOf("conferencing-api 1", "call", "create-meeting", "zoom", "type", "source", "sink", "sanitizer", "anything", "sign-in", "log", "recording", "M:A.B.C", "M:A.B.#ctor", "T:*", "T:A", "P:A.B", "a->b", "->", "a->", "a=", "=", "a=*", "@names=", "@names=snake-case", "@first=", "@first=A.B,C.B", "@at=", "@answers=", "M:A.B.C(", "M:(", "M:.", "M:`1.`2", "#", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\0", "PostAsync", "M:*.PostAsync")
            .Array[0, 40].Select(words => "conferencing-api 1\n" + string.Join(' ', words)));

    [Fact]
    public void Whatever_can_be_written_reads_back_equal() => Apis.Sample(apis =>
    {
        var (read, problems) = ApiTextReader.Read(SourceText.From(ApiTextWriter.Write(apis)));
        Assert.Empty(problems);
        Assert.Equal(apis.Methods.Select(Said), read.Methods.Select(Said));
        Assert.Equal(apis.Types.Select(Said), read.Types.Select(Said));
        Assert.Equal(apis.Sources.Select(s => (s.Data, s.Member.ToString(), s.Member.Name)), read.Sources.Select(s => (s.Data, s.Member.ToString(), s.Member.Name)));
        Assert.Equal(apis.Sinks.Select(s => (s.Kind, s.Member.ToString(), string.Join(' ', s.Parameters))), read.Sinks.Select(s => (s.Kind, s.Member.ToString(), string.Join(' ', s.Parameters))));
        Assert.Equal(apis.Sanitizers.Select(s => (s.Data, s.Member.ToString())), read.Sanitizers.Select(s => (s.Data, s.Member.ToString())));
        Assert.Equal(apis.SignIns.Select(s => (s.Provider, s.Member.ToString())), read.SignIns.Select(s => (s.Provider, s.Member.ToString())));
    });

    [Fact]
    public void Whatever_stands_in_a_description_is_read_or_told_once_for_each_line() => Garbage.Sample(garbage =>
    {
        var text = SourceText.From(garbage);
        var (_, problems) = ApiTextReader.Read(text);
        Assert.All(problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.Equal(problems.Count, problems.Select(p => text.Lines.GetLineFromPosition(p.Span.Start).LineNumber).Distinct().Count());
    });

    [Fact]
    public async Task Whatever_stands_in_a_description_what_is_built_in_is_found()
    {
        var compilation = CSharpCompilation.Create("Unsafe", [CSharpSyntaxTree.ParseText(Unsafe, cancellationToken: TestContext.Current.CancellationToken)], Analysis.Platform, new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        await Garbage.SampleAsync(
            async garbage =>
            {
                var found = await compilation.WithAnalyzers([new ConferencingAnalyzer()], new AnalyzerOptions([new WrittenFile("Own.conferencing-api.txt", garbage)])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
                Assert.Contains(found, d => d.Id == "PSC1005");
                Assert.All(found, d => Assert.True(d.Id is "PSC1005" or "PSC9004", d.ToString()));
            },
            iter: 100);
    }

    private static string Said(KnownMethod method) =>
        $"{method.Effect} {method.Vendor} {method.Member} {string.Join(',', method.Arguments)} {string.Join(',', method.Sends.Select(s => $"{s.Key}={s.Value}:{s.Value?.GetType().Name}"))} {method.Naming} {method.First?.TypeName} {string.Join(',', method.First?.Namespaces ?? [])}";

    private static string Said(KnownType type) => $"{type.Vendor} {type.ContainingNamespace} {type.Name} {type.Path} {type.Naming} {string.Join(',', type.AnswerMembers ?? [])}";
}
