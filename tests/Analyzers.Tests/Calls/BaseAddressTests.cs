namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Base addresses that stand in another file than the calls with relative paths.</summary>
public class BaseAddressTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        """;

    // Without any of the vendor's own names, so that only the address can tell.
    private const string Service = Usings + """
        interface IZoom { }
        class ZoomService(HttpClient http) : IZoom { Task Create(string topic) => http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic }); }
        """;

    private const string SilentService = Usings + """
        class ZoomService(HttpClient http) { Task Create(string topic) => http.PostAsJsonAsync("users/me/meetings", new { topic }); }
        """;

    private const string Named = Usings + """
        class Meetings(IHttpClientFactory factory) { Task Create(string topic) => factory.CreateClient("zoom").{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic }); }
        """;

    private const string SilentNamed = Usings + """
        class Meetings(IHttpClientFactory factory) { Task Create(string topic) => factory.CreateClient("zoom").PostAsJsonAsync("users/me/meetings", new { topic }); }
        """;

    private static string Registered(string statements, string others = "") => Usings + "static class Startup { public static void Add(IServiceCollection services, string given) {\n" + statements + "\n}\n" + others + "\n}";

    [Theory]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient<IZoom, ZoomService>((provider, c) => { c.Timeout = TimeSpan.FromSeconds(9); c.BaseAddress = new("https://api.zoom.us/v2/"); });""")]
    [InlineData("""services.AddHttpClient<ZoomService>().SetHandlerLifetime(TimeSpan.FromMinutes(5)).ConfigureHttpClient(c => c.BaseAddress = new System.Uri("https://api.zoom.us/v2/", UriKind.Absolute));""")]
    [InlineData("""services.AddHttpClient<global::ZoomService>(Configure);""")]
    [InlineData("""services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://api.zoom.us/v2/")); services.AddHttpClient<ZoomService>("zoom");""")]
    [InlineData("""services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://api.zoom.us/v2/")).AddTypedClient<ZoomService>();""")]
    [InlineData("""services.AddHttpClient<ZoomService>(); services.AddHttpClient(nameof(ZoomService), c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(Address));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(Vendor.Host + "/v2/"));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri($"https://{Vendor.Name}/v2/"));""")]
    [InlineData("""var address = "https://api.zoom.us/v2/"; services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(address));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(given ?? "https://api.zoom.us/v2/"));""")]
    public Task A_client_that_a_class_is_handed(string registration) => Analysis.OfAsync(
        Registered(
            registration,
            """static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://api.zoom.us/v2/"); const string Address = "https://api.zoom.us/v2/";"""),
        Service,
        """static class Vendor { public const string Host = "https://api.zoom.us"; public static readonly string Name = "api.zoom.us"; }""");

    [Theory]
    [InlineData("""services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient(Vendor.Name).ConfigureHttpClient((p, c) => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient("zoom", Configure);""")]
    public Task A_client_that_goes_by_a_name(string registration) => Analysis.OfAsync(Registered(registration, """static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://api.zoom.us/v2/");"""), Named, """static class Vendor { public const string Name = "zoom"; }""");

    [Fact]
    public Task A_named_client_that_is_kept_in_a_field() => Analysis.OfAsync(
        Registered("""services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));"""),
        Usings + """
        class Kept
        {
            const string Name = "zoom";
            private readonly HttpClient _client;
            public Kept(IHttpClientFactory factory) { _client = factory.CreateClient(Name); }
            Task Create(string topic) => _client.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
        }
        class Prepared(IHttpClientFactory factory)
        {
            private readonly HttpClient _client = factory.CreateClient("zoom");
            async Task Create(string topic)
            {
                _client.DefaultRequestHeaders.Add("x", "y");
                await _client.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
            }
        }
        """);

    [Fact]
    public Task A_program_without_a_class_around_its_statements() => Analysis.OfTopLevelAsync([], Usings + """
        var services = new ServiceCollection();
        const string zoom = "https://api.zoom.us/v2/";
        services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(zoom));
        """, Service);

    [Fact]
    public Task Interfaces_of_Refit() => Analysis.OfAsync(
        [Analysis.Refit],
        "using Refit;\n" + Registered("""
            services.AddRefitClient<IZoomApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.zoom.us/v2"));
            services.AddRefitClient(typeof(ITyped)).ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.zoom.us/v2"));
            services.AddRefitClient(typeof(IOther)).ConfigureHttpClient(c => c.BaseAddress = new Uri("https://example.org"));
            services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://api.zoom.us/v2")).AddTypedClient(c => RestService.For<IWrapped>(c));
            """),
        "using Refit;\n" + Usings + """
        interface IZoomApi { [Post("/users/{id}/meetings")] Task<string> Create(string id, [Body] object meeting); }
        interface IOther { [Post("/users/{id}/meetings")] Task<string> Create(string id, [Body] object meeting); }
        interface IWrapped { [Post("/users/{id}/meetings")] Task<string> Create(string id, [Body] object meeting); }
        interface ITyped { [Post("/users/{id}/meetings")] Task<string> Create(string id, [Body] object meeting); }
        class Service(IZoomApi zoom, IOther other, IWrapped wrapped, ITyped typed)
        {
            Task A() => zoom.{|PSC1001:Create|}("me", new { topic = "x" });
            Task B() => other.Create("me", new { topic = "x" });
            Task C() => wrapped.{|PSC1001:Create|}("me", new { topic = "x" });
            Task D() => typed.{|PSC1001:Create|}("me", new { topic = "x" });
        }
        """,
        """
        namespace Refit
        {
            using System;
            using Microsoft.Extensions.DependencyInjection;
            static class HttpClientFactoryExtensions
            {
                public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) => null;
                public static IHttpClientBuilder AddRefitClient(this IServiceCollection services, Type api) => null;
            }
        }
        """);

    [Fact]
    public Task A_shared_client_that_another_class_makes() => Analysis.OfAsync(
        Usings + """
        static class Shared
        {
            public static readonly HttpClient Zoom = new() { Timeout = TimeSpan.FromSeconds(9), BaseAddress = new Uri("https://api.zoom.us/v2/") };
            public static HttpClient Prepared { get; }
            public static HttpClient Other { get; } = new HttpClient { BaseAddress = new Uri("https://example.org/") };
            static Shared() { Prepared = new HttpClient(); Prepared.BaseAddress = new Uri("https://api.zoom.us/v2/"); }
        }
        """,
        Usings + """
        class Service
        {
            Task A(string topic) => Shared.Zoom.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
            Task B(string topic) => Shared.Prepared.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
            Task C(string topic) => Shared.Other.PostAsJsonAsync("users/me/meetings", new { topic });
        }
        """);

    [Fact]
    public Task A_base_class_that_prepares_its_client() => Analysis.OfAsync(
        Usings + """
        abstract class ZoomBase
        {
            protected readonly HttpClient Http;
            protected readonly HttpClient Other;
            protected ZoomBase(HttpClient http, HttpClient other)
            {
                http.BaseAddress = new Uri("https://api.zoom.us/v2/");
                Http = http;
                Other = other;
            }
        }
        """,
        Usings + """
        class Service(HttpClient a, HttpClient b) : ZoomBase(a, b)
        {
            Task A(string topic) => Http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
            Task B(string topic) => Other.PostAsJsonAsync("users/me/meetings", new { topic });
        }
        """);

    [Fact]
    public Task A_plain_address_is_told_at_the_call() => Analysis.OfAsync(
        Registered("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("http://api.zoom.us/v2/"));"""),
        Usings + """
        class ZoomService(HttpClient http) { Task Create(string topic) => http.{|PSC5002:{|PSC1001:PostAsJsonAsync|}|}("users/me/meetings", new { topic }); }
        """);

    [Theory]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("https://example.org/"));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(given));""")]
    [InlineData("""services.AddHttpClient<Other>(c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => { if (given is null) c.BaseAddress = new Uri("https://api.zoom.us/v2/"); else c.BaseAddress = new Uri(given); });""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("https://api.zoom.us/v2/")); services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("https://example.org/"));""")]
    [InlineData("""services.AddHttpClient<ZoomService>(c => { var other = new HttpClient(); other.BaseAddress = new Uri("https://api.zoom.us/v2/"); });""")]
    [InlineData("""var address = "https://api.zoom.us/v2/"; address = given; services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(address));""")]
    [InlineData("""Action<string> add = address => services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(address)); add("https://example.org/");""")]
    public Task What_is_not_certain_is_silent(string registration) => Analysis.OfAsync(
        Registered(registration, """static string address = "https://api.zoom.us/v2/";"""), SilentService, "class Other { }");

    [Theory]
    [InlineData("""services.AddHttpClient("zoom", c => c.BaseAddress = new Uri("https://example.org/"));""")]
    [InlineData("""services.AddHttpClient("teams", c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    [InlineData("""services.AddHttpClient(given, c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));""")]
    public Task Another_name_is_another_client(string registration) => Analysis.OfAsync(Registered(registration), SilentNamed);

    [Fact]
    public Task Two_types_of_one_name_may_either_be_registered() => Analysis.OfAsync(
        Registered("""services.AddHttpClient<Mine.ZoomService>(c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));"""),
        SilentService,
        "namespace Mine { class ZoomService { } }");

    [Fact]
    public Task A_constant_of_one_of_two_types_of_a_name_is_not_known() => Analysis.OfAsync(
        Registered("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri(A.Vendor.Host));"""),
        SilentService,
        """namespace A { static class Vendor { public const string Host = "https://api.zoom.us/v2/"; } } namespace B { static class Vendor { public const string Host = "https://example.org/"; } }""");

    [Fact]
    public Task A_client_that_comes_another_way_is_not_the_registered_one() => Analysis.OfAsync(
        Registered("""services.AddHttpClient<ZoomService>(c => c.BaseAddress = new Uri("https://api.zoom.us/v2/"));"""),
        Usings + """
        class ZoomService(HttpClient http, IHttpClientFactory factory, Func<HttpClient> make)
        {
            static readonly HttpClient Own = new();
            Task A(string topic) => Own.PostAsJsonAsync("users/me/meetings", new { topic });
            Task B(HttpClient given, string topic) => given.PostAsJsonAsync("users/me/meetings", new { topic });
            Task C(string topic) => factory.CreateClient("other").PostAsJsonAsync("users/me/meetings", new { topic });
            Task D(string topic) => make().PostAsJsonAsync("users/me/meetings", new { topic });
            Task E(string topic) => new HttpClient().PostAsJsonAsync("users/me/meetings", new { topic });
            Task F(string topic) => http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
        }
        """);
}
