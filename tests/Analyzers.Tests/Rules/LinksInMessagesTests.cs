using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Network paths and file links in messages and invitations.</summary>
public class LinksInMessagesTests
{
    private static Task Code(string members) => Analysis.OfAsync("using System.IO; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;\nclass Service { HttpClient _http = new();\n" + members + "\n}");

    [Theory]
    [InlineData("\"\\\\\\\\server\\\\share\\\\x.docx\"")]
    [InlineData("@\"See \\\\server\\share\"")]
    [InlineData("\"<a href='file://server/share'>here</a>\"")]
    [InlineData("\"file:///C:/x.exe\"")]
    [InlineData("\"(smb://server/share)\"")]
    [InlineData("\"FILE://server/share\"")]
    [InlineData("\"See file://server/share, please\"")]
    [InlineData("$@\"\\\\{name}\\files\"")]
    [InlineData("$\"file://{name}/x\"")]
    public Task A_link_to_a_path_in_a_chat_message(string text) =>
        Code($$"""Task A(string name) => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { to_contact = name, message = {|PSC6001:{{text}}|} });""");

    [Theory]
    [InlineData("\"https://files.example.org/x\"")]
    [InlineData("\"C:\\\\x\\\\y and a\\\\\\\\b\"")]
    [InlineData("\"profile: mine, file: yours, \\\\\\\\ and //server/share\"")]
    [InlineData("@\"server\\share\"")]
    [InlineData("\"seefile://server/share\"")]
    [InlineData("@\"a\\\\server\\share\"")]
    [InlineData("@\"\\\\\\server\\share\"")]
    [InlineData("@\"\\\\server\"")]
    [InlineData("@\"\\\\server\\\"")]
    [InlineData("name")]
    [InlineData("$\"Hello {name}\"")]
    public Task Other_texts_are_silent(string text) =>
        Code($$"""Task A(string name) => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { to_contact = name, message = {{text}} });""");

    [Theory]
    [InlineData(@"\\server\share", 0, 2, 14)]
    [InlineData(@"See \\server\share now", 4, 2, 18)]
    [InlineData(@"\\a.b-c_d@e1\$", 0, 2, 14)]
    [InlineData(@"\\a\b", 0, 2, 5)]
    [InlineData(@"\\a\_b", 0, 2, 6)]
    [InlineData(@"<\\a\b>", 1, 2, 6)]
    [InlineData(@"(\\a\b)", 1, 2, 6)]
    [InlineData(@"[\\a\b]", 1, 2, 6)]
    [InlineData(@"'\\a\b'", 1, 2, 6)]
    [InlineData("\"\\\\a\\b\"", 1, 2, 6)]
    [InlineData("\\\\a\\b\tc", 0, 2, 5)]
    [InlineData("file:/x", 0, 6, 7)]
    [InlineData("file://x/y z", 0, 7, 10)]
    [InlineData("file:///C:/x", 0, 8, 12)]
    [InlineData(@"file:\\x\y", 0, 7, 10)]
    [InlineData("smb://x", 0, 6, 7)]
    [InlineData("SMB://x<br>", 0, 6, 7)]
    [InlineData("file: and smb://x", 10, 6, 17)]
    [InlineData(@"C:\a\b and \\c\d", 11, 2, 16)]
    public void The_first_link_of_a_text(string text, int start, int length, int end) => Assert.Equal((start, length, end), LinksInMessages.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("file:")]
    [InlineData("file:x")]
    [InlineData("file:/")]
    [InlineData("file://")]
    [InlineData("file:// x")]
    [InlineData("xfile://x")]
    [InlineData("1smb://x")]
    [InlineData(@"\a\b")]
    [InlineData(@"\\")]
    [InlineData(@"\\a")]
    [InlineData(@"\\a\")]
    [InlineData(@"\\a\\b")]
    [InlineData(@"\\\a\b")]
    [InlineData(@"\\a b\c")]
    [InlineData(@"\\a\.b")]
    [InlineData(@"1\\a\b")]
    public void Texts_without_a_link(string text) => Assert.Null(LinksInMessages.Find(text));

    [Fact]
    public Task Messages_of_other_vendors_and_texts_of_meetings() => Code("""
        Task Webex(string room) => _http.PostAsJsonAsync("https://webexapis.com/v1/messages", new { roomId = room, markdown = {|PSC6001:@"\\server\share"|} });
        Task Graph(string chat) => _http.PostAsJsonAsync($"https://graph.microsoft.com/v1.0/chats/{chat}/messages", new { body = new { content = {|PSC6001:"file://server/x"|} } });
        Task Edited(string chat) => _http.PatchAsJsonAsync($"https://graph.microsoft.com/v1.0/chats/{chat}/messages/1", new { body = new { content = {|PSC6001:"file://server/x"|} } });
        Task Agenda(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}", new { agenda = {|PSC6001:@"\\server\share\plan"|} });
        Task Bbb(string checksum) => _http.GetAsync({|PSC6001:$"https://bbb.example.org/bigbluebutton/api/sendChatMessage?meetingID=x&message=file://server/x&checksum={checksum}"|});
        """.Replace("{|PSC6001:$\"https://bbb.example.org/bigbluebutton/api/sendChatMessage?meetingID=x&message=file://server/x&checksum={checksum}\"|}", "$\"{|PSC6001:https://bbb.example.org/bigbluebutton/api/sendChatMessage?meetingID=x&message=file://server/x&checksum=|}{checksum}\"", StringComparison.Ordinal));

    [Fact]
    public Task Paths_that_are_nobodys_message_are_silent() => Code("""
        Task Log(string id) => File.WriteAllTextAsync(@"\\server\share\meeting.log", id);
        Task Other(string name) => _http.PostAsJsonAsync("https://api.example.org/v2/chat/users/me/messages", new { message = @"\\server\share" });
        Task Read() => _http.GetAsync("https://api.zoom.us/v2/chat/users/me/messages");
        // zoom: new { message = @"\\server\share" }
        """);

    [Fact]
    public Task Calls_of_a_library_and_of_look_alikes() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        class Service(ZoomNet.Resources.IChat chat, Mine.IChat mine)
        {
            Task A() => chat.SendMessageToContactAsync("me", "a@example.org", {|PSC6001:@"\\server\share"|});
            Task B() => mine.SendMessageToContactAsync("me", "a@example.org", @"\\server\share");
        }
        namespace ZoomNet.Resources { public interface IChat { Task<string> SendMessageToContactAsync(string userId, string recipientEmail, string message, string replyMessageId = null); } }
        namespace Mine { public interface IChat { Task<string> SendMessageToContactAsync(string userId, string recipientEmail, string message); } }
        """);

    [Fact]
    public Task A_chat_message_of_the_graph_library() => Analysis.OfAsync(
        ["microsoft.graph/5.92.0/lib/net5.0/Microsoft.Graph.dll", "microsoft.graph.core/3.2.4/lib/net6.0/Microsoft.Graph.Core.dll", "microsoft.kiota.abstractions/1.22.1/lib/net8.0/Microsoft.Kiota.Abstractions.dll"],
        """
        using System.Threading.Tasks;
        using Microsoft.Graph;
        using Microsoft.Graph.Models;
        class Service(GraphServiceClient graph)
        {
            // The chat of a meeting.
            Task A(string id) => graph.Chats[id].Messages.PostAsync(new ChatMessage { Body = new ItemBody { Content = {|PSC6001:@"\\server\share"|} } });
            Task B(string id) => graph.Chats[id].Messages.PostAsync(new ChatMessage { Body = new ItemBody { Content = "Hello" } });
        }
        """);
}
