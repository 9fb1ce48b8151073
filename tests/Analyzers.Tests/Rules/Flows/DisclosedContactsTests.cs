namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Address books that end in a feature that invites people: each source, each sink, each way in between.</summary>
public sealed class DisclosedContactsTests
{
    // The names of the libraries; what they do does not matter.
    private const string Libraries = """

        namespace Microsoft.Maui.ApplicationModel.Communication
        {
            public class ContactEmail { public string EmailAddress { get; set; } }
            public class Contact { public string DisplayName { get; set; } public System.Collections.Generic.List<ContactEmail> Emails { get; set; } }
            public interface IContacts { System.Threading.Tasks.Task<System.Collections.Generic.IEnumerable<Contact>> GetAllAsync(); System.Threading.Tasks.Task<Contact> PickContactAsync(); }
        }
        namespace Microsoft.Graph.Models { public class Person { public string DisplayName { get; set; } public string UserPrincipalName { get; set; } } }
        """;

    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Maui.ApplicationModel.Communication;
        using Microsoft.Graph.Models;

        public class Friends(HttpClient http, IContacts contacts, SmtpClient smtp, List<Person> people)
        {
            private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

            public async Task Run(string typed)
            {
        BODY
            }
            MEMBERS
        }
        """;

    private static Task In(string body, string members = "") => Analysis.OfAsync(Frame.Replace("BODY", body).Replace("MEMBERS", members) + Libraries);

    [Theory]
    [InlineData("""var all = await contacts.GetAllAsync(); await http.PostAsJsonAsync("https://example.org/api/invitations", {|PSC4001:all|});""")]
    [InlineData("""var all = await contacts.GetAllAsync(); var mails = all.SelectMany(c => c.Emails).Select(e => e.EmailAddress).ToList(); await http.PostAsJsonAsync("https://example.org/friends/invite", {|PSC4001:new { mails }|});""")]
    [InlineData("""foreach (var one in await contacts.GetAllAsync()) { var message = new MailMessage("a@example.org", one.Emails[0].EmailAddress); await smtp.SendMailAsync({|PSC4001:message|}); }""")]
    [InlineData("""var text = new StringBuilder(); foreach (var one in await contacts.GetAllAsync()) text.AppendLine(one.DisplayName); await smtp.SendMailAsync("a@example.org", "b@example.org", "all", {|PSC4001:text.ToString()|});""")]
    [InlineData("""await http.PostAsJsonAsync("https://example.org/api/invite", {|PSC4001:people.Select(p => p.UserPrincipalName)|});""")]
    public Task FollowsContactsToInvitations(string body) => In(body);

    [Fact]
    public Task FollowsContactsIntoOtherMethods() => In(
        """var all = await contacts.GetAllAsync(); await Mailed({|PSC4001:all.Select(c => c.DisplayName)|});""",
        """private Task Mailed(IEnumerable<string> names) { var message = new MailMessage(); message.Body = string.Join(", ", names); return smtp.SendMailAsync(message); }""");

    [Fact]
    public Task FollowsContactsAmongSeveralArguments() => In(
        """var all = await contacts.GetAllAsync(); await Mailed("all", typed, {|PSC4001:all.First().DisplayName|}); await Mailed(all.First().DisplayName, typed);""",
        """private Task Mailed(string title, params string[] names) { Console.WriteLine(title); var message = new MailMessage(); message.Body = string.Join(", ", names); return smtp.SendMailAsync(message); }""");

    [Theory]
    [InlineData("invite")]
    [InlineData("invitation")]
    [InlineData("referral")]
    [InlineData("friend")]
    public Task KnowsAFeatureByTheWordInAddressesAndNames(string word) => In(
        $$"""
        await http.PostAsJsonAsync("https://example.org/api/{{word}}", {|PSC4001:people|});
        await http.PostAsJsonAsync("https://example.org/api/Send-{{word.ToUpperInvariant()}}s/all", {|PSC4001:people|});
        await http.PostAsJsonAsync("https://{{word}}.example.org/api", people);
        Send{{word}}({|PSC4008:people|}, 1);
        """,
        $$"""private void Send{{word}}(List<Person> guests, int count) { } private void {{word}}Added(List<Person> guests) => guests.Add({|PSC4008:people[0]|}); private void Added(List<Person> guests) => guests.Add(people[0]);""");

    [Theory]
    [InlineData("""var all = await contacts.GetAllAsync(); await Invite({|PSC4008:all|});""", """private Task Invite(IEnumerable<Contact> guests) => Task.CompletedTask;""")]
    [InlineData("""await http.PostAsJsonAsync("https://example.org/api/invite", {|PSC4008:AddressBook()|});""", """private List<string> AddressBook() => new();""")]
    public Task SuggestsByNamesAlone(string body, string members) => In(body, members);

    [Fact]
    public Task SuggestsWhereAContactIsPutAmongTheGuests() => In("", """public async Task OnInviteFriends(List<string> guests) { var contact = await contacts.PickContactAsync(); guests.Add({|PSC4008:contact.DisplayName|}); }""");

    [Fact]
    public Task KnowsLibrariesByNameThatAreNotRestored() => Analysis.OfBrokenAsync(
        """
        using System.Net.Mail;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Maui.ApplicationModel.Communication;

        public class Sender(SmtpClient smtp)
        {
            private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

            public async Task Run()
            {
                IEnumerable<Contact> contacts = await Contacts.Default.GetAllAsync();
                var content = "";
                foreach (Contact contact in contacts)
                    content += contact.DisplayName + "\t";
                var message = new MailMessage("a@example.org", "b@example.org");
                message.Body = content;
                smtp.Send({|PSC4008:message|});
            }
        }
        """);

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://example.org/api/invitations", new { typed });""")]
    [InlineData("""var all = await contacts.GetAllAsync(); Console.WriteLine(all.Count());""")]
    [InlineData("""var all = await contacts.GetAllAsync(); await http.PostAsJsonAsync("https://example.org/api/invitations", new { count = all.Count() });""")]
    [InlineData("""var all = await contacts.GetAllAsync(); await http.PostAsJsonAsync("https://example.org/api/orders", all);""")]
    [InlineData("""var all = await contacts.GetAllAsync(); var shown = all.Select(c => c.DisplayName).ToList();""")]
    [InlineData("""var all = await contacts.GetAllAsync(); await http.PostAsJsonAsync("https://example.org/api/orders?next=invite", all);""")]
    public Task IsSilentWhereNobodyIsInvited(string body) => In(body);

    [Fact]
    public Task IsSilentWhereNobodyConfers() => Analysis.OfAsync(
        (Frame.Replace("BODY", """var all = await contacts.GetAllAsync(); await http.PostAsJsonAsync("https://example.org/api/invitations", all);""").Replace("MEMBERS", "") + Libraries)
        .Replace("https://api.zoom.us/v2/users/me/meetings", "zoom into our meeting"));
}
