public class PasscodeTravelsWithLink
{
    public string Invite(string zoomId, string passcode) => $"Join at https://zoom.us/j/{zoomId}?pwd={passcode}"; // PSC1015 (no fix)
}
