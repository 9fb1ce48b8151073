using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Every method by which a library sends, with its verb, and those of the same library that send nothing.</summary>
public class SendingMethodsTests
{
    private static void Send(string before, params (string Call, string? Verb)[] calls)
    {
        var operations = Evaluation.Each(before + string.Concat(calls.Select(c => $" Use({c.Call});"))).ToArray();
        Assert.Equal(calls, calls.Zip(operations).Select(c => (c.First.Call, VerbOf(c.Second))));
    }

    private static string? VerbOf(IOperation operation)
    {
        var call = operation as IInvocationOperation ?? operation.Descendants().OfType<IInvocationOperation>().First();
        IOperation root = call;
        while (root.Parent is { } parent)
            root = parent;
        return HttpLibraries.Read(call, new Evaluator(new CodeScope([root], TestContext.Current.CancellationToken))).SingleOrDefault()?.Verb;
    }

    [Fact]
    public void Of_the_platforms_client() => Send(
        "var http = new HttpClient(); var message = new HttpRequestMessage(HttpMethod.Patch, \"https://a.example/b\"); HttpContent content = null;",
        ("http.PostAsync(\"https://a.example/b\", content)", "POST"),
        ("http.PutAsync(\"https://a.example/b\", content)", "PUT"),
        ("http.PatchAsync(\"https://a.example/b\", content)", "PATCH"),
        ("http.DeleteAsync(\"https://a.example/b\")", "DELETE"),
        ("http.GetAsync(\"https://a.example/b\")", "GET"),
        ("http.GetStringAsync(\"https://a.example/b\")", "GET"),
        ("http.GetStreamAsync(\"https://a.example/b\")", "GET"),
        ("http.GetByteArrayAsync(\"https://a.example/b\")", "GET"),
        ("http.PostAsJsonAsync(\"https://a.example/b\", data)", "POST"),
        ("http.PutAsJsonAsync(\"https://a.example/b\", data)", "PUT"),
        ("http.PatchAsJsonAsync(\"https://a.example/b\", data)", "PATCH"),
        ("http.GetFromJsonAsync<Data>(\"https://a.example/b\")", "GET"),
        ("http.DeleteFromJsonAsync<Data>(\"https://a.example/b\")", "DELETE"),
        ("http.SendAsync(message)", "PATCH"),
        ("http.Send(message)", "PATCH"),
        ("http.GetHashCode()", null),
        ("http.ToString()", null));

    [Fact]
    public void Of_the_older_client() => Send(
        "var web = new System.Net.WebClient();",
        ("web.UploadString(\"https://a.example/b\", given)", "POST"),
        ("web.UploadString(\"https://a.example/b\", \"PUT\", given)", "PUT"),
        ("web.UploadStringTaskAsync(\"https://a.example/b\", given)", "POST"),
        ("web.UploadData(\"https://a.example/b\", new byte[1])", "POST"),
        ("web.UploadDataTaskAsync(\"https://a.example/b\", new byte[1])", "POST"),
        ("web.UploadValues(\"https://a.example/b\", new System.Collections.Specialized.NameValueCollection())", "POST"),
        ("web.UploadValuesTaskAsync(\"https://a.example/b\", new System.Collections.Specialized.NameValueCollection())", "POST"),
        ("web.DownloadString(\"https://a.example/b\")", null));

    [Fact]
    public void Of_fluent_addresses() => Send(
        "HttpContent content = null;",
        ("\"https://a.example/b\".PostJsonAsync(data)", "POST"),
        ("\"https://a.example/b\".PostStringAsync(given)", "POST"),
        ("\"https://a.example/b\".PostUrlEncodedAsync(data)", "POST"),
        ("\"https://a.example/b\".PostAsync(content)", "POST"),
        ("\"https://a.example/b\".PutJsonAsync(data)", "PUT"),
        ("\"https://a.example/b\".PutStringAsync(given)", "PUT"),
        ("\"https://a.example/b\".PutAsync(content)", "PUT"),
        ("\"https://a.example/b\".PatchJsonAsync(data)", "PATCH"),
        ("\"https://a.example/b\".PatchStringAsync(given)", "PATCH"),
        ("\"https://a.example/b\".PatchAsync(content)", "PATCH"),
        ("\"https://a.example/b\".GetAsync()", "GET"),
        ("\"https://a.example/b\".GetJsonAsync<Data>()", "GET"),
        ("\"https://a.example/b\".GetStringAsync()", "GET"),
        ("\"https://a.example/b\".SendJsonAsync(HttpMethod.Put, data)", "PUT"),
        ("\"https://a.example/b\".SendStringAsync(HttpMethod.Put, given)", "PUT"),
        ("\"https://a.example/b\".SendUrlEncodedAsync(HttpMethod.Put, data)", "PUT"),
        ("\"https://a.example/b\".SendAsync(HttpMethod.Patch, content)", "PATCH"),
        ("\"https://a.example/b\".AppendPathSegment(\"c\")", null));

    [Fact]
    public void Of_requests_that_are_made_first() => Send(
        "var client = new RestClient(\"https://a.example\"); var request = new RestRequest(\"b\", Method.Put);",
        ("client.Execute(request)", "PUT"),
        ("client.ExecuteAsync(request)", "PUT"),
        ("client.ExecutePost(request)", "POST"),
        ("client.ExecutePostAsync(request)", "POST"),
        ("client.ExecutePut(request)", "PUT"),
        ("client.ExecutePutAsync(request)", "PUT"),
        ("client.Post(request)", "POST"),
        ("client.PostAsync(request)", "POST"),
        ("client.Put(request)", "PUT"),
        ("client.PutAsync(request)", "PUT"),
        ("client.Patch(request)", "PATCH"),
        ("client.PatchAsync(request)", "PATCH"),
        ("client.PostJsonAsync(\"b\", data)", "POST"),
        ("client.PutJsonAsync(\"b\", data)", "PUT"),
        ("client.BuildUri(request)", null));
}
