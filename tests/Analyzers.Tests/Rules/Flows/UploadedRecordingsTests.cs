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

    [Theory]
    [InlineData("""await archive.KeepAsync("x", await zoom.DownloadFileAsync(meeting));""")]
    [InlineData("""await archive.StoreAsync("x", await http.GetByteArrayAsync(file.DownloadUrl));""")]
    public Task IsSilentAboutStorageOfOnesOwn(string body) => In(body, OnDisk);

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
