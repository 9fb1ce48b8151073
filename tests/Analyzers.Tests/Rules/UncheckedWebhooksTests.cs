namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Endpoints for events of vendors that nobody checks.</summary>
public class UncheckedWebhooksTests
{
    private static Task Code(string members) => Analysis.OfAsync("using System;\n[AttributeUsage(AttributeTargets.Method)] class HttpPostAttribute : Attribute { }\ninterface IRoutes { void MapPost(string path, Func<string, bool> handle); }\nclass Hook\n{\n" + members + "\n}");

    [Fact]
    public Task Events_that_are_acted_on() => Code("""
        [HttpPost] public bool A(string name) => name switch { {|PSC2005:"meeting.started"|} => true, "meeting.ended" => true, _ => false };
        void Map(IRoutes routes) => routes.MapPost("/x", name => name == {|PSC2005:"recording.completed"|});
        bool NoEndpoint(string name) => name == "meeting.started";
        """);

    [Fact]
    public Task A_file_that_speaks_of_signatures_is_silent() => Code("""
        [HttpPost] public bool A(string name, string signature) => IsRight(signature) && name == "meeting.started";
        static bool IsRight(string signature) => signature.Length > 0;
        """);
}
