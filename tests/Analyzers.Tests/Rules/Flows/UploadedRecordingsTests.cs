namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Recordings that end at a provider of storage: each source, each sink, each way in between.</summary>
public sealed class UploadedRecordingsTests
{
    // The names of the libraries; what they do does not matter.
    private const string Storage = """
        namespace Azure.Storage.Blobs
        {
            public class BlobContainerClient
            {
                public BlobClient GetBlobClient(string name) => null;
                public System.Threading.Tasks.Task UploadBlobAsync(string name, System.IO.Stream content) => null;
            }
            public class BlobClient
            {
                public System.Threading.Tasks.Task UploadAsync(System.IO.Stream content, bool overwrite = false) => null;
                public System.Threading.Tasks.Task<System.IO.Stream> OpenWriteAsync(bool overwrite) => null;
                public System.Threading.Tasks.Task<System.IO.Stream> OpenReadAsync() => null;
            }
        }
        namespace Amazon.S3.Model { public class PutObjectRequest { public string BucketName { get; set; } public string Key { get; set; } public System.IO.Stream InputStream { get; set; } } }
        namespace Amazon.S3 { public class AmazonS3Config { public string ServiceURL { get; set; } } public interface IAmazonS3 { System.Threading.Tasks.Task PutObjectAsync(Model.PutObjectRequest request); } }
        namespace Amazon.S3.Transfer { public interface ITransferUtility { System.Threading.Tasks.Task UploadAsync(string filePath, string bucketName); } }
        namespace Google.Cloud.Storage.V1 { public class StorageClient { public System.Threading.Tasks.Task UploadObjectAsync(string bucket, string name, string type, System.IO.Stream source) => null; } }
        namespace ZoomNet.Resources { public interface ICloudRecordings { System.Threading.Tasks.Task<System.IO.Stream> DownloadFileAsync(string downloadUrl); } }

        """;

    private const string Frame = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Azure.Storage.Blobs;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Google.Cloud.Storage.V1;
        using ZoomNet.Resources;

        public class RecordingFile
        {
            [JsonPropertyName("recording_type")] public string Kind { get; set; }
            [JsonPropertyName("download_url")] public string DownloadUrl { get; set; }
        }

        public interface IArchive { Task KeepAsync(string name, Stream content); Task StoreAsync(string folder, byte[] bytes); }

        public class Recordings(HttpClient http, ICloudRecordings zoom, BlobContainerClient container, BlobClient blob, IAmazonS3 s3, StorageClient google, IArchive archive, Amazon.S3.Transfer.ITransferUtility transfer)
        {
            public async Task Run(RecordingFile file, JsonElement json, Stream other, string meeting)
            {
        BODY
            }
            MEMBERS
        }

        """;

    private const string Archives = """
        using System.IO;
        using System.Threading.Tasks;
        using Azure.Storage.Blobs;

        public class BlobArchive : IArchive
        {
            private readonly BlobContainerClient _container = new();

            public async Task KeepAsync(string name, Stream content)
            {
                var blob = _container.GetBlobClient(name);
                await blob.UploadAsync(content, overwrite: true);
            }

            public Task StoreAsync(string folder, byte[] bytes) => Written(folder, new MemoryStream(bytes));

            private async Task Written(string folder, Stream data) => await KeepAsync(folder + "/x", data);
        }
        """;

    private const string OnDisk = """
        using System.IO;
        using System.Threading.Tasks;

        public class DiskArchive : IArchive
        {
            public async Task KeepAsync(string name, Stream content) { using var file = File.Create(name); await content.CopyToAsync(file); }

