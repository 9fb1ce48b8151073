namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Scopes that reach everybody, asked for where one for the person who signs in is enough.</summary>
public class OverbroadScopesTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.DependencyInjection;
        // Meetings on Zoom, Webex and Teams: zoom, webex, teams.

        """;

    private static Task Code(string members) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, Usings + "class Meetings\n{\n" + members + "\n}");

    [Theory]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=meeting:write:admin")]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=meeting:write:meeting:admin%20user:read:user")]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=meeting%3Awrite%3Ameeting%3Aadmin")]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=cloud_recording:read:list_user_recordings:master&state=b")]
    [InlineData("https://webexapis.com/v1/authorize?client_id=a&scope=spark-compliance:meetings_read")]
    [InlineData("https://webexapis.com/v1/authorize?client_id=a&scope=meeting:admin_schedule_write+spark:people_read")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a&scope=openid%20OnlineMeetings.ReadWrite.All")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a&scope=https://graph.microsoft.com/OnlineMeetings.Read.All")]
    public Task In_the_address_of_a_request(string address) => Code($$"""
        string A() => {|PSC2004:"{{address}}"|};
        string B(string id) => {|PSC2004:$"{{address}}&redirect_uri={id}"|};
        """);

    [Theory]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=meeting:write")]
    [InlineData("https://zoom.us/oauth/authorize?client_id=a&scope=meeting:write:meeting")]
    [InlineData("https://webexapis.com/v1/authorize?client_id=a&scope=meeting:schedules_write+spark:all")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=OnlineMeetings.ReadWrite")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=OnlineMeetingRecording.Read.All")]
    [InlineData("https://zoom.us/oauth/authorize?client_id=meeting:write:admin")]
    public Task Scopes_for_one_person_and_those_without_an_alternative_are_silent(string address) => Code($$"""
        string A() => "{{address}}";
        """);

    [Fact]
    public Task In_a_part_of_an_address() => Code("""
        string A() => {|PSC2004:"scope=meeting:write:admin"|};
        string B() => {|PSC2004:"SCOPE=meeting:write:admin&state=b"|};
        string C(string id) => {|PSC2004:$"scope=meeting:write:admin&state={id}"|};
        string D(string id) => {|PSC2004:$"{id}?scope=meeting:write:admin"|};
        string E(string id) => {|PSC2004:id + "?scope=" + "meeting:write:admin"|};
        string F() => {|PSC2004:"https://zoom.us/oauth/authorize?scope=meeting:write:admin%20meeting:read:admin"|};
        string G() => "scopes are meeting:write:admin";
        """);

    [Fact]
    public Task In_what_libraries_are_given() => Code("""
        object A(Microsoft.Identity.Client.PublicClientApplicationBuilder client) => client.AcquireTokenInteractive(new[] { {|PSC2004:"OnlineMeetings.Read.All"|} });
        object B(object credential) => new Microsoft.Graph.GraphServiceClient(credential, new List<string> { {|PSC2004:"https://graph.microsoft.com/OnlineMeetings.ReadWrite.All"|} });
        object C() => new Azure.Core.TokenRequestContext(new string[] { {|PSC2004:"OnlineMeetings.ReadWrite.All"|} });
        Azure.Core.TokenRequestContext Implicit() => new(new[] { {|PSC2004:"OnlineMeetings.Read.All"|} });
        object D(Microsoft.Identity.Client.PublicClientApplicationBuilder client, string[] scopes) => client.AcquireTokenForClient(scopes);
        object E(Microsoft.Identity.Client.PublicClientApplicationBuilder client) => client.AcquireTokenForClient(new[] { "https://graph.microsoft.com/.default" });
        """);

    [Fact]
    public Task In_a_list_that_is_written_elsewhere() => Code("""
        private static readonly string[] Scopes = { "User.Read", "OnlineMeetings.ReadWrite.All" };
        object A(object credential) => new {|PSC2004:Microsoft.Graph.GraphServiceClient|}(credential, Scopes);
        """);

    [Fact]
    public Task A_scope_that_only_one_vendor_has_needs_no_other_word_of_it() => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, """
        class A { object B() => new Azure.Core.TokenRequestContext(new[] { {|PSC2004:"OnlineMeetings.ReadWrite.All"|} }); }
        """);

    [Fact]
    public Task In_forms_and_options() => Code("""
        object A() => new FormUrlEncodedContent(new Dictionary<string, string> { ["scope"] = {|PSC2004:"meeting:write:admin"|}, ["grant_type"] = "authorization_code" });
        object B() => new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("scope", {|PSC2004:"spark-compliance:meetings_write"|}) });
        object C() => new Dictionary<string, string> { { "scope", {|PSC2004:"meeting:read meeting:master"|} } };
        void D(AuthenticationBuilder builder) => builder.AddOAuth("zoom", o => o.Scope.Add({|PSC2004:"meeting:write:meeting:admin"|}));
        void E(AuthenticationBuilder builder) => builder.AddOpenIdConnect(o => o.Scope.Add({|PSC2004:"OnlineMeetings.ReadWrite.All"|}));
        """);

    [Fact]
    public Task Tables_and_checks_ask_for_nothing() => Code("""
        private static readonly string[] Known = { "meeting:write:admin", "OnlineMeetings.ReadWrite.All" };
        bool A(string granted) => granted.Contains("meeting:write:admin");
        bool HasScope(string key, string scope) => key == scope;
        bool B() => HasScope("scope", "meeting:write:admin");
        string C(string scope) => scope switch { "meeting:write:admin" => "broad", _ => "narrow" };
        object D() => new { scope = "meeting:write:admin" };
        """);

    [Fact]
    public Task In_attributes_of_what_answers_requests() => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, """
        using System;
        using Microsoft.Identity.Web;
        static class Scopes { public const string Own = "OnlineMeetings.ReadWrite", All = Own + ".All"; }
        [AuthorizeForScopes(Scopes = new[] { "User.Read", {|PSC2004:"OnlineMeetings.ReadWrite.All"|} })]
        class A
        {
            [AuthorizeForScopes(Scopes = new string[] { {|PSC2004:"https://graph.microsoft.com/OnlineMeetings.Read.All"|} })]
            public void Get() { }
            [Obsolete, Microsoft.Identity.Web.AuthorizeForScopesAttribute(ScopeKeySection = "A:B", Scopes = new[] { {|PSC2004:Scopes.All|}, Scopes.Own })]
            public int Put() => 1;
            [AuthorizeForScopes(Scopes = new[] { {|PSC2004:"User.Read OnlineMeetings.Read.All"|} })]
            public void Post(string topic = "") { }
        }
        partial class B { [AuthorizeForScopes(Scopes = new[] { {|PSC2004:"OnlineMeetings.Read.All"|} })] public partial void Get(); }
        partial class B { public partial void Get() { } }
        [Obsolete] partial class C { }
        [AuthorizeForScopes(Scopes = new[] { {|PSC2004:"OnlineMeetings.Read.All"|} })] partial class C { void Own() { } }
        abstract class D { [AuthorizeForScopes(Scopes = new[] { {|PSC2004:"OnlineMeetings.Read.All"|} })] public abstract void Get(); }
        [AuthorizeForScopes(Scopes = new[] { {|PSC2004:"OnlineMeetings.Read.All"|} })] record E(string Topic);
        class Filters { object A() => new AuthorizeForScopesAttribute { Scopes = new[] { {|PSC2004:"OnlineMeetings.Read.All"|} } }; }
        """);

    [Fact]
    public Task Narrow_scopes_in_attributes_and_those_that_a_service_accepts_are_silent() => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, """
        using System;
        using Microsoft.Identity.Web;
        using Microsoft.Identity.Web.Resource;
        // Broad is OnlineMeetings.ReadWrite.All.
        [AuthorizeForScopes(Scopes = new[] { "OnlineMeetings.ReadWrite", "User.Read" }, ScopeKeySection = "OnlineMeetings.Read.All")]
        class A
        {
            [AuthorizeForScopes(ScopeKeySection = "Graph:Scopes")] public void Get() { }
            [AuthorizeForScopes] public void Put() { }
            [AuthorizeForScopes(Scopes = null)] public void Post() { }
            [AuthorizeForScopes(Scopes = new string[] { null })] public void Delete() { }
            [RequiredScope("OnlineMeetings.ReadWrite.All")] public void Accepts() { }
            [RequiredScope(AcceptedScope = new[] { "OnlineMeetings.ReadWrite.All" })] public void AcceptsToo() { }
            [Own.AuthorizeForScopes(Scopes = new[] { "OnlineMeetings.ReadWrite.All" })] public void Other() { }
            [AuthorizeForScopes(Scopes = new[] { "OnlineMeetingRecording.Read.All" })] public void WithoutAlternative() { }
        }
        namespace Own { class AuthorizeForScopesAttribute : Attribute { public string[] Scopes { get; set; } } }
        """);

    [Fact]
    public Task A_scope_of_something_else_is_silent() => Analysis.OfAsync("""
        class Meeting { string A() => "https://id.example.org/authorize?scope=meeting:write:admin user:read:admin"; }
        """);

    [Fact]
    public Task An_attribute_that_is_being_written_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        [AuthorizeForScopes(Scopes = new[] { "OnlineMeetings.Read.All", )] class A { [AuthorizeForScopes(Scopes = ] void B() { } [AuthorizeForScopes("OnlineMeetings.Read.All" }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Zoom { object A => new System.Collections.Generic.Dictionary<string, string> { ["scope"] = "meeting:write:admin }; string B => $"?scope=meeting:{";
        """);
}
