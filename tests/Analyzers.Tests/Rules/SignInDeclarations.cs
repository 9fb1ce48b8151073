using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>The declarations of libraries for sign-in, as far as code needs them.</summary>
internal static class SignInDeclarations
{
    // A library that the compiler cannot tell from the real ones: the same names in the same namespaces.
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Microsoft.AspNetCore.Authentication { public class AuthenticationBuilder { } }

        namespace Microsoft.AspNetCore.Authentication.OAuth
        {
            public class OAuthOptions { public string AuthorizationEndpoint { get; set; } public ICollection<string> Scope { get; } = new List<string>(); }
            public class GoogleOptions : OAuthOptions { }
        }

        namespace Microsoft.AspNetCore.Authentication.OpenIdConnect { public class OpenIdConnectOptions { public string Authority { get; set; } public string MetadataAddress { get; set; } public ICollection<string> Scope { get; } = new List<string>(); } }

        namespace Microsoft.AspNetCore.Authentication.JwtBearer { public class JwtBearerOptions { public string Authority { get; set; } } }

        namespace Microsoft.AspNetCore.Components.WebAssembly.Authentication
        {
            public class OidcProviderOptions { public string Authority { get; set; } public IList<string> DefaultScopes { get; } = new List<string>(); }
            public class RemoteAuthenticationOptions<T> where T : new() { public T ProviderOptions { get; } = new T(); }
        }

        namespace Microsoft.Authentication.WebAssembly.Msal.Models
        {
            public class MsalAuthenticationOptions { public string Authority { get; set; } }
            public class MsalProviderOptions { public MsalAuthenticationOptions Authentication { get; } = new MsalAuthenticationOptions(); public IList<string> DefaultAccessTokenScopes { get; } = new List<string>(); }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.AspNetCore.Authentication.JwtBearer;
            using Microsoft.AspNetCore.Authentication.OAuth;
            using Microsoft.AspNetCore.Authentication.OpenIdConnect;
            using Microsoft.AspNetCore.Components.WebAssembly.Authentication;
            using Microsoft.Authentication.WebAssembly.Msal.Models;

            public static class GoogleExtensions { public static AuthenticationBuilder AddGoogle(this AuthenticationBuilder builder, Action<GoogleOptions> options = null) => builder; }
            public static class FacebookAuthenticationOptionsExtensions { public static AuthenticationBuilder AddFacebook(this AuthenticationBuilder builder) => builder; }
            public static class TwitterExtensions { public static AuthenticationBuilder AddTwitter(this AuthenticationBuilder builder) => builder; }
            public static class MicrosoftAccountExtensions { public static AuthenticationBuilder AddMicrosoftAccount(this AuthenticationBuilder builder) => builder; }
            public static class LinkedInAuthenticationExtensions { public static AuthenticationBuilder AddLinkedIn(this AuthenticationBuilder builder, string scheme = "") => builder; }
            public static class AppleAuthenticationExtensions { public static AuthenticationBuilder AddApple(this AuthenticationBuilder builder) => builder; }
            public static class DiscordAuthenticationExtensions { public static AuthenticationBuilder AddDiscord(this AuthenticationBuilder builder) => builder; }
            public static class GitHubAuthenticationExtensions { public static AuthenticationBuilder AddGitHub(this AuthenticationBuilder builder) => builder; }
            public static class OktaAuthenticationExtensions { public static AuthenticationBuilder AddOkta(this AuthenticationBuilder builder) => builder; }
            public static class GoogleOpenIdConnectExtensions { public static AuthenticationBuilder AddGoogleOpenIdConnect(this AuthenticationBuilder builder, string scheme = "") => builder; }
            public static class OAuthExtensions { public static AuthenticationBuilder AddOAuth(this AuthenticationBuilder builder, string scheme, Action<OAuthOptions> options) => builder; }
            public static class OpenIdConnectExtensions { public static AuthenticationBuilder AddOpenIdConnect(this AuthenticationBuilder builder, Action<OpenIdConnectOptions> options) => builder; }
            public static class JwtBearerExtensions { public static AuthenticationBuilder AddJwtBearer(this AuthenticationBuilder builder, Action<JwtBearerOptions> options) => builder; }
            public static class WebAssemblyExtensions { public static void AddOidcAuthentication(this object services, Action<RemoteAuthenticationOptions<OidcProviderOptions>> options) { } public static void AddMsalAuthentication(this object services, Action<RemoteAuthenticationOptions<MsalProviderOptions>> options) { } }
        }

