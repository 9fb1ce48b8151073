public class GuessableRoomName(HttpClient bigBlueButton)
{
    public Task<HttpResponseMessage> CreateAsync(string checksum) =>
        bigBlueButton.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?name=Team&meetingID=team&guestPolicy=ASK_MODERATOR&checksum={checksum}"); // PSC1009 (no fix)
}
