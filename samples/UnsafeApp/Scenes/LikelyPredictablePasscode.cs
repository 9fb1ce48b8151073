public class ZoomAppointments
{
    public string CreateMeetingPasscode()
    {
        var random = new Random(); // PSC1017 (no fix)
        return random.Next(100_000, 1_000_000).ToString();
    }
}
