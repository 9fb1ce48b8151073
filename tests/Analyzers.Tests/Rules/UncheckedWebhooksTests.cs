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
    public Task Every_event_and_every_form_of_an_endpoint() => Code("""
        [HttpPostAttribute] public bool A(string name) => name == {|PSC2005:"endpoint.url_validation"|};
        [Obsolete, HttpPost] public bool B(string name) { return name == {|PSC2005:"meeting.ended"|}; }
        [Obsolete] [HttpPost] public bool C(string name) => name == {|PSC2005:"meeting.created"|};
        [HttpPost] public Func<bool> D(string name) => () => name == {|PSC2005:"meeting.updated"|};
        void E(IRoutes routes) => routes.MapPost("/x", (name) => { return name == {|PSC2005:"meeting.deleted"|}; });
        void F(IRoutes routes) => routes.MapPost("/x", delegate(string name) { return name == {|PSC2005:"meeting.participant_joined"|}; });
        [HttpPost] public bool G(string name) => name == {|PSC2005:"meeting.participant_left"|};
        [HttpPost] public bool H(string name) => name == {|PSC2005:"recording.started"|};
        [HttpPost] public bool I(string name) => name == {|PSC2005:"recording.transcript_completed"|};
        [HttpPost] public bool J(string name) => name == {|PSC2005:"meeting.summary_completed"|};
        [HttpPost] public bool K(string name) => name == "meeting.other" || name == "Meeting.Started";
        [Obsolete] public bool L(string name) => name == "meeting.started";
        void M(IRoutes routes, Action<string, Func<string, bool>> map) => map("/x", name => name == "meeting.started");
        """);

    [Theory]
    [InlineData("x-zm-signature")]
    [InlineData("X-Spark-Signature")]
    [InlineData("X-Jaas-Signature")]
    [InlineData("CheckSignature")]
    [InlineData("Verified")]
    [InlineData("[Authorize]")]
    [InlineData("AddEndpointFilter")]
    [InlineData("ServiceFilter")]
    [InlineData("TypeFilter")]
    public Task A_file_that_speaks_of_any_check_is_silent(string word) => Code($$"""
        [HttpPost] public bool A(string name) => name == "meeting.started"; // {{word}}
        """);

    [Fact]
    public Task A_file_that_speaks_of_signatures_is_silent() => Code("""
        [HttpPost] public bool A(string name, string signature) => IsRight(signature) && name == "meeting.started";
        static bool IsRight(string signature) => signature.Length > 0;
        """);
}
