using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>The peer: what a careful developer writes by hand. The same two requests with source-generated JSON, and nothing of the policy.</summary>
internal sealed class HandWrittenClient : IDisposable
{
    private readonly HttpClient _http;

    private HandWrittenClient(HttpClient http) => _http = http;

    public static async Task<HandWrittenClient> SignInAsync(EmulatorDescription emulator)
    {
        var http = new HttpClient { BaseAddress = emulator.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{emulator.ClientId}:{emulator.ClientSecret}")));
        request.Content = new FormUrlEncodedContent([new("grant_type", "account_credentials"), new("account_id", emulator.AccountId)]);
        using var response = await http.SendAsync(request);
        var token = await response.Content.ReadFromJsonAsync(HandWrittenJson.Default.TokenAnswer);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);
        return new HandWrittenClient(http);
    }

    public async Task<string> CreateAsync(string host, string topic, DateTimeOffset start, int minutes)
    {
        var body = new MeetingBody(topic, "psc1:" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(11)), start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), "Europe/Berlin", minutes)
        {
            Password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789@-_*", 10),
        };
        using var created = await _http.PostAsJsonAsync($"v2/users/{host}/meetings", body, HandWrittenJson.Default.MeetingBody);
        created.EnsureSuccessStatusCode();
        var meeting = await created.Content.ReadFromJsonAsync(HandWrittenJson.Default.MeetingAnswer);
        using var read = await _http.GetAsync(new Uri($"v2/meetings/{meeting!.Id}", UriKind.Relative));
        read.EnsureSuccessStatusCode();
        var applied = await read.Content.ReadFromJsonAsync(HandWrittenJson.Default.MeetingAnswer);
        return applied!.Settings.WaitingRoom && !applied.Settings.JoinBeforeHost && applied.Password == body.Password
            ? applied.JoinUrl
            : throw new InvalidOperationException("The meeting is not what was asked for.");
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record TokenAnswer(string AccessToken);

internal sealed record MeetingBody(string Topic, string Agenda, string StartTime, string Timezone, int Duration)
{
    public int Type { get; init; } = 2;

    public required string Password { get; init; }

    public MeetingSettings Settings { get; init; } = new();
}

internal sealed record MeetingAnswer(long Id, string JoinUrl, string Password, MeetingSettings Settings);

internal sealed record WaitingRoomOptions(string Mode = "custom", string WhoGoesToWaitingRoom = "everyone");

internal sealed record MeetingChat(bool Enable = false);

internal sealed record MeetingSettings
{
    public bool UsePmi { get; init; }

    public bool WaitingRoom { get; init; } = true;

    public WaitingRoomOptions? WaitingRoomOptions { get; init; } = new();

    public bool JoinBeforeHost { get; init; }

    public bool MeetingAuthentication { get; init; }

    public string? EncryptionType { get; init; } = "enhanced_encryption";

    public string? Audio { get; init; } = "voip";

    public string? AutoRecording { get; init; } = "none";

    public bool AutoStartMeetingSummary { get; init; }

    public bool AutoStartAiCompanionQuestions { get; init; }

    public bool AutoStartDeepfakeDetection { get; init; }

    public bool EmailInAttendeeReport { get; init; }

    public string[]? AdditionalDataCenterRegions { get; init; } = [];

    public bool CnMeeting { get; init; }

    public bool InMeeting { get; init; }

    public bool HostVideo { get; init; }

    public bool ParticipantVideo { get; init; }

    public bool MuteUponEntry { get; init; } = true;

    public bool RequestPermissionToUnmuteParticipants { get; init; } = true;

    public bool AllowHostControlParticipantMuteState { get; init; }

    public MeetingChat? ContinuousMeetingChat { get; init; } = new();

    public int ApprovalType { get; init; } = 2;

    public bool RegistrantsEmailNotification { get; init; }

    public bool RegistrantsConfirmationEmail { get; init; }

    public bool ShowShareButton { get; init; }

    public bool Watermark { get; init; }

    public bool EmailNotification { get; init; }

    public bool AlternativeHostsEmailNotification { get; init; }

    public bool PushChangeToCalendar { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(MeetingBody))]
[JsonSerializable(typeof(MeetingAnswer))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
