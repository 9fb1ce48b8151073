namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class WebRequestTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        #pragma warning disable SYSLIB0014
        using System;
        using System.IO;
        using System.Net;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task A_writer_on_the_stream() => InClass("""
        void Create(string topic)
        {
            var request = (HttpWebRequest)WebRequest.Create("https://api.zoom.us/v2/users/me/meetings");
            request.Method = "POST";
            request.ContentType = "application/json";
            request.Headers.Add("Authorization", "Bearer t");
            using (var writer = new StreamWriter(request.GetRequestStream()))
            {
                writer.Write(JsonSerializer.Serialize(new { topic, settings = new { waiting_room = {|PSC1005:false|} } }));
                writer.Flush();
            }
            using var response = (HttpWebResponse)request.{|PSC1001:GetResponse|}();
        }
        """);

    [Fact]
    public Task Bytes_on_the_stream() => InClass("""
        async Task Create(string topic)
        {
            var request = WebRequest.CreateHttp("https://api.zoom.us/v2/users/me/meetings");
            request.Method = WebRequestMethods.Http.Post;
            var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { topic, settings = new { auto_recording = {|PSC3002:"cloud"|} } }));
            using (Stream stream = await request.GetRequestStreamAsync().ConfigureAwait(false))
                stream.Write(bytes, 0, bytes.Length);
            await request.{|PSC1001:GetResponseAsync|}();
        }
        """);

    [Fact]
    public Task A_writer_on_a_stream_in_a_local() => InClass("""
        void Create(string topic)
        {
            WebRequest request = WebRequest.Create(new Uri("https://api.zoom.us/v2/users/me/meetings"));
            request.Method = "POST";
            Stream stream;
            stream = request.GetRequestStream();
            var writer = new StreamWriter(stream);
            writer.Write("{ \"topic\": \"");
            writer.Write(topic);
            writer.Write("\" }");
            writer.Close();
            request.{|PSC1001:GetResponse|}();
        }
        """);

    [Fact]
    public Task A_writer_on_streams_around_the_stream() => InClass("""
        void Create(string topic)
        {
            var request = WebRequest.Create("https://api.zoom.us/v2/users/me/meetings");
            request.Method = "POST";
            using (var writer = new StreamWriter(new BufferedStream(new BufferedStream(new BufferedStream(request.GetRequestStream())))))
                writer.Write(JsonSerializer.Serialize(new { topic, settings = new { waiting_room = {|PSC1005:false|} } }));
            request.{|PSC1001:GetResponse|}();
        }
        """);

    [Fact]
    public Task Of_two_bodies_the_first_is_judged() => InClass("""
        void Create(string topic, bool isOpen)
        {
            var request = WebRequest.Create("https://api.zoom.us/v2/users/me/meetings");
            request.Method = "POST";
            using (var writer = new StreamWriter(request.GetRequestStream()))
            {
                if (isOpen)
                    writer.Write(JsonSerializer.Serialize(new { topic, settings = new { waiting_room = {|PSC1005:false|} } }));
                else
                    writer.Write(JsonSerializer.Serialize(new { topic }));
            }
            request.{|PSC1001:GetResponse|}();
        }
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        void Create(string topic)
        {
            var request = WebRequest.Create("https://api.zoom.us/v2/users/me/meetings");
            request.Method = "POST";
            using (var writer = new StreamWriter(request.GetRequestStream()))
                writer.Write(JsonSerializer.Serialize(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) }));
            request.GetResponse();
        }
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        void Others()
        {
            WebRequest.Create("https://api.zoom.us/v2/users/me/meetings").GetResponse();
            Send("https://api.zoom.us/v2/meetings/1", "PATCH");
            var own = WebRequest.Create("https://example.org/api/meetings");
            own.Method = "POST";
            using (var writer = new StreamWriter(own.GetRequestStream()))
                writer.Write("{\"topic\":\"x\",\"duration\":30}");
            own.GetResponse();
        }
        void Send(string address, string verb)
        {
            var request = WebRequest.Create(address);
            request.Method = verb;
            request.GetResponse();
        }
        """);
}
