public class MeetingSecretLogged(HttpClient zoom)
{
    public async Task CreateAsync()
    {
        var response = await zoom.PostAsJsonAsync(
            "https://api.zoom.us/v2/users/me/meetings",
            new { topic = "Consultation", type = 2, password = RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = true } });
        Console.WriteLine(await response.Content.ReadAsStringAsync()); // PSC4003 (no fix)
    }
}
