public class AnyoneMayHost(HttpClient bigBlueButton)
{
    public Task<HttpResponseMessage> CreateAsync(string checksum) =>
        bigBlueButton.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={RandomNumberGenerator.GetHexString(32)}&allowPromoteGuestToModerator=true&checksum={checksum}"); // PSC1013
}
