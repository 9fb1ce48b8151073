using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class RecordingsTests
{
    [Fact]
    public Task A_recording_is_shared_no_longer() => InClassAsync(
        "PSC3006",
        """
            Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { share_recording = {|PSC3006:"publicly"|}, viewer_download = {|PSC3006:true|}, recording_authentication = {|PSC3006:false|} });
            Task B() => _http.PutAsJsonAsync("https://webexapis.com/v1/meetingPreferences/schedulingOptions", new { enabledAutoShareRecording = {|PSC3006:true|} });
        """,
        """
            Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { share_recording = "none", viewer_download = false, recording_authentication = true });
            Task B() => _http.PutAsJsonAsync("https://webexapis.com/v1/meetingPreferences/schedulingOptions", new { enabledAutoShareRecording = false });
        """);

    [Fact]
    public Task A_deletion_becomes_one_for_good() => InClassAsync(
        "PSC3007",
        """
            Task A(string id) => _http.{|PSC3007:DeleteAsync|}($"https://api.zoom.us/v2/meetings/{id}/recordings");
            Task B(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}{|PSC3007:/recordings?action=trash|}");
            Task C(string id) => _http.{|PSC3007:DeleteAsync|}("https://api.zoom.us/v2/meetings/" + id + "/recordings");
        """,
        """
            Task A(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings?action=delete");
            Task B(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings?action=delete");
            Task C(string id) => _http.DeleteAsync("https://api.zoom.us/v2/meetings/" + id + "/recordings?action=delete");
        """);

    [Fact]
    public Task An_argument_says_it_for_good() => OfAsync(
        "PSC3007",
        [Library("Task A(string id) => recordings.{|PSC3007:DeleteRecordingFilesAsync|}(id); Task B(string id) => recordings.DeleteRecordingFilesAsync(id, {|PSC3007:false|});")],
        [Library("Task A(string id) => recordings.DeleteRecordingFilesAsync(id, deletePermanently: true); Task B(string id) => recordings.DeleteRecordingFilesAsync(id, true);")]);

    private static string Library(string members) => "using System.Threading.Tasks;\nclass Service(ZoomNet.Resources.ICloudRecordings recordings) { " + members + " }\n"
        + "namespace ZoomNet.Resources { public interface ICloudRecordings { Task DeleteRecordingFilesAsync(string meetingId, bool deletePermanently = false); } }";
}