            public Task StoreAsync(string folder, byte[] bytes) => File.WriteAllBytesAsync(folder, bytes);
        }
        """;

    private static Task In(string body, string archive = "", string members = "") => Analysis.OfAsync(Frame.Replace("BODY", body).Replace("MEMBERS", members) + Storage, archive);

    [Theory]
    [InlineData("""var content = await http.GetStreamAsync(file.DownloadUrl); await blob.UploadAsync({|PSC3001:content|});""")]
    [InlineData("""await container.UploadBlobAsync("x", {|PSC3001:await http.GetStreamAsync(file.DownloadUrl)|});""")]
    [InlineData("""var response = await http.GetAsync(file.DownloadUrl); var content = await response.Content.ReadAsStreamAsync(); await google.UploadObjectAsync("b", "n", "video/mp4", {|PSC3001:content|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, file.DownloadUrl); using var response = await http.SendAsync(request); await blob.UploadAsync({|PSC3001:await response.Content.ReadAsStreamAsync()|});""")]
    [InlineData("""var url = json.GetProperty("download_url").GetString() + "?access_token=x"; var bytes = await http.GetByteArrayAsync(url); await blob.UploadAsync({|PSC3001:new MemoryStream(bytes)|});""")]
    [InlineData("""var content = await zoom.DownloadFileAsync(meeting); await s3.PutObjectAsync({|PSC3001:new PutObjectRequest { BucketName = "b", Key = "k", InputStream = content }|});""")]
    [InlineData("""var request = new PutObjectRequest { BucketName = "b" }; request.InputStream = await zoom.DownloadFileAsync(meeting); await s3.PutObjectAsync({|PSC3001:request|});""")]
    [InlineData("""using var copy = new MemoryStream(); var content = await zoom.DownloadFileAsync(meeting); await content.CopyToAsync(copy); await blob.UploadAsync({|PSC3001:copy|});""")]
    [InlineData("""await blob.UploadAsync({|PSC3001:await Fetched(file)|});""", """private async Task<Stream> Fetched(RecordingFile file) => await http.GetStreamAsync(file.DownloadUrl);""")]
    [InlineData("""var path = "x.mp4"; new System.Net.WebClient().DownloadFile(file.DownloadUrl, path); await transfer.UploadAsync({|PSC3001:path|}, "bucket");""")]
    [InlineData("""await using var stream = await blob.OpenWriteAsync(true); var content = await zoom.DownloadFileAsync(meeting); await {|PSC3001:content|}.CopyToAsync(stream);""")]
    [InlineData("""var stream = await blob.OpenWriteAsync(overwrite: true); var bytes = await http.GetByteArrayAsync(file.DownloadUrl); await stream.WriteAsync({|PSC3001:bytes|}, 0, bytes.Length);""")]
    [InlineData("""using var packed = new System.IO.Compression.GZipStream(await blob.OpenWriteAsync(true), System.IO.Compression.CompressionMode.Compress); var film = await zoom.DownloadFileAsync(meeting); {|PSC3001:film|}.CopyTo(packed);""")]
    [InlineData("""var (name, content) = ("x", await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:content|});""")]
    [InlineData("""string name; Stream content; (name, content) = ("x", await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:content|});""")]
    [InlineData("""var (content, length) = await Taken(file); await blob.UploadAsync({|PSC3001:content|});""", """private async Task<(Stream, int)> Taken(RecordingFile file) => (await http.GetStreamAsync(file.DownloadUrl), 1);""")]
    public Task FollowsRecordingsToStorage(string body, string members = "") => In(body, members: members);

    private const string Bundle = """
        public class Bundle { public List<Stream> Parts { get; } = new(); public List<Stream> Logos { get; } = new(); public Stream Logo; public Bundle Inner; }
        private readonly List<Stream> _kept = new(); private readonly List<Stream> _shown = new(); private readonly Bundle _bundle = new(); private readonly Bundle _spare = new();
        private static Stream Packed(Bundle bundle) { var packed = new MemoryStream(); foreach (var part in bundle.Parts) part.CopyTo(packed); return packed; }
        private static Stream PackedOf(object bundle) => new MemoryStream(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(bundle));
        """;

    [Theory]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:bundle.Parts[0]|});""")]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); foreach (var part in bundle.Parts) await blob.UploadAsync({|PSC3001:part|});""")]
    [InlineData("""var bundle = new Bundle(); bundle.Inner.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:bundle.Inner.Parts[0]|});""")]
    [InlineData("""var bundle = new Bundle { Parts = { await zoom.DownloadFileAsync(meeting) } }; await blob.UploadAsync({|PSC3001:bundle.Parts[0]|});""")]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:PackedOf(bundle)|});""")]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:Packed(bundle)|});""")]
    [InlineData("""_kept.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:_kept[0]|});""")]
    [InlineData("""_kept?.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:_kept[0]|});""")]
    [InlineData("""_kept.InsertRange(0, new[] { await zoom.DownloadFileAsync(meeting) }); await blob.UploadAsync({|PSC3001:_kept[0]|});""")]
    [InlineData("""this._kept.AddRange(new[] { await zoom.DownloadFileAsync(meeting) }); await blob.UploadAsync({|PSC3001:this._kept.First()|});""")]
    [InlineData("""_bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync({|PSC3001:_bundle.Parts[0]|});""")]
    [InlineData("""_bundle.Logo = await zoom.DownloadFileAsync(meeting); await blob.UploadAsync({|PSC3001:_bundle.Logo|});""")]
    [InlineData("""var bundle = new Bundle(); bundle.Inner.Logo = await zoom.DownloadFileAsync(meeting); await blob.UploadAsync({|PSC3001:bundle.Inner.Logo|});""")]
    public Task FollowsRecordingsThroughCollectionsOfObjects(string body) => In(body, members: Bundle);

    [Theory]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(bundle.Logo);""")]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(bundle.Logos[0]);""")]
    [InlineData("""var bundle = new Bundle { Parts = { await zoom.DownloadFileAsync(meeting) } }; await blob.UploadAsync(bundle.Logos[0]);""")]
    [InlineData("""var bundle = new Bundle(); bundle.Parts.Remove(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(bundle.Parts[0]);""")]
    [InlineData("""var bundle = new Bundle(); await blob.UploadAsync(bundle.Parts[0]); bundle.Parts.Add(await zoom.DownloadFileAsync(meeting));""")]
    [InlineData("""_kept.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(_shown[0]);""")]
    [InlineData("""_bundle.Inner.Logo = await zoom.DownloadFileAsync(meeting); await blob.UploadAsync(_bundle.Logo);""")]
    [InlineData("""var bundle = new Bundle(); bundle.Inner.Logo = await zoom.DownloadFileAsync(meeting); await blob.UploadAsync(bundle.Logo);""")]
    [InlineData("""_kept.Remove(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(_kept[0]);""")]
    [InlineData("""_bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(_spare.Parts[0]);""")]
    [InlineData("""_bundle.Parts.Add(await zoom.DownloadFileAsync(meeting)); await blob.UploadAsync(_bundle.Logos[0]); await blob.UploadAsync(_bundle.Logo);""")]
    public Task IsSilentAboutOtherCollectionsOfObjects(string body) => In(body, members: Bundle);

    [Theory]
    [InlineData("""using var stream = await blob.OpenReadAsync(); var content = await zoom.DownloadFileAsync(meeting); await content.CopyToAsync(stream);""")]
    [InlineData("""using var stream = await blob.OpenWriteAsync(true); await other.CopyToAsync(stream);""")]
    [InlineData("""using var stream = File.Create("x"); var content = await zoom.DownloadFileAsync(meeting); await content.CopyToAsync(stream);""")]
    [InlineData("""var (content, logo) = (await zoom.DownloadFileAsync(meeting), other); await blob.UploadAsync(logo);""")]
    public Task IsSilentAboutOtherStreams(string body) => In(body);

    private const string ToS3 = """await s3.PutObjectAsync({|PSC3001:new PutObjectRequest { InputStream = await zoom.DownloadFileAsync(meeting) }|});""";

    private static Task WithOwnHosts(string hosts, string body) =>
        Analysis.WithOptionAsync([], "privacysafe_conferencing.own_storage_hosts = " + hosts, [Frame.Replace("BODY", body).Replace("MEMBERS", "") + Storage]);

    [Theory]
    [InlineData("minio.clinic.example", """new AmazonS3Config { ServiceURL = "https://minio.clinic.example:9000" }""")]
    [InlineData("*.clinic.example", """new AmazonS3Config { ServiceURL = "https://minio.clinic.example" }""")]
    [InlineData("a.example, MINIO.clinic.example", """new AmazonS3Config { ServiceURL = "https://minio.clinic.example/x" }""")]
    [InlineData("*", """new AmazonS3Config { ServiceURL = meeting }""")]
    public Task IsSilentAboutStorageAtHostsOfOnesOwn(string hosts, string config) =>
        WithOwnHosts(hosts, $"_ = {config}; " + ToS3.Replace("{|PSC3001:", "").Replace("|}", ""));

    [Theory]
    [InlineData("minio.clinic.example", """new AmazonS3Config { ServiceURL = "https://s3.eu-central-1.amazonaws.com" }""")]
    [InlineData("*.clinic.example", """new AmazonS3Config { ServiceURL = "https://clinic.example.evil.test" }""")]
    [InlineData("minio.clinic.example", """new AmazonS3Config { ServiceURL = meeting }""")]
    [InlineData("minio.clinic.example", "0")]
    public Task SpeaksWhereTheHostIsAnotherOrUnseen(string hosts, string config) => WithOwnHosts(hosts, $"_ = {config}; " + ToS3);

    [Fact]
    public Task OwnHostsSayNothingOfOtherStorage() => WithOwnHosts("*", """await blob.UploadAsync({|PSC3001:await zoom.DownloadFileAsync(meeting)|});""");

    [Theory]
    [InlineData("""await archive.KeepAsync("x", {|PSC3001:await zoom.DownloadFileAsync(meeting)|});""")]
    [InlineData("""var bytes = await http.GetByteArrayAsync(file.DownloadUrl); await archive.StoreAsync("x", {|PSC3001:bytes|});""")]
    public Task FollowsRecordingsThroughOtherFiles(string body) => In(body, Archives);

    private const string All = """
        private async Task UploadAll(params Stream[] all) { foreach (var one in all) await blob.UploadAsync(one); }
        private async Task UploadTo(string folder, params Stream[] all) { foreach (var one in all) await container.UploadBlobAsync(folder, one); }
        private async Task UploadList(List<Stream> all, string folder = "") { foreach (var one in all) await blob.UploadAsync(one); }
        private void Keep(params Stream[] all) { foreach (var one in all) one.CopyTo(new MemoryStream()); }
        """;

    [Theory]
    [InlineData("""await UploadAll(other, other, {|PSC3001:await zoom.DownloadFileAsync(meeting)|});""")]
    [InlineData("""await UploadAll({|PSC3001:await zoom.DownloadFileAsync(meeting)|});""")]
    [InlineData("""await UploadTo("x", other, {|PSC3001:await zoom.DownloadFileAsync(meeting)|});""")]
    [InlineData("""await UploadAll(new[] { other, {|PSC3001:await zoom.DownloadFileAsync(meeting)|} });""")]
    [InlineData("""await UploadAll([other, {|PSC3001:await zoom.DownloadFileAsync(meeting)|}]);""")]
    [InlineData("""await UploadList(folder: "x", all: [other, {|PSC3001:await zoom.DownloadFileAsync(meeting)|}]);""")]
    [InlineData("""Stream[] films = [await zoom.DownloadFileAsync(meeting)]; await UploadAll([other, {|PSC3001:.. films|}]);""")]
    [InlineData("""Stream[] films = [other, await zoom.DownloadFileAsync(meeting)]; await UploadAll({|PSC3001:films|});""")]
    [InlineData("""await UploadList({|PSC3001:new List<Stream> { other, await zoom.DownloadFileAsync(meeting) }|});""")]
    public Task FollowsRecordingsAmongSeveralArguments(string body) => In(body, members: All);

    [Theory]
    [InlineData("""var film = await zoom.DownloadFileAsync(meeting); await UploadAll(other, other);""")]
    [InlineData("""var film = await zoom.DownloadFileAsync(meeting); await UploadAll([other]);""")]
    [InlineData("""var film = await zoom.DownloadFileAsync(meeting); await UploadAll();""")]
    [InlineData("""Keep(other, await zoom.DownloadFileAsync(meeting));""")]
    [InlineData("""Keep([other, await zoom.DownloadFileAsync(meeting)]);""")]
    public Task IsSilentWhereNoneIsAmongSeveralArguments(string body) => In(body, members: All);

    [Fact]
    public Task SuggestsByNamesAmongSeveralArguments() => Analysis.WithOptionAsync(
        [], "privacysafe_conferencing.context = always",
        Frame.Replace("BODY", """Stream recording = null; await UploadAll(other, {|PSC3009:recording|}); await UploadAll([{|PSC3009:recording|}, other]); await UploadAll(other);""").Replace("MEMBERS", All) + Storage);

    [Fact]
    public Task A_default_that_a_call_does_not_write_is_no_name_in_it() => Analysis.WithOptionAsync(
        [], "privacysafe_conferencing.context = always",
        Frame.Replace("BODY", """await UploadInto(other); await UploadInto(other, {|PSC3009:"recordings"|});""").Replace("MEMBERS", """private Task UploadInto(Stream content, string folder = "recordings") => container.UploadBlobAsync(folder, content);""") + Storage);

    [Theory]
    [InlineData("CheckConsent", "PSC3001")]
    [InlineData("EnsureConsent", "PSC3010")]
    public Task BehindACallThatDemandsConsentItIsASuggestion(string demand, string id) =>
        In($$"""{{demand}}(); await blob.UploadAsync({|{{id}}:await zoom.DownloadFileAsync(meeting)|});""", members: "bool CheckConsent() => true; void EnsureConsent() { }");

    [Theory]
    [InlineData("""await archive.KeepAsync("x", await zoom.DownloadFileAsync(meeting));""")]
    [InlineData("""await archive.StoreAsync("x", await http.GetByteArrayAsync(file.DownloadUrl));""")]
    public Task IsSilentAboutStorageOfOnesOwn(string body) => In(body, OnDisk);

    // A class in another file, of which each way is one method.
    private const string Shelf = """
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;
        using Azure.Storage.Blobs;

        public interface IFiles { BlobClient Blob { get; } }
        public interface IStore : IFiles { }
        public class Film { public Stream Content; public object Length, Count, FileName, ContentType, Name, Id; }
        public class Request { public Request Inner; public Stream Content, film, logo; public List<Stream> Parts; }
        public class Base { protected BlobClient Own => null; }

        public class Shelf(BlobClient given, IStore store) : Base
        {
            private readonly BlobClient? _blob;
            private BlobClient Named { get; set; }
            private object any;
            private List<BlobClient> many;
            private Stream kept;
            private Request old;
            private BlobClient Client() => null;
            private Task<BlobClient> ClientAsync() => null;
            private Stream Of(params object[] parts) => null;
            private Shelf Next => null;
            private Stream Cut(Stream film, int from = 0) => null;
            private void Either(Stream content) => _blob.UploadAsync(content);
            private void Either(Stream content, string name) { }
            private void Neither(Stream content) { }
            private void Neither(Stream content, string name) => _blob.UploadAsync(content);
            private void Both() { }
            private void Both(string name, Stream content) => _blob.UploadAsync(content);
            private void First(Stream content, string name) => _blob.UploadAsync(content);
            private void Third(Stream content) => _blob.UploadAsync(content);
            private void Second(Stream content) => Third(content);
            private void Deeper(Stream content) => Second(content);
            private void All(params Stream[] all) { foreach (var one in all) _blob.UploadAsync(one); }
            private void Some(Stream shown, params Stream[] all) { foreach (var one in all) _blob.UploadAsync(one); }
            private void Swapped(object name, Stream content) => _blob.UploadAsync(content);
            private void Circle(Stream content) { Circle(content); Round(content); }
            private void Round(Stream content) => Circle(content);
        METHODS
        }

        """;

    private static Task OnShelf(bool isTold, params string[] ways)
    {
        var value = "new Film { Content = await zoom.DownloadFileAsync(id) }";
        return Analysis.OfAsync(
            "using System.IO; using System.Threading.Tasks; using ZoomNet.Resources;\npublic class Recordings(ICloudRecordings zoom, Shelf shelf)\n{\n"
            + string.Concat(ways.Select((_, i) => $"    public async Task Way{i}(string id) => await shelf.Way{i}({(isTold ? "{|PSC3001:" + value + "|}" : value)}, null);\n")) + "}\n" + Storage,
            Shelf.Replace("METHODS", string.Concat(ways.Select((way, i) => $"    public async Task Way{i}(Film film, BlobClient to) {{ await Task.Yield(); {way} }}\n"))));
    }

    [Fact]
    public Task KnowsTheTypesOfOtherFilesByTheirDeclarations() => OnShelf(
        true,
        "_blob.UploadAsync(film.Content);",
        "this._blob.UploadAsync(film.Content);",
        "Named.UploadAsync(film.Content);",
        "given.UploadAsync(film.Content);",
        "to.UploadAsync(film.Content);",
        "Own.UploadAsync(film.Content);",
        "base.Own.UploadAsync(film.Content);",
        "(_blob).UploadAsync(film.Content);",
        "_blob!.UploadAsync(film.Content);",
        "(await ClientAsync()).UploadAsync(film.Content);",
        "((BlobClient)any).UploadAsync(film.Content);",
        "new BlobClient().UploadAsync(film.Content);",
        "store.Blob.UploadAsync(film.Content);",
        "Client().UploadAsync(film.Content);",
        "this.Client().UploadAsync(film.Content);",
        "var blob = Client(); blob.UploadAsync(film.Content);",
        "BlobClient blob = Client(); blob.UploadAsync(film.Content);",
        "BlobClient? blob = Client(); blob.UploadAsync(film.Content);",
        "Azure.Storage.Blobs.BlobClient blob = Client(); blob.UploadAsync(film.Content);",
        "global::Azure.Storage.Blobs.BlobClient blob = Client(); blob.UploadAsync(film.Content);",
        "foreach (BlobClient blob in many) blob.UploadAsync(film.Content);",
        "Amazon.S3.Transfer.ITransferUtility transfer = null; transfer.UploadAsync(film.Content.ToString(), \"bucket\");",
        "((((((((((((_blob)))))))))))).UploadAsync(film.Content);",
        "(((((((((((await ClientAsync()))))))))))).UploadAsync(film.Content);",
        "Next.Next.Next.Next.Next.Next.Next.Next.Next.Next.Next._blob.UploadAsync(film.Content);");

    [Fact]
    public Task KnowsTheTypesBesideOtherFilesInTheirNamespaces() => Analysis.OfAsync(
        "using System.IO; using System.Threading.Tasks; using ZoomNet.Resources;\npublic class Recordings(ICloudRecordings zoom, Ours.Files.Old.Shelf shelf) { public async Task Run(string id) => await shelf.Keep({|PSC3001:await zoom.DownloadFileAsync(id)|}); }\n" + Storage,
        "namespace Ours.Files.Old { public class Shelf { public async System.Threading.Tasks.Task Keep(System.IO.Stream film) { Place place = new Place(); await place.Blob.UploadAsync(film); } } }",
        "namespace Ours.Files { public class Place { public Azure.Storage.Blobs.BlobClient Blob => null; } }");

    [Fact]
    public Task EndsAtTypesThatNameEachOther() => Analysis.OfBrokenAsync(
        "using System.IO; using System.Threading.Tasks; using ZoomNet.Resources;\npublic class Recordings(ICloudRecordings zoom, Shelf shelf) { public async Task Run(string id) { shelf.One(await zoom.DownloadFileAsync(id)); shelf.Two(await zoom.DownloadFileAsync(id)); } }\n" + Storage,
        "public class Shelf { public void One(System.IO.Stream film) { var one = two; var two = one; one.UploadAsync(film); } public void Two(System.IO.Stream film) { var blob = blob.Next; blob.UploadAsync(film); } }");

    [Fact]
    public Task FollowsWhatMethodsOfOtherFilesHold() => OnShelf(
        true,
        "var copy = film.Content; _blob.UploadAsync(copy);",
        "Stream copy; copy = film.Content; _blob.UploadAsync(copy);",
        "var request = new Request(); request.Inner.Content = film.Content; _blob.UploadAsync(Of(request));",
        "var request = new Request(); request.Parts[0] = film.Content; _blob.UploadAsync(Of(request));",
        "this.kept = film.Content; _blob.UploadAsync(kept);",
        "var copy = new MemoryStream(); film.Content.CopyTo(copy); _blob.UploadAsync(copy);",
        "var copy = new MemoryStream(); await film.Content.CopyToAsync(copy); _blob.UploadAsync(copy);",
        "var all = new List<Stream>(); all.Add(film.Content); _blob.UploadAsync(all[0]);",
        "var text = new System.Text.StringBuilder(); text.Append(film.Content); _blob.UploadAsync(Of(text));",
        "var text = new StringWriter(); text.Write(film.Content); _blob.UploadAsync(Of(text));",
        "var text = new StringWriter(); text.WriteLine(film.Content); _blob.UploadAsync(Of(text));",
        "foreach (var part in new[] { film.Content }) _blob.UploadAsync(part);",
        "var later = Of(film.Content); var last = later; _blob.UploadAsync(last);",
        "First(film.Content, \"x\");",
        "Both(\"x\", film.Content);",
        "_blob.UploadAsync(Of(new { film = film.Content }));",
        "_blob.UploadAsync(Of(new { film.Content }));",
        "_blob.UploadAsync(Of(new Request { film = film.Content }));",
        "var request = new Request { logo = film.Content }; _blob.UploadAsync(Of(request));",
        "var request = new Request { Inner = new Request { logo = film.Content } }; _blob.UploadAsync(Of(request));",
        "_blob.UploadAsync(Cut(film: film.Content, from: 1));",
        "_blob.UploadAsync(film?.Content);",
        "All(kept, kept, film.Content);",
        "All(film.Content);",
        "All([kept, film.Content]);",
        "All(new[] { film.Content });",
        "Both(content: film.Content, name: \"x\");",
        "Second(film.Content);",
        "Either(film.Content);",
        "Neither(film.Content, \"x\");");

    [Fact]
    public Task IsSilentWhereMethodsOfOtherFilesKeepItOrSendOtherThings() => OnShelf(
        false,
        "_blob.UploadAsync(Of(film.Length));",
        "_blob.UploadAsync(Of(film.Count));",
        "_blob.UploadAsync(Of(film.FileName));",
        "_blob.UploadAsync(Of(film.ContentType));",
        "_blob.UploadAsync(Of(film.Name));",
        "_blob.UploadAsync(Of(film.Id));",
        "_blob.UploadAsync(old.film);",
        "_blob.UploadAsync(old?.film);",
        "_blob.UploadAsync(Of(new { film = kept }));",
        "_blob.UploadAsync(Of(new { old.film }));",
        "_blob.UploadAsync(Of(new Request { film = kept }));",
        "_blob.UploadAsync(Of(nameof(film)));",
        "_blob.UploadAsync(Cut(film: kept));",
        "_blob.UploadAsync(kept); Stream logo = kept; var request = new Request { logo = film.Content }; _blob.UploadAsync(logo);",
        "kept = film.Content; await _blob.OpenReadAsync();",
        "_blob.UploadAsync(kept); var copy = film.Content;",
        "var copy = new MemoryStream(); copy.CopyTo(film.Content); _blob.UploadAsync(copy);",
        "var all = new List<Stream>(); all.Remove(film.Content); _blob.UploadAsync(all[0]);",
        "Some(film.Content, kept, kept);",
        "Swapped(content: kept, name: film.Content);",
        "Deeper(film.Content);",
        "Either(film.Content, \"x\");",
        "Neither(film.Content);",
        "var copy = new MemoryStream(); film.Content.Equals(copy); _blob.UploadAsync(copy);",
        "var copy = new MemoryStream(); kept.CopyTo(copy); _blob.UploadAsync(copy);",
        "var all = new List<Stream>(); all.Add(kept); _blob.UploadAsync(all[0]);",
        "Circle(film.Content);");

    [Theory]
    [InlineData("""await blob.UploadAsync(other);""")]
    [InlineData("""await blob.UploadAsync(await http.GetStreamAsync("https://example.org/logo.png"));""")]
    [InlineData("""var content = await http.GetStreamAsync(file.DownloadUrl); using var local = File.Create("x"); await content.CopyToAsync(local);""")]
    [InlineData("""var content = await http.GetStreamAsync(file.DownloadUrl); content = other; await blob.UploadAsync(content);""")]
    public Task IsSilentAboutOtherContent(string body) => In(body);

    [Fact]
    public Task SuggestsByNamesAlone() => Analysis.WithOptionAsync(
        [], "privacysafe_conferencing.context = always",
        Frame.Replace("BODY", """await archive.StoreAsync({|PSC3009:$"recordings/{meeting}"|}, new byte[1]); await archive.StoreAsync("minutes", new byte[1]);""").Replace("MEMBERS", "") + Storage, Archives);

    [Theory]
    [InlineData("minio.clinic.example", "{|PSC3009:new PutObjectRequest { Key = \"recordings/x\", InputStream = other }|}")]
    [InlineData("*", "new PutObjectRequest { Key = \"recordings/x\", InputStream = other }")]
    public Task SuggestsByNamesOnlyWhereTheStorageIsNotOnesOwn(string hosts, string request) => Analysis.WithOptionAsync(
        [], $"privacysafe_conferencing.context = always\nprivacysafe_conferencing.own_storage_hosts = {hosts}", Frame.Replace("BODY", $"await s3.PutObjectAsync({request});").Replace("MEMBERS", "") + Storage);

    [Fact]
    public Task IsSilentAboutNamesWhereNobodyConfers() => Analysis.OfAsync(
        """
        using System.IO;
        using System.Threading.Tasks;
        using Azure.Storage.Blobs;

        // Zoom into the meeting of sounds.
        public class PronunciationRecordings(BlobClient blob)
        {
            public Task Run(Stream recording) => blob.UploadAsync(recording);
        }

        """ + Storage.Replace("ZoomNet", "Sounds"));

    [Fact]
    public Task KnowsLibrariesByNameThatAreNotRestored() => Analysis.OfBrokenAsync(
        Frame.Replace("BODY", """await archive.KeepAsync("x", {|PSC3001:await zoom.DownloadFileAsync(meeting)|});""").Replace("MEMBERS", "") + Storage,
        """
        using System.IO;
        using System.Threading.Tasks;
        using CloudinaryDotNet;

        public class VideoArchive : IArchive
        {
            private readonly Cloudinary _cloudinary;

            public async Task KeepAsync(string name, Stream content)
            {
                var upload = new VideoUploadParams { File = new FileDescription(name, content) };
                await _cloudinary.UploadAsync(upload);
            }

            public Task StoreAsync(string folder, byte[] bytes) => Task.CompletedTask;
        }
        """);
}
