public class RecordingNoticeSuppressed(HttpClient bigBlueButton)
{
    public Task<HttpResponseMessage> CreateAsync(string checksum) =>
        bigBlueButton.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={RandomNumberGenerator.GetHexString(32)}&notifyRecordingIsOn=false&checksum={checksum}"); // PSC3008
}
