using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>Meetings that are made by plain HTTP, as other code would: half of them without waiting room.</summary>
internal static class MeetingsOfOtherCode
{
    private const int AtATime = 16;

    public static async Task MakeAsync(EmulatorDescription emulator, int meetings)
    {
        using var http = new HttpClient { BaseAddress = emulator.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"oauth/token?grant_type=account_credentials&account_id={emulator.AccountId}", UriKind.Relative));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{emulator.ClientId}:{emulator.ClientSecret}")));
        using var granted = await http.SendAsync(request);
        using var token = JsonDocument.Parse(await granted.Content.ReadAsStringAsync());
        http.DefaultRequestHeaders.Authorization = new("Bearer", token.RootElement.GetProperty("access_token").GetString());
        await Parallel.ForAsync(0, meetings, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (i, cancellationToken) =>
        {
            var waiting = (i % 2 == 0).ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
            using var body = new StringContent(
                $$$"""{"topic":"Load","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30,"password":"aB3dE6gH9k","settings":{"waiting_room":{{{waiting}}},"join_before_host":false}}""",
                Encoding.UTF8,
                "application/json");
            using var made = await http.PostAsync(new Uri($"v2/users/{emulator.Hosts[i % emulator.Hosts.Count]}/meetings", UriKind.Relative), body, cancellationToken);
            made.EnsureSuccessStatusCode();
        });
    }
}
