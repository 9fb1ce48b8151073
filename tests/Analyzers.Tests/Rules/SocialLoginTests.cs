namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Sign-in with private accounts of other services, in a project that holds meetings.</summary>
public class SocialLoginTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.DependencyInjection;
        using Owin;

        """;

    private const string Evidence = "class Meetings { string Api => \"https://api.zoom.us/v2\"; }";

    // The code under test stands in a file that does not speak of conferencing, beside one that does.
    private static Task Code(string members) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, Usings + "class Startup(AuthenticationBuilder builder, IAppBuilder app)\n{\n" + members + "\n}", Evidence);

    [Fact]
    public Task Handlers_of_the_web_framework() => Code("""
        void A() => builder.{|PSC2001:AddGoogle|}(o => o.Scope.Add("email")).{|PSC2001:AddFacebook|}().{|PSC2001:AddTwitter|}().{|PSC2001:AddMicrosoftAccount|}();
        void B() => GoogleExtensions.{|PSC2001:AddGoogle|}(builder);
        void C() => builder.{|PSC2001:AddLinkedIn|}("x").{|PSC2001:AddApple|}().{|PSC2001:AddDiscord|}();
        void D() => builder.{|PSC2001:AddGoogleOpenIdConnect|}("scheme");
        """);

    // A file is looked at only where it holds one of the words, so that each stands in a file of its own.
    [Fact]
    public Task Each_way_alone_in_a_file_that_speaks_of_nothing_else()
    {
        string[] ways =
        [
            """void A(Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder) => Microsoft.Extensions.DependencyInjection.GoogleExtensions.{|PSC2001:AddGoogle|}(builder);""",
            """void A(Owin.IAppBuilder app) => Owin.TwitterAuthenticationExtensions.{|PSC2001:UseTwitterAuthentication|}(app, "", "");""",
            """object A(string token) => Google.Apis.Auth.GoogleJsonWebSignature.{|PSC2001:ValidateAsync|}(token);""",
            """object A() => new {|PSC2001:Firebase.Auth.Providers.FacebookProvider|}();""",
            """object A(Firebase.Auth.FirebaseAuthProvider accounts) => accounts.SignInWithOAuthAsync({|PSC2001:Firebase.Auth.FirebaseAuthType.Twitter|}, "");""",
            """object A(Firebase.Auth.IFirebaseAuthProvider accounts) => accounts.{|PSC2001:SignInWithGoogleIdTokenAsync|}("");""",
            """object A() => Clients.Firebase.{|PSC2001:SignInWithOAuthTwitterTokenAsync|}("", "");""",
            """void A(Auth0.AuthenticationApi.Builders.AuthorizationUrlBuilder address) => address.WithConnection({|PSC2001:"facebook"|});""",
            """void A(Auth0.AspNetCore.Authentication.LoginAuthenticationPropertiesBuilder login) => login.WithParameter("connection", {|PSC2001:"linkedin"|});""",
            """void A(Microsoft.Identity.Client.PublicClientApplicationBuilder client) => client.WithAuthority({|PSC2001:"https://accounts.google.com"|});""",
            """void A(Microsoft.Identity.Client.PublicClientApplicationBuilder client) => client.WithTenantId({|PSC2001:"consumers"|});""",
            """void A(Microsoft.Identity.Client.PublicClientApplicationBuilder client) => client.WithTenantId({|PSC2001:"9188040d-6c67-4c5b-b112-36a304b66dad"|});""",
            """void A(Microsoft.Identity.Client.PublicClientApplicationOptions client) => client.TenantId = {|PSC2001:"consumers"|};""",
            """void A(Microsoft.Identity.Client.PublicClientApplicationOptions client) => client.AadAuthorityAudience = {|PSC2001:Microsoft.Identity.Client.AadAuthorityAudience.PersonalMicrosoftAccount|};""",
            """void A(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions options) => options.Authority = {|PSC2001:"https://accounts.google.com"|};""",
            """void A(Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions options) => options.MetadataAddress = {|PSC2001:"https://accounts.google.com/.well-known/openid-configuration"|};""",
            """void A(Microsoft.AspNetCore.Authentication.OAuth.OAuthOptions options) => options.AuthorizationEndpoint = {|PSC2001:Addresses.Google|};""",
            """object A() => new Xamarin.Auth.OAuth2Authenticator("", "email", {|PSC2001:new System.Uri(Addresses.Google)|}, null);""",
            """string A() => {|PSC2001:Addresses.Google + "?scope=openid"|};""",
            """string A() => {|PSC2001:Addresses.X + "?oauth_token=a"|};""",
            """string A(string host) => {|PSC2001:$"https://{host}/authorize?connection=twitter"|};""",
            """string A() => {|PSC2001:"https://www.linkedin.com/oauth/v2/authorization?scope=openid"|};""",
            """string A() => {|PSC2001:"https://accounts.google.com/o/oauth2/v2/auth?scope=openid"|};""",
            """string A() => {|PSC2001:"https://login.live.com/oauth20_authorize.srf?scope=wl.basic"|};""",
            """string A() => {|PSC2001:"https://appleid.apple.com/auth/authorize?client_id=a"|};""",
        ];
        return Analysis.WithLibrariesAsync(
            [SignInDeclarations.Library],
            null,
            [Evidence, "static class Clients { public static Firebase.Auth.FirebaseAuthProvider Firebase; }", """static class Addresses { public const string Google = "https://accounts.google.com/o/oauth2/v2/auth", X = "https://api.twitter.com/oauth/authenticate"; }""", .. ways.Select((way, i) => $"class Way{i} {{ {way} }}")]);
    }

    [Fact]
    public Task Handlers_of_the_older_web_framework() => Code("""
        void A()
        {
            app.{|PSC2001:UseGoogleAuthentication|}("", "");
            app.{|PSC2001:UseFacebookAuthentication|}("", "");
            app.{|PSC2001:UseTwitterAuthentication|}("", "");
            app.{|PSC2001:UseMicrosoftAccountAuthentication|}("", "");
            // app.UseGoogleAuthentication("", "");
        }
        """);

    [Fact]
    public Task In_a_file_that_speaks_of_meetings_as_well() => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, Usings + """
        class Meetings(AuthenticationBuilder builder)
        {
            string Api => "https://api.zoom.us/v2";
            void A() => builder.{|PSC2001:AddGoogle|}();
            string B(string id) => {|PSC2001:$"https://accounts.google.com/o/oauth2/v2/auth?client_id={id}&scope=openid"|};
            object C() => new {|PSC2001:Firebase.Auth.Providers.GoogleProvider|}();
            void D() => builder.AddOpenIdConnect(o => o.Authority = {|PSC2001:"https://accounts.google.com"|});
        }
        """);

    [Fact]
    public Task Statements_without_a_class_around() => Analysis.OfTopLevelWithLibrariesAsync(
        [SignInDeclarations.Library],
        """
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.DependencyInjection;
        var builder = new AuthenticationBuilder();
        builder.{|PSC2001:AddGoogle|}(options => options.Scope.Add("profile")).{|PSC2001:AddFacebook|}();
        """,
        Evidence);

    [Fact]
    public Task Tokens_of_a_provider_that_are_checked() => Code("""
        Task<object> A(string token) => Google.Apis.Auth.GoogleJsonWebSignature.{|PSC2001:ValidateAsync|}(token);
        """);

    [Fact]
    public Task Providers_of_an_identity_service() => Code("""
        object[] A() => new object[] { new {|PSC2001:Firebase.Auth.Providers.GoogleProvider|}().AddScopes("email"), new {|PSC2001:Firebase.Auth.Providers.FacebookProvider|}(), new Firebase.Auth.Providers.EmailProvider() };
        object B() => new Auth0.AuthenticationApi.Builders.AuthorizationUrlBuilder().WithConnection({|PSC2001:"google-oauth2"|});
        object C() => new Auth0.AspNetCore.Authentication.LoginAuthenticationPropertiesBuilder().WithParameter("connection", {|PSC2001:"facebook"|});
        string D(string host) => {|PSC2001:$"https://{host}/authorize?client_id=a&connection=windowslive&response_type=code"|};
        object E() => new Auth0.AuthenticationApi.Builders.AuthorizationUrlBuilder().WithConnection("Username-Password-Authentication");
        object F() => new Auth0.AspNetCore.Authentication.LoginAuthenticationPropertiesBuilder().WithParameter("connection", "our-directory").WithParameter("audience", "facebook");
        string G(string host) => $"https://{host}/authorize?client_id=a&connection=our-directory";
        string H() => "Server=a;connection=facebook";
        """);

    [Fact]
    public Task Firebase_before_version_4() => Code("""
        readonly Firebase.Auth.FirebaseAuthProvider _accounts = new(new Firebase.Auth.FirebaseConfig("key"));
        void A(Firebase.Auth.FirebaseAuthLink link, string token, bool test)
        {
            _accounts.SignInWithOAuthAsync({|PSC2001:Firebase.Auth.FirebaseAuthType.Facebook|}, token);
            _accounts.SignInWithOAuthAsync(oauthAccessToken: token, authType: {|PSC2001:Firebase.Auth.FirebaseAuthType.Google|});
            _accounts.{|PSC2001:SignInWithGoogleIdTokenAsync|}(token);
            _accounts.LinkAccountsAsync(link, {|PSC2001:Firebase.Auth.FirebaseAuthType.Google|}, token);
            _accounts.LinkAccountsAsync(token, {|PSC2001:Firebase.Auth.FirebaseAuthType.Twitter|}, token);
            link.LinkToAsync({|PSC2001:Firebase.Auth.FirebaseAuthType.Facebook|}, token);
            var type = test ? Firebase.Auth.FirebaseAuthType.Github : Firebase.Auth.FirebaseAuthType.Google;
            _accounts.SignInWithOAuthAsync({|PSC2001:type|}, token);
        }
        void Safe(Firebase.Auth.FirebaseAuthLink link, string token, Firebase.Auth.FirebaseAuthType type)
        {
            _accounts.SignInWithEmailAndPasswordAsync("a@b.example", token);
            _accounts.CreateUserWithEmailAndPasswordAsync("a@b.example", token);
            _accounts.SignInWithCustomTokenAsync(token);
            _accounts.SignInAnonymouslyAsync();
            _accounts.SignInWithOAuthAsync(Firebase.Auth.FirebaseAuthType.Github, token);
            _accounts.SignInWithOAuthAsync(type, token);
            _accounts.LinkAccountsAsync(link, "a@b.example", token);
            _accounts.LinkAccountsAsync(link, Firebase.Auth.FirebaseAuthType.EmailAndPassword, token);
            link.LinkToAsync("a@b.example", token);
            link.UnlinkFromAsync(Firebase.Auth.FirebaseAuthType.Facebook);
        }
        bool Is(Firebase.Auth.FirebaseAuthType type) => type == Firebase.Auth.FirebaseAuthType.Facebook;
        """);

    [Fact]
    public Task Firebase_since_version_4_is_told_where_the_client_is_configured() => Code("""
        object A() => new Firebase.Auth.FirebaseAuthClient(new Firebase.Auth.FirebaseAuthConfig
        {
            ApiKey = "key",
            Providers = new Firebase.Auth.Providers.FirebaseAuthProvider[] { new {|PSC2001:Firebase.Auth.Providers.GoogleProvider|}(), new {|PSC2001:Firebase.Auth.Providers.FacebookProvider|}(), new Firebase.Auth.Providers.GithubProvider(), new Firebase.Auth.Providers.EmailProvider() },
        });
        object B(Firebase.Auth.FirebaseAuthClient client) => client.SignInWithRedirectAsync(Firebase.Auth.FirebaseProviderType.Google, Task.FromResult);
        object C(Firebase.Auth.FirebaseAuthClient client) => client.SignInWithEmailAndPasswordAsync("a@b.example", "");
        """);

    [Fact]
    public Task Own_clients_with_the_names_of_firebase_are_silent() => Analysis.OfAsync("""
        namespace Own
        {
            enum FirebaseAuthType { Facebook }
            class Accounts
            {
                object SignInWithOAuthAsync(FirebaseAuthType type, string token) => token;
                object SignInWithGoogleIdTokenAsync(string token) => token;
                object A() => SignInWithOAuthAsync(FirebaseAuthType.Facebook, "") ?? SignInWithGoogleIdTokenAsync("");
            }
        }
        """, Evidence);

    [Theory]
    [InlineData("https://accounts.google.com")]
    [InlineData("https://accounts.google.com/")]
    [InlineData("https://appleid.apple.com")]
    [InlineData("https://login.microsoftonline.com/consumers")]
    [InlineData("https://login.microsoftonline.com/consumers/v2.0")]
    [InlineData("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")]
    public Task Authorities_that_stand_for_private_accounts_alone(string authority) => Code($$"""
        void A()
        {
            builder.AddOpenIdConnect(o => o.Authority = {|PSC2001:"{{authority}}"|});
            builder.AddJwtBearer(o => { o.Authority = {|PSC2001:"{{authority}}"|}; });
            this.AddOidcAuthentication(o => o.ProviderOptions.Authority = {|PSC2001:"{{authority}}"|});
            this.AddMsalAuthentication(o => o.ProviderOptions.Authentication.Authority = {|PSC2001:"{{authority}}"|});
        }
        """);

    [Theory]
    [InlineData("https://login.microsoftonline.com/common")]
    [InlineData("https://login.microsoftonline.com/organizations/v2.0")]
    [InlineData("https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0")]
    [InlineData("https://accounts.google.com.example.org")]
    [InlineData("https://id.example.org/accounts.google.com")]
    [InlineData("https://login.example.org")]
    public Task Authorities_of_organisations_are_silent(string authority) => Code($$"""
        void A()
        {
            builder.AddOpenIdConnect(o => o.Authority = "{{authority}}").AddJwtBearer(o => o.Authority = "{{authority}}").AddOkta().AddGitHub();
            this.AddMsalAuthentication(o => o.ProviderOptions.Authentication.Authority = "{{authority}}");
            Microsoft.Identity.Client.PublicClientApplicationBuilder.Create("").WithAuthority("{{authority}}");
        }
        """);

    [Fact]
    public Task Where_an_authority_is_read_from_does_not_matter() => Code("""
        const string Google = "https://accounts.google.com";
        void A(bool test)
        {
            builder.AddOpenIdConnect(o => o.MetadataAddress = {|PSC2001:Google + "/.well-known/openid-configuration"|});
            builder.AddOpenIdConnect(o => o.Authority = {|PSC2001:test ? "https://login.example.org" : Google|});
        }
        void B(string authority) => builder.AddOpenIdConnect(o => o.Authority = authority);
        """);

    [Fact]
    public Task Clients_for_private_accounts() => Code("""
        void A(string tenant)
        {
            var client = Microsoft.Identity.Client.PublicClientApplicationBuilder.Create("");
            client.WithAuthority({|PSC2001:"https://login.microsoftonline.com/consumers"|});
            client.WithAuthority({|PSC2001:new Uri("https://login.microsoftonline.com/consumers/")|});
            client.WithAuthority({|PSC2001:Microsoft.Identity.Client.AadAuthorityAudience.PersonalMicrosoftAccount|});
            client.WithTenantId({|PSC2001:"consumers"|});
            client.WithAuthority(Microsoft.Identity.Client.AadAuthorityAudience.AzureAdAndPersonalMicrosoftAccount);
            client.WithTenantId(tenant);
            _ = new Microsoft.Identity.Client.PublicClientApplicationOptions { AadAuthorityAudience = {|PSC2001:Microsoft.Identity.Client.AadAuthorityAudience.PersonalMicrosoftAccount|} };
            _ = new Microsoft.Identity.Client.PublicClientApplicationOptions { TenantId = {|PSC2001:"consumers"|} };
        }
        """);

    [Theory]
    [InlineData("https://accounts.google.com/o/oauth2/v2/auth?client_id=a&scope=openid%20email&response_type=code")]
    [InlineData("https://accounts.google.com/o/oauth2/auth?scope=https://www.googleapis.com/auth/userinfo.email+https://www.googleapis.com/auth/calendar")]
    [InlineData("https://www.facebook.com/v19.0/dialog/oauth?client_id=a&scope=email,public_profile")]
    [InlineData("https://www.facebook.com/dialog/oauth?client_id=a&scope=public_profile")]
    [InlineData("https://api.twitter.com/oauth/authenticate?oauth_token=a")]
    [InlineData("https://appleid.apple.com/auth/authorize?client_id=a&scope=name%20email")]
    [InlineData("https://www.linkedin.com/oauth/v2/authorization?client_id=a&scope=openid%20profile")]
    [InlineData("https://login.microsoftonline.com/consumers/oauth2/v2.0/authorize?client_id=a&scope=openid%20User.Read")]
    [InlineData("https://login.live.com/oauth20_authorize.srf?client_id=a&scope=wl.signin")]
    public Task Addresses_that_ask_who_somebody_is(string address) => Code($$"""
        string A() => {|PSC2001:"{{address}}"|};
        Task B() => Microsoft.Maui.Authentication.WebAuthenticator.AuthenticateAsync(new Uri({|PSC2001:"{{address}}"|}), new Uri("app://back"));
        """);

    [Fact]
    public Task Addresses_that_are_put_together() => Code("""
        private const string Scope = "openid profile";
        private const string Endpoint = "https://accounts.google.com/o/oauth2/v2/auth";
        string A(string id) => {|PSC2001:$"{Endpoint}?client_id={id}&scope={Scope}"|};
        string B(string id, string back) => {|PSC2001:"https://accounts.google.com/o/oauth2/auth?redirect_uri=" + back + "&client_id=" + id + "&scope=" + Scope|};
        string C(string id) => {|PSC2001:string.Format("https://www.facebook.com/{0}/dialog/oauth?client_id={1}&scope={2}", "v19.0", id, "email")|};
        string D(string version, string id) => {|PSC2001:$"https://www.facebook.com/{version}/dialog/oauth?client_id={id}&scope=email"|};
        """);

    [Theory]
    [InlineData("https://accounts.google.com/o/oauth2/auth?client_id=a&scope=https://www.googleapis.com/auth/calendar&response_type=code")]
    [InlineData("https://accounts.google.com/o/oauth2/v2/auth?scope=https://www.googleapis.com/auth/drive")]
    [InlineData("https://accounts.google.com/o/oauth2/token")]
    [InlineData("https://accounts.google.com/o/oauth2/v2/auth")]
    [InlineData("https://www.facebook.com/dialog/oauth/")]
    [InlineData("https://graph.facebook.com/oauth/access_token")]
    [InlineData("https://www.facebook.com/v19.0/dialog/oauth?client_id=a&scope=pages_show_list")]
    [InlineData("https://appleid.apple.com/auth/authorize")]
    [InlineData("https://login.example.org/oauth2/authorize?scope=openid%20email")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=openid")]
    [InlineData("frame-src 'self' https://accounts.google.com https://zoom.us; form-action 'self'; scope=openid")]
    [InlineData("https://secure.meetup.com/oauth2/authorize?scope=profile")]
    public Task Other_addresses_are_silent(string address) => Code($$"""
        string A() => "{{address}}";
        """);

    [Fact]
    public Task Scopes_elsewhere_tell_nothing_of_an_address() => Code("""
        string CodeUrl => "https://accounts.google.com/o/oauth2/v2/auth";
        string Scopes => "https://www.googleapis.com/auth/userinfo.profile https://www.googleapis.com/auth/userinfo.email";
        string A(string id, string scopes) => $"https://accounts.google.com/o/oauth2/v2/auth?client_id={id}&scope={scopes}";
        """);

    [Fact]
    public Task A_general_handler_for_a_provider() => Code("""
        void A()
        {
            builder.AddOAuth("x", o => o.AuthorizationEndpoint = {|PSC2001:"https://accounts.google.com/o/oauth2/v2/auth"|});
            builder.AddOAuth("y", o => o.AuthorizationEndpoint = "https://login.example.org/oauth2/authorize");
            builder.{|PSC2001:AddGoogle|}(o => o.AuthorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth");
        }
        """);

    [Fact]
    public Task Applications_on_devices() => Code("""
        object A() => new Xamarin.Auth.OAuth2Authenticator("", "email profile", {|PSC2001:new Uri("https://accounts.google.com/o/oauth2/auth")|}, new Uri("app://back"));
        object B() => new Xamarin.Auth.OAuth2Authenticator("", "https://www.googleapis.com/auth/drive", new Uri("https://accounts.google.com/o/oauth2/auth"), new Uri("app://back"));
        object C() => new Xamarin.Auth.OAuth2Authenticator("", "basic", new Uri("https://secure.meetup.com/oauth2/authorize"), new Uri("app://back"));
        Task D() => Microsoft.Maui.Authentication.WebAuthenticator.AuthenticateAsync(new Uri("https://login.example.org/mobileauth/own"), new Uri("app://back"));
        """);

    [Fact]
    public Task Own_methods_of_the_same_names_are_silent() => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, """
        using Microsoft.AspNetCore.Authentication;
        namespace Own
        {
            static class Extensions
            {
                public static AuthenticationBuilder AddGoogleTokenProvider(this AuthenticationBuilder builder) => builder;
                public static AuthenticationBuilder AddFacebook(this AuthenticationBuilder builder, int own) => builder;
                public static object ValidateAsync(object GoogleJsonWebSignature) => GoogleJsonWebSignature;
            }
            class Startup(AuthenticationBuilder builder)
            {
                void A() => builder.AddGoogleTokenProvider().AddFacebook(1);
                object B() => Extensions.ValidateAsync(builder);
            }
            class GoogleProvider { object C() => new GoogleProvider(); }
        }
        """, Evidence);

    [Fact]
    public Task A_library_that_calls_its_own_method_is_silent() => Analysis.OfAsync("""
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class LinkedInAuthenticationExtensions
            {
                public static object AddLinkedIn(this object builder) => builder.AddLinkedIn("scheme");
                public static object AddLinkedIn(this object builder, string scheme) => builder;
            }
        }
        """, Evidence);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Startup { void A(object builder) { builder.AddGoogle(; "https://accounts.google.com/o/oauth2/v2/auth?scope= } string B => $"https://accounts.google.com/o/oauth2?scope={";
        """, Evidence);
}
