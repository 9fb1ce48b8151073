public class ZoomAppointments
{
    public string CreateMeetingPasscode() => Random.Shared.Next(100_000, 1_000_000).ToString(); // PSC1017 (no fix)
}