        namespace Owin
        {
            public interface IAppBuilder { }
            public static class GoogleAuthenticationExtensions { public static IAppBuilder UseGoogleAuthentication(this IAppBuilder app, string id, string secret) => app; }
            public static class FacebookAuthenticationExtensions { public static IAppBuilder UseFacebookAuthentication(this IAppBuilder app, string id, string secret) => app; }
            public static class TwitterAuthenticationExtensions { public static IAppBuilder UseTwitterAuthentication(this IAppBuilder app, string id, string secret) => app; }
            public static class MicrosoftAccountAuthenticationExtensions { public static IAppBuilder UseMicrosoftAccountAuthentication(this IAppBuilder app, string id, string secret) => app; }
        }

        namespace Google.Apis.Auth { public static class GoogleJsonWebSignature { public static Task<object> ValidateAsync(string token) => null; } }

        namespace Firebase.Auth.Providers
        {
            public abstract class FirebaseAuthProvider { }
            public class GoogleProvider : FirebaseAuthProvider { public GoogleProvider AddScopes(params string[] scopes) => this; }
            public class FacebookProvider : FirebaseAuthProvider { }
            public class EmailProvider : FirebaseAuthProvider { }
            public class GithubProvider : FirebaseAuthProvider { }
        }

        namespace Firebase.Auth
        {
            public enum FirebaseAuthType { Facebook, Google, Github, Twitter, EmailAndPassword }
            public enum FirebaseProviderType { Unknown, Facebook, Google, Github, EmailAndPassword }
            public class FirebaseConfig { public FirebaseConfig(string apiKey) { } }
            public class FirebaseAuth { public string FirebaseToken { get; set; } }
            public class FirebaseAuthLink : FirebaseAuth
            {
                public Task<FirebaseAuthLink> LinkToAsync(string email, string password) => null;
                public Task<FirebaseAuthLink> LinkToAsync(FirebaseAuthType authType, string oauthAccessToken) => null;
                public Task<FirebaseAuthLink> UnlinkFromAsync(FirebaseAuthType authType) => null;
            }
            public interface IFirebaseAuthProvider
            {
                Task<FirebaseAuthLink> SignInWithEmailAndPasswordAsync(string email, string password);
                Task<FirebaseAuthLink> SignInWithOAuthAsync(FirebaseAuthType authType, string oauthAccessToken);
                Task<FirebaseAuthLink> SignInWithGoogleIdTokenAsync(string idToken);
                Task<FirebaseAuthLink> LinkAccountsAsync(FirebaseAuth auth, string email, string password);
                Task<FirebaseAuthLink> LinkAccountsAsync(FirebaseAuth auth, FirebaseAuthType authType, string oauthAccessToken);
            }
            public class FirebaseAuthProvider : IFirebaseAuthProvider
            {
                public FirebaseAuthProvider(FirebaseConfig config) { }
                public Task<FirebaseAuthLink> SignInAnonymouslyAsync() => null;
                public Task<FirebaseAuthLink> SignInWithCustomTokenAsync(string customToken) => null;
                public Task<FirebaseAuthLink> SignInWithEmailAndPasswordAsync(string email, string password) => null;
                public Task<FirebaseAuthLink> CreateUserWithEmailAndPasswordAsync(string email, string password) => null;
                public Task<FirebaseAuthLink> SignInWithOAuthAsync(FirebaseAuthType authType, string oauthAccessToken) => null;
                public Task<FirebaseAuthLink> SignInWithOAuthTwitterTokenAsync(string oauthAccessToken, string oauthTokenSecret) => null;
                public Task<FirebaseAuthLink> SignInWithGoogleIdTokenAsync(string idToken) => null;
                public Task<FirebaseAuthLink> LinkAccountsAsync(FirebaseAuth auth, string email, string password) => null;
                public Task<FirebaseAuthLink> LinkAccountsAsync(FirebaseAuth auth, FirebaseAuthType authType, string oauthAccessToken) => null;
                public Task<FirebaseAuthLink> LinkAccountsAsync(string firebaseToken, FirebaseAuthType authType, string oauthAccessToken) => null;
            }
            public class FirebaseAuthConfig { public string ApiKey { get; set; } public Providers.FirebaseAuthProvider[] Providers { get; set; } }
            public class FirebaseAuthClient
            {
                public FirebaseAuthClient(FirebaseAuthConfig config) { }
                public Task<object> SignInWithRedirectAsync(FirebaseProviderType authType, Func<string, Task<string>> redirect) => null;
                public Task<object> SignInWithEmailAndPasswordAsync(string email, string password) => null;
            }
        }

