namespace Microsoft.Maui.ApplicationModel.Communication
{
    public class Contact
    {
        public string DisplayName { get; set; } = "";
    }

    public interface IContacts
    {
        Task<IEnumerable<Contact>> GetAllAsync();
    }
}

public class ContactDataDisclosed(HttpClient http, Microsoft.Maui.ApplicationModel.Communication.IContacts contacts)
{
    private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

    public async Task InviteFriendsAsync()
    {
        var everybody = await contacts.GetAllAsync();
        await http.PostAsJsonAsync("https://app.example.org/friends/invite", new { Meetings, names = everybody.Select(c => c.DisplayName) }); // PSC4001 (no fix)
    }
}
