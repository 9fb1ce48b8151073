namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

public class ConstructorAssignmentTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        class Service { readonly HttpClient _http = new();

        """ + members + "\n}");

    [Fact]
    public Task A_field_has_the_value_that_the_only_constructor_assigns() => InClass("""
        readonly string _base;
        public Service() { this._base = "https://api.zoom.us/v2"; }
        Task Create(string topic) => _http.{|PSC1001:PostAsJsonAsync|}($"{_base}/users/me/meetings", new { topic });
        """);

    [Fact]
    public Task A_field_that_two_constructors_assign_is_unknown() => InClass("""
        readonly string _base;
        public Service() { _base = "https://api.zoom.us/v2"; }
        public Service(int port) { _base = "http://localhost:" + port; }
        Task Create(string topic) => _http.PostAsJsonAsync($"{_base}/users/me/meetings", new { topic });
        """);
}
