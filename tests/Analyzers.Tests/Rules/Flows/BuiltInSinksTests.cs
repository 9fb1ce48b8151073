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

        public class Rooms(LIBRARY library)
        {
            private const string Meetings = "https://api.zoom.us/v2/users/me/meetings"; // recording contact Log

            public void Run(MeetingAnswer zoom, ZoomNet.Resources.ICloudRecordings recordings, Microsoft.Graph.Models.Person person)
            {
                CALL
            }
        }

        namespace SPACE { public class TYPE { MEMBER } }
        """;

    // The platform's own cannot be declared again; the other tests of these rules use them.
    public static TheoryData<string, string> Sinks()
    {
        var data = new TheoryData<string, string>();
        foreach (var sink in BuiltInApis.Instance.Sinks.Where(s => !s.Member.Type.FullName.StartsWith("System.", StringComparison.Ordinal) && !s.Member.Type.FullName.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
        {
            foreach (var parameter in sink.Parameters.DefaultIfEmpty("value"))
                data.Add(sink.Member.ToString(), parameter);
        }

        return data;
    }

    // Of a stream that a sink opens, what is written into it.
    private static string Opened(string name, string rule, string value) => $$"""System.IO.Stream stream = library.{{name}}(); var film = (System.IO.Stream){{value}}; {|{{rule}}:film|}.CopyTo(stream);""";

    [Theory]
    [MemberData(nameof(Sinks))]
    public Task TakeWhatMustNotGoThere(string member, string parameter)
    {
        var sink = BuiltInApis.Instance.Sinks.First(s => s.Member.ToString() == member);
        var (rule, value) = sink.Kind switch
        {
            SinkKind.CloudStorage => ("PSC3001", "recordings.DownloadFileAsync(\"x\")"),
            SinkKind.Invitation => ("PSC4001", "person.DisplayName"),
            _ => ("PSC4003", "zoom.JoinUrl"),
        };
        var full = sink.Member.Type.FullName.Replace("*", "Any");
        var dot = full.LastIndexOf('.');
        var made = sink.Member.Name == MemberPattern.Constructor;
        return Analysis.OfAsync(Source
            .Replace("LIBRARY", made ? "object" : full)
            .Replace("CALL", sink.Opens ? Opened(sink.Member.Name, rule, value) : made ? $$"""_ = new {{full}}({|{{rule}}:{{value}}|});""" : $$"""library.{{sink.Member.Name}}({|{{rule}}:{{value}}|});""")
            .Replace("SPACE", full.Substring(0, dot))
            .Replace("TYPE", full.Substring(dot + 1))
            .Replace("MEMBER", sink.Opens ? $"public System.IO.Stream {sink.Member.Name}() => null;" : made ? $"public {full.Substring(dot + 1)}(object {parameter}) {{ }}" : $"public void {sink.Member.Name}(object {parameter}) {{ }}"));
    }
}
