using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Which requests create or change a meeting of which vendor, and which tokens open a room of one.</summary>
public class VendorRequestsTests
{
    private const string OwnNames = "new { join_before_host = true, waiting_room = true }";

    private static string Of(string call, bool isMentioned = true)
    {
        var (value, evaluator) = Evaluation.Only($"HttpClient http = new(); Use(http.{call});");
        var request = Assert.Single(HttpLibraries.Read((IInvocationOperation)value, evaluator));
        return new VendorRequests(_ => isMentioned).Read(request) is { } write ? write.Vendor.Name + " " + write.Effect + (write.IsWhole ? "" : " unseen") + (write.PlainAddress is null ? "" : " plain") : "nothing";
    }

    [Theory]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { topic = 1 })", "zoom CreateMeeting")]
    [InlineData("PostAsJsonAsync(\"https://API.ZOOM.US/v2/Users/me/Meetings\", new { topic = 1 })", "zoom CreateMeeting")]
    [InlineData("PostAsJsonAsync(\"https://api-eu.zoom.us/v2/users/me/meetings\", new { topic = 1 })", "zoom CreateMeeting")]
    [InlineData("PostAsJsonAsync($\"https://api.zoom.us/{given}/users/me/meetings\", new { topic = 1 })", "zoom CreateMeeting")]
    [InlineData("PostAsJsonAsync(\"http://api.zoom.us/v2/users/me/meetings\", new { topic = 1 })", "zoom CreateMeeting plain")]
    [InlineData("PostAsync(\"https://api.zoom.us/v2/users/me/meetings\", null)", "zoom CreateMeeting unseen")]
    [InlineData("PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1\", new { topic = 1 })", "zoom UpdateMeeting")]
    [InlineData("PostAsJsonAsync($\"https://api.zoom.us/v2/users/me/{given}\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync($\"https://api.zoom.us/v2/{given}/me/meetings\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v1/users/me/meetings\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v2/x/users/me/meetings\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/users/me/meetings\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/webinars\", new { topic = 1 })", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings/1\", new { topic = 1 })", "nothing")]
    [InlineData("GetAsync(\"https://api.zoom.us/v2/users/me/meetings\")", "nothing")]
    [InlineData("PostAsJsonAsync(\"https://webexapis.com/v1/meetings\", new { title = 1 })", "webex CreateMeeting")]
    [InlineData("PostAsJsonAsync(\"https://api.getgo.com/G2M/rest/meetings\", new { subject = 1 })", "gotomeeting CreateMeeting")]
    [InlineData("PostAsJsonAsync(\"https://graph.microsoft.com/v1.0/me/onlineMeetings\", new { subject = 1 })", "teams CreateMeeting")]
    [InlineData("GetAsync(\"https://bbb.example.org/bigbluebutton/api/create?meetingID=1\")", "bigbluebutton CreateMeeting")]
    [InlineData("GetAsync(\"http://localhost/bigbluebutton/api/create?meetingID=1\")", "bigbluebutton CreateMeeting")]
    [InlineData("GetAsync(\"http://127.0.0.1/bigbluebutton/api/create?meetingID=1\")", "bigbluebutton CreateMeeting")]
    public void At_a_host(string call, string write) => Assert.Equal(write, Of(call));

    [Theory]
    [InlineData("https://proxy.example.org/v2/users/me/meetings", OwnNames)]
    [InlineData("https://proxy.example.org/v1/meetings", "new { audioConnectionOptions = true, attendeePrivileges = true }")]
    [InlineData("https://proxy.example.org/G2M/rest/meetings", "new { timezonekey = true, coorganizerKeys = 1, starttime = 2 }")]
    public void At_another_host_it_is_nobodys(string address, string body) => Assert.Equal("nothing", Of($"PostAsJsonAsync(\"{address}\", {body})"));

    [Theory]
    [InlineData("PostAsJsonAsync(\"users/me/meetings\", " + OwnNames + ")", "zoom CreateMeeting", "nothing")]
    [InlineData("PostAsJsonAsync(\"users/me/meetings\", new { waiting_room = true })", "zoom CreateMeeting", "nothing")]
    [InlineData("PostAsJsonAsync(\"users/me/meetings\", new { topic = 1 })", "nothing", "nothing")]
    [InlineData("PostAsJsonAsync(given + \"/users/me/meetings\", " + OwnNames + ")", "zoom CreateMeeting", "nothing")]
    [InlineData("PostAsJsonAsync(\"meetings\", " + OwnNames + ")", "zoom CreateMeeting", "nothing")]
    [InlineData("PostAsJsonAsync(\"meetings\", new { waiting_room = true })", "nothing", "nothing")]
    [InlineData("PostAsJsonAsync($\"x/{given}\", " + OwnNames + ")", "nothing", "nothing")]
    [InlineData("PostAsync(\"users/me/meetings\", null)", "nothing", "nothing")]
    [InlineData("PostAsJsonAsync(\"v1/meetings\", new { audioConnectionOptions = true, attendeePrivileges = true })", "webex CreateMeeting", "nothing")]
    [InlineData("PostAsJsonAsync(\"G2M/rest/meetings\", new { timezonekey = true, coorganizerKeys = 1, starttime = 2 })", "gotomeeting CreateMeeting", "nothing")]
    [InlineData("GetAsync(given + \"/create?attendeePW=a&moderatorPW=b&guestPolicy=c\")", "bigbluebutton CreateMeeting", "nothing")]
    [InlineData("GetAsync($\"report/meetings/{given}/participants\")", "zoom ReadUsageReport unseen", "nothing")]
    public void At_a_host_that_is_not_seen(string call, string mentioned, string other)
    {
        Assert.Equal(mentioned, Of(call));
        Assert.Equal(other, Of(call, isMentioned: false));
    }

    [Theory]
    [InlineData("new { aud = \"jitsi\", room = \"r\" }", true, true)]
    [InlineData("new { aud = \"jitsi\", user = \"r\" }", false, false)]
    [InlineData("new { aud = \"shop\", room = \"r\" }", false, false)]
    [InlineData("new { aud = \"own\", room = \"r\" }", true, true)]
    [InlineData("new { aud = flag ? \"shop\" : \"jitsi\", room = \"r\" }", true, true)]
    [InlineData("new { room = \"r\", context = new { features = 1 } }", true, true)]
    [InlineData("new { room = \"r\", context = new { colour = 1 } }", false, false)]
    [InlineData("new { room = \"r\", context = data.ToString() }", true, false)]
    [InlineData("new { room = \"r\", context = 5 }", false, false)]
    [InlineData("new { room = \"r\" }", false, false)]
    public void Tokens(string claims, bool isOne, bool isOneWithoutMention)
    {
        var (value, evaluator) = Evaluation.Only($"Use(JsonSerializer.Serialize({claims}));");
        var token = TokenLibraries.Read(value, evaluator)!;
        Assert.Equal(isOne, TokenIssue.Of(token, _ => true, ["own"]) is not null);
        Assert.Equal(isOneWithoutMention, TokenIssue.Of(token, _ => false, ["own"]) is not null);
    }
}
