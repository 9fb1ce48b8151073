using System.Net.Http;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Azure.Storage.Blobs;

public class RecordingFile
{
    [JsonPropertyName("recording_type")]
    public string Kind { get; set; } = "";

    [JsonPropertyName("download_url")]
    public string DownloadUrl { get; set; } = "";
}

public class Archive(HttpClient zoom, BlobClient blob)
{
    // Whose recordings it fetches.
    private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

    // picture begins
    public async Task KeepAsync(RecordingFile file)
    {
        var response = await zoom.GetAsync(file.DownloadUrl);
        var video = await response.Content.ReadAsStreamAsync();
        await blob.UploadAsync(video);
    }
    // picture ends
}
