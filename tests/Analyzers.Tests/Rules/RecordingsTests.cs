namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What is done with recordings that exist.</summary>
public class RecordingsTests
{
    private static Task Code(string members) => Analysis.OfAsync("using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;\nclass Service { HttpClient _http = new();\n" + members + "\n}");

    [Fact]
    public Task A_recording_that_is_shared_or_may_be_kept() => Code("""
        Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { share_recording = {|PSC3006:"publicly"|}, viewer_download = {|PSC3006:true|}, recording_authentication = {|PSC3006:false|}, show_social_share_buttons = {|PSC3006:true|} });
        Task Webex() => _http.PutAsJsonAsync("https://webexapis.com/v1/meetingPreferences/schedulingOptions", new { enabledJoinBeforeHost = false, enabledAutoShareRecording = {|PSC3006:true|} });
        Task Bbb(string checksum) => _http.GetAsync($"{|PSC3006:https://bbb.example.org/bigbluebutton/api/publishRecordings?publish=true&recordID=a&checksum=|}{checksum}");
        """);

    [Fact]
    public Task A_recording_that_is_shared_with_few_is_silent() => Code("""
        Task A(string id, bool download) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { share_recording = "internally", viewer_download = download, recording_authentication = true });
        Task B(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { share_recording = "none" });
        Task C(string id) => _http.PatchAsJsonAsync($"https://api.example.org/v2/meetings/{id}/recordings/settings", new { share_recording = "publicly" });
        Task D(string id) => _http.GetAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings?share_recording=publicly");
        Task Bbb(string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/publishRecordings?publish=false&recordID=a&checksum={checksum}");
        // zoom: share_recording = "publicly"
        """);

    [Fact]
    public Task A_deletion_that_leaves_the_recording_in_a_bin() => Code("""
        Task A(string id) => _http.{|PSC3007:DeleteAsync|}($"https://api.zoom.us/v2/meetings/{id}/recordings");
        Task B(string id) => _http.DeleteAsync({|PSC3007:$"https://api.zoom.us/v2/meetings/{id}/recordings?action=trash"|});
        Task C(string id, string file) => _http.{|PSC3007:DeleteAsync|}($"https://api.zoom.us/v2/meetings/{id}/recordings/{file}");
        Task Webex(string id) => _http.{|PSC3007:DeleteAsync|}($"https://webexapis.com/v1/recordings/{id}");
        """.Replace("{|PSC3007:$\"https://api.zoom.us/v2/meetings/{id}/recordings?action=trash\"|}", "$\"https://api.zoom.us/v2/meetings/{id}{|PSC3007:/recordings?action=trash|}\"", StringComparison.Ordinal));

    [Fact]
    public Task A_deletion_for_good_or_one_that_is_not_seen_is_silent() => Code("""
        Task A(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings?action=delete");
        Task B(string id, string action) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings?action={action}");
        Task C(string id, string query) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings?{query}");
        Task D(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}");
        Task E(string id) => _http.DeleteAsync($"https://api.example.org/v2/meetings/{id}/recordings");
        """);

    [Fact]
    public Task A_file_that_empties_the_bin_is_silent() => Code("""
        Task A(string id) => _http.DeleteAsync($"https://webexapis.com/v1/recordings/{id}");
        Task B(string id) => _http.PostAsJsonAsync("https://webexapis.com/v1/recordings/purge", new { recordingIds = new[] { id } });
        """);

    [Fact]
    public Task A_library_that_throws_into_a_bin_unless_told_otherwise() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        class Service(ZoomNet.Resources.ICloudRecordings recordings, Mine.ICloudRecordings mine)
        {
            Task A(string id) => recordings.{|PSC3007:DeleteRecordingFilesAsync|}(id);
            Task B(string id) => recordings.DeleteRecordingFilesAsync(id, {|PSC3007:false|});
            Task C(string id) => recordings.DeleteRecordingFilesAsync(id, deletePermanently: true);
            Task D(string id, bool all) => recordings.DeleteRecordingFilesAsync(id, all);
            Task E(string id) => mine.DeleteRecordingFilesAsync(id);
        }
        namespace ZoomNet.Resources { public interface ICloudRecordings { Task DeleteRecordingFilesAsync(string meetingId, bool deletePermanently = false); } }
        namespace Mine { public interface ICloudRecordings { Task DeleteRecordingFilesAsync(string meetingId, bool deletePermanently = false); } }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Service { object A(string id) => _zoom.DeleteAsync($"https://api.zoom.us/v2/meetings/{id}/recordings" object B() => _zoom.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1/recordings/settings", new { share_recording = }); }
        """);
}
