using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Each sink of a library that is described with the analyzers takes what must not go there, in each parameter that it names.</summary>
public sealed class BuiltInSinksTests
{
    private const string Source = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        public class MeetingAnswer
        {
            [JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [JsonPropertyName("start_url")] public string StartUrl { get; set; }
        }

        namespace ZoomNet.Resources { public interface ICloudRecordings { object DownloadFileAsync(string downloadUrl); } }
        namespace Microsoft.Graph.Models { public class Person { public string DisplayName { get; set; } } }

        public class Rooms(SPACE.TYPE library, MeetingAnswer zoom, ZoomNet.Resources.ICloudRecordings recordings, Microsoft.Graph.Models.Person person)
        {
            private const string Meetings = "https://api.zoom.us/v2/users/me/meetings"; // recording contact Log
        CALLS
        }

        namespace SPACE { public class TYPE { MEMBERS } }
        """;

    // The platform's own cannot be declared again; the other tests of these rules use them.
    private static IEnumerable<IGrouping<string, KnownSink>> ByType { get; } = BuiltInApis.Instance.Sinks
        .Where(s => !s.Member.Type.FullName.StartsWith("System.", StringComparison.Ordinal) && !s.Member.Type.FullName.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
        .GroupBy(s => s.Member.Type.FullName);

    public static TheoryData<string> Types() => [.. ByType.Select(t => t.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public Task TakeWhatMustNotGoThere(string type)
    {
        var sinks = ByType.Single(t => t.Key == type).ToArray();
        var full = type.Replace("*", "Any");
        var dot = full.LastIndexOf('.');
        return Analysis.OfAsync(Source
            .Replace("CALLS", string.Join("\n", sinks.SelectMany(s => Calls(s, full)).Select((call, index) => $$"""    public void Run{{index}}() { {{call}} }""")))
            .Replace("MEMBERS", string.Join(" ", sinks.GroupBy(s => s.Member.Name).Select(m => Declaration([.. m], full.Substring(dot + 1)))))
            .Replace("SPACE", full.Substring(0, dot))
            .Replace("TYPE", full.Substring(dot + 1)));
    }

    // One call for each parameter, with what must not go into it.
    private static IEnumerable<string> Calls(KnownSink sink, string type)
    {
        var (rule, value) = sink.Kind switch
        {
            SinkKind.CloudStorage => ("PSC3001", "recordings.DownloadFileAsync(\"x\")"),
            SinkKind.Invitation => ("PSC4001", "person.DisplayName"),
            _ => ("PSC4003", "zoom.JoinUrl"),
        };
        var name = sink.Member.Name;

        // Of a stream that a sink opens, what is written into it.
        if (sink.Opens)
            return [$$"""System.IO.Stream stream = library.{{name}}(); var film = (System.IO.Stream){{value}}; {|{{rule}}:film|}.CopyTo(stream);"""];
        var called = name == MemberPattern.Constructor ? "_ = new " + type : "library." + name;
        return Parameters(sink).Select(p => $$"""{{called}}({{p}}: {|{{rule}}:{{value}}|});""");
    }

    // Every parameter is optional, so that each can stand alone.
    private static string Declaration(KnownSink[] sinks, string type)
    {
        var parameters = string.Join(", ", sinks.SelectMany(Parameters).Distinct().Select(p => $"object {p} = null"));
        return sinks[0] switch
        {
            { Opens: true, Member.Name: var name } => $"public System.IO.Stream {name}() => null;",
            { Member.Name: MemberPattern.Constructor } => $"public {type}({parameters}) {{ }}",
            { Member.Name: var name } => $"public void {name}({parameters}) {{ }}",
        };
    }

    private static IEnumerable<string> Parameters(KnownSink sink) => sink.Parameters.DefaultIfEmpty("value");
}
