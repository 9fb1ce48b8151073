public class OverbroadScope
{
    public string ConsentAt(string client, string back) =>
        $"https://webexapis.com/v1/authorize?client_id={client}&redirect_uri={back}&response_type=code&scope=meeting:admin_schedule_write"; // PSC2004 (no fix)
}
