public class LikelyMeetingSecretLogged
{
    public void Invited(long zoomMeetingId, string joinUrl)
    {
        Console.WriteLine($"Invited to {joinUrl}"); // PSC4009 (no fix)
    }
}