        namespace Microsoft.Identity.Web
        {
            public class AuthorizeForScopesAttribute : Attribute { public string[] Scopes { get; set; } public string ScopeKeySection { get; set; } }
        }

        namespace Microsoft.Identity.Web.Resource
        {
            public class RequiredScopeAttribute : Attribute { public RequiredScopeAttribute(params string[] acceptedScopes) { } public string[] AcceptedScope { get; set; } }
        }

        namespace Microsoft.Identity.Client
        {
            public enum AadAuthorityAudience { None, AzureAdMyOrg, AzureAdAndPersonalMicrosoftAccount, AzureAdMultipleOrgs, PersonalMicrosoftAccount }
            public class PublicClientApplicationOptions { public AadAuthorityAudience AadAuthorityAudience { get; set; } public string TenantId { get; set; } }
            public class PublicClientApplicationBuilder
            {
                public static PublicClientApplicationBuilder Create(string id) => null;
                public PublicClientApplicationBuilder WithAuthority(string authorityUri, bool validate = true) => this;
                public PublicClientApplicationBuilder WithAuthority(Uri authorityUri) => this;
                public PublicClientApplicationBuilder WithAuthority(AadAuthorityAudience audience) => this;
                public PublicClientApplicationBuilder WithTenantId(string tenant) => this;
                public object AcquireTokenInteractive(IEnumerable<string> scopes) => this;
                public object AcquireTokenForClient(IEnumerable<string> scopes) => this;
            }
        }

        namespace Azure.Core { public struct TokenRequestContext { public TokenRequestContext(string[] scopes, string parent = null) { } } }

        namespace Microsoft.Graph { public class GraphServiceClient { public GraphServiceClient(object credential, IEnumerable<string> scopes = null) { } } }

        namespace Auth0.AuthenticationApi.Builders { public class AuthorizationUrlBuilder { public AuthorizationUrlBuilder WithConnection(string connectionName) => this; } }

        namespace Auth0.AspNetCore.Authentication { public class LoginAuthenticationPropertiesBuilder { public LoginAuthenticationPropertiesBuilder WithParameter(string key, string value) => this; } }

        namespace Xamarin.Auth { public class OAuth2Authenticator { public OAuth2Authenticator(string clientId, string scope, Uri authorizeUrl, Uri redirectUrl) { } } }

        namespace Microsoft.Maui.Authentication { public static class WebAuthenticator { public static Task<object> AuthenticateAsync(Uri url, Uri callbackUrl) => null; } }
        """;

    /// <summary>The library.</summary>
    public static MetadataReference Library { get; } = Analysis.Library("SignIn", Code);
}
