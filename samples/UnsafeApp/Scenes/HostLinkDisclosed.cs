using System.Text.Json;

public class Appointment
{
    public string? HostLink { get; set; }
}

public class HostLinkDisclosed
{
    public void Keep(JsonElement zoomMeeting, Appointment appointment)
    {
        appointment.HostLink = zoomMeeting.GetProperty("start_url").GetString(); // PSC4006 (no fix)
    }
}
