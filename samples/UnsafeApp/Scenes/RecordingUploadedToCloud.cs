using System.Text.Json;

namespace Azure.Storage.Blobs
{
    public class BlobClient
    {
        public Task UploadAsync(Stream content) => Task.CompletedTask;
    }
}

public class RecordingUploadedToCloud(HttpClient zoom, Azure.Storage.Blobs.BlobClient archive)
{
    public async Task ArchiveAsync(JsonElement recording)
    {
        var content = await zoom.GetStreamAsync(recording.GetProperty("download_url").GetString());
        await archive.UploadAsync(content); // PSC3001 (no fix)
    }
}
