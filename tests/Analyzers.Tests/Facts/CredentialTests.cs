using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Whose credential something holds, by the names on the way to it, and which, by the last of them.</summary>
public class CredentialTests
{
    private static string Told(Credential? credential) => credential is null ? "nothing" : credential.Vendor.Name + ": " + credential.Shape.Title;

    [Theory]
    [InlineData("zoomClientSecret", "zoom: the client secret")]
    [InlineData("ZOOM_CLIENT_SECRET", "zoom: the client secret")]
    [InlineData("MyZoomSdkSecret2", "zoom: the secret of an SDK app")]
    [InlineData("Zoom/ClientSecret", "zoom: the client secret")]
    [InlineData("Zoom/Webhook/SecretToken", "zoom: the secret token of webhooks")]
    [InlineData("Zoom/Topic", "nothing")]
    [InlineData("SecretOfZoom", "nothing")]
    [InlineData("ClientSecret", "nothing")]
    [InlineData("Shop/ClientSecret", "nothing")]
    [InlineData("Zoom/Webex/ClientSecret", "webex: the client secret")]
    [InlineData("Webex/Zoom/ApiSecret", "zoom: the secret of an API key")]
    [InlineData("JaasPrivateKey", "jitsi: the private key that signs tokens")]
    [InlineData("bbb/salt", "bigbluebutton: the shared secret")]
    [InlineData("LogMeIn/ConsumerSecret", "gotomeeting: the client secret")]
    [InlineData("TeamsBotPassword", "teams: the password of a bot")]
    [InlineData("Zoom/BotPassword", "nothing")]
    public void By_the_names_on_the_way_to_it(string path, string told)
    {
        Assert.Equal(told, Told(Credential.Of(path.Split('/'), _ => true)));
        Assert.Null(Credential.Of(path.Split('/'), _ => false));
    }

    [Fact]
    public void Without_a_name_it_is_none() => Assert.Null(Credential.Of([], _ => true));

    [Fact]
    public void Only_the_vendor_whose_it_is_has_to_be_proven()
    {
        List<string> asked = [];
        Assert.NotNull(Credential.Of(["Webex", "ZoomClientSecret"], vendor => { asked.Add(vendor.Name); return true; }));
        Assert.Equal(["zoom"], asked);
    }

    [Theory]
    [InlineData("jwt")]
    [InlineData("Stripe")]
    [InlineData("PayPal")]
    [InlineData("payment")]
    [InlineData("Google")]
    [InlineData("facebook")]
    [InlineData("LinkedIn")]
    [InlineData("twitter")]
    [InlineData("GitHub")]
    [InlineData("smtp")]
    [InlineData("mail")]
    [InlineData("SendGrid")]
    [InlineData("twilio")]
    [InlineData("database")]
    [InlineData("ConnectionString")]
    [InlineData("storage")]
    [InlineData("aws")]
    [InlineData("OpenAI")]
    [InlineData("identity")]
    [InlineData("invite")]
    [InlineData("captcha")]
    public void What_stands_in_a_vendors_section_and_is_about_something_else_is_none(string word)
    {
        Assert.Null(Credential.Of(["Zoom", word + "Secret"], _ => true));
        Assert.Null(Credential.Of(["Zoom", "My_" + word + "_Secret"], _ => true));
        Assert.Null(Credential.Of(["Zoom", word, "ApiSecret"], _ => true));
        Assert.NotNull(Credential.Of([word, "Zoom", "ApiSecret"], _ => true));
    }

    [Fact]
    public void Every_vendors_words_and_names()
    {
        foreach (var vendor in VendorCatalogues.All.Where(v => v.Credentials is not null))
        {
            foreach (var word in vendor.Credentials!.Words)
            {
                foreach (var name in vendor.Credentials.Shapes.SelectMany(s => s.Names))
                {
                    Assert.Contains(name, Credential.Endings);
                    Assert.True(Credential.MayBeNamed("The_" + name));
                    Assert.Same(vendor, Credential.Of([word + "_" + name], _ => true)?.Vendor);
                    Assert.Same(vendor, Credential.Of(["Settings", "My" + word + name], _ => true)?.Vendor);
                }
            }
        }

        Assert.Equal(Credential.Endings.Count, Credential.Endings.Distinct().Count());
    }

    [Theory]
    [InlineData("zoom.us", "client_secret", "zoom: the client secret")]
    [InlineData("ZOOM.us", "client_secret", "zoom: the client secret")]
    [InlineData("api.Zoom.us", "accessToken", "zoom: an access token")]
    [InlineData("api-eu.zoom.us", "refresh_token", "zoom: an access token")]
    [InlineData("webexapis.com", "client_secret", "webex: the client secret")]
    [InlineData("api.getgo.com", "access_token", "gotomeeting: an access token")]
    [InlineData("login.microsoftonline.com", "client_secret", "teams: the client secret")]
    [InlineData("graph.microsoft.com", "client_secret", "teams: the client secret")]
    [InlineData("zoom.us", "topic", "nothing")]
    [InlineData("zoom.us", "secret_of", "nothing")]
    [InlineData("notzoom.us", "client_secret", "nothing")]
    [InlineData("zoom.us.example.org", "client_secret", "nothing")]
    [InlineData("example.org", "client_secret", "nothing")]
    [InlineData("*", "shared_secret", "nothing")]
    public void By_the_host_that_it_is_sent_to(string host, string name, string told)
    {
        Assert.Equal(told, Told(Credential.Sent(host, name, _ => true)));
        Assert.Null(Credential.Sent(host, name, _ => false));
    }

    [Theory]
    [InlineData("https://zoom.us/oauth/token", "zoom")]
    [InlineData("//ZOOM.us/oauth/token", "zoom")]
    [InlineData("https://api.zoom.us/v2", "zoom")]
    [InlineData("see https://webexapis.com/v1 or others", "webex")]
    [InlineData("https://api.getgo.com", "gotomeeting")]
    [InlineData("zoom.us/oauth/token", null)]
    [InlineData("https://graph.microsoft.com/v1.0/me", null)]
    [InlineData("https://*.example.org", null)]
    [InlineData("//*", null)]
    [InlineData("", null)]
    public void The_vendor_whose_host_a_text_names(string text, string? vendor) => Assert.Equal(vendor, Credential.VendorAt(text, v => v.Credentials!.Evidence.Count == 0)?.Name);

    [Theory]
    [InlineData("Zoom_Client-Secret 2É", "zoomclientsecreté")]
    [InlineData("12-34", "")]
    [InlineData("", "")]
    public void A_name_is_compared_by_its_letters(string name, string letters) => Assert.Equal(letters, Credential.Letters(name));

    [Theory]
    [InlineData("Client_Secret", true)]
    [InlineData("SECRET", true)]
    [InlineData("secretary", false)]
    [InlineData("Topic", false)]
    [InlineData("", false)]
    public void A_name_ends_with_what_it_holds(string name, bool mayBe) => Assert.Equal(mayBe, Credential.MayBeNamed(name));
}
