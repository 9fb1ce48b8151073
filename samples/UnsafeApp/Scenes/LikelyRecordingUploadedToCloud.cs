namespace Google.Cloud.Storage.V1
{
    public class StorageClient
    {
        public Task UploadObjectAsync(string bucket, string name, Stream source) => Task.CompletedTask;
    }
}

public class LikelyRecordingUploadedToCloud(Google.Cloud.Storage.V1.StorageClient storage)
{
    private const string Meetings = "https://api.zoom.us/v2/meetings";

    public async Task ArchiveAsync(Stream recording)
    {
        await storage.UploadObjectAsync("archive", Meetings, recording); // PSC3009 (no fix)
    }
}
