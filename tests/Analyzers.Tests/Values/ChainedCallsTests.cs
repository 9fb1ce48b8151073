namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

public class ChainedCallsTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        using RestSharp;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task Calls_of_a_chain_count_in_the_order_in_which_they_run() => InClass("""
        async Task Create(string topic)
        {
            var url = new Url("https://api.zoom.us");
            url.AppendPathSegment("v2").AppendPathSegment("users").AppendPathSegment("me");
            url.AppendPathSegment("meetings");
            await url.{|PSC1001:PostJsonAsync|}(new { topic });
        }
        """);

    [Fact]
    public Task What_happens_after_the_use_does_not_count() => InClass("""
        async Task Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddJsonBody(new { topic });
            await client.{|PSC1001:ExecuteAsync|}(request);
            request.AddJsonBody(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) });
            await client.ExecuteAsync(request);
        }
        """);

    [Fact]
    public Task What_happens_under_a_condition_counts_as_perhaps() => InClass("""
        async Task Create(string topic, bool isPrivate)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            var request = new RestRequest("users/me/meetings", Method.Post);
            if (isPrivate)
                request.AddHeader("x", "y").AddJsonBody(new { topic, password = {|PSC1003:"123456"|} });
            await client.ExecuteAsync(request);
        }
        """);
}
