using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Which names in vendors' answers are secret, and which types stand for an answer.</summary>
public class SecretNamesTests
{
    private static VendorCatalogue Vendor(string name) => VendorCatalogues.All.Single(v => v.Name == name);

    [Fact]
    public void Every_secret_of_every_vendor_in_both_spellings()
    {
        foreach (var vendor in VendorCatalogues.All.Where(v => v.Answer is not null))
        {
            var passcodes = vendor.Invitation?.PasscodeNames ?? [];
            var links = vendor.Invitation?.LinkNames ?? [];
            foreach (var name in links.Concat(passcodes).Concat(vendor.Answer!.HostLinks).Concat(vendor.Answer.Secrets).Concat(vendor.Answer.RecordingLinks))
            {
                var isHosts = vendor.Answer.HostLinks.Contains(name);
                Assert.Equal(isHosts ? DataKind.HostLink : DataKind.MeetingSecret, SecretNames.KindOf(name, vendor));
                Assert.NotNull(SecretNames.KindOf(name.Replace("_", "").ToUpperInvariant(), vendor));
                Assert.Contains(name, SecretNames.All, StringComparer.OrdinalIgnoreCase);
                Assert.Contains(name.Replace("_", ""), SecretNames.All, StringComparer.OrdinalIgnoreCase);
                Assert.Equal(!passcodes.Contains(name), SecretNames.OwnerOf(name) is not null);
            }

            foreach (var mark in vendor.Answer.Marks)
                Assert.Null(SecretNames.KindOf(mark, vendor));
        }

        Assert.Equal(SecretNames.All.Count, SecretNames.All.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("", SecretNames.All);
    }

    [Fact]
    public void Links_and_names_in_the_first_look_by_names_alone()
    {
        string[] likely = ["joinurl", "joinweburl", "hosturl", "starturl", "joinlink", "hostlink", "meetinglink", "meetingpassword", "meetingpasscode", "meetingpwd", "downloadurl", "playurl", "shareurl", "playbackurl", "recordingdownloadlink", "recordingcontenturl", "transcriptcontenturl"];
        Assert.Equal(likely.Order(StringComparer.Ordinal), LikelySecretNames.All.Select(n => n.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("join-url", "zoom", DataKind.MeetingSecret)]
    [InlineData("start_url", "zoom", DataKind.HostLink)]
    [InlineData("join_url", "webex", null)]
    [InlineData("zak", "webex", null)]
    [InlineData("webLink", "webex", DataKind.MeetingSecret)]
    [InlineData("topic", "zoom", null)]
    public void A_name_is_secret_where_its_vendor_uses_it(string name, string vendor, object? kind) => Assert.Equal((DataKind?)kind, SecretNames.KindOf(name, Vendor(vendor)));

    [Theory]
    [InlineData("join_url", "zoom")]
    [InlineData("joinUrl", "teams")]
    [InlineData("Join_url", null)]
    [InlineData("JOINURL", null)]
    [InlineData("startUrl", null)]
    [InlineData("start_url", "zoom")]
    [InlineData("password", null)]
    [InlineData("passcode", null)]
    [InlineData("host_id", null)]
    [InlineData("topic", null)]
    public void A_name_is_a_vendors_own_as_the_vendor_writes_it(string name, string? vendor) => Assert.Equal(vendor, SecretNames.OwnerOf(name)?.Name);

    [Theory]
    [InlineData("class T { public string join_url { get; set; } public string host_id { get; set; } }", "zoom")]
    [InlineData("class T { public string JoinUrl { get; set; } public string HostId { get; set; } }", "zoom")]
    [InlineData("class T { public string JoinUrl, Password; }", "zoom")]
    [InlineData("struct T { public string JoinUrl, Password; }", "zoom")]
    [InlineData("class T { [System.Text.Json.Serialization.JsonPropertyName(\"join-url\")] public string A; [System.Text.Json.Serialization.JsonPropertyName(\"host_id\")] public string B; }", "zoom")]
    [InlineData("class T : Base { public string JoinUrl; } class Base { public string HostId; }", "zoom")]
    [InlineData("class T<A> { public string JoinUrl; public A Password; }", "zoom", "T`1")]
    [InlineData("class T { public string JoinUrl, Passcode; }", "teams")]
    [InlineData("class T { public string JoinUrl, ChatInfo; }", "teams")]
    [InlineData("class T { public string WebLink, MeetingNumber; }", "webex")]
    [InlineData("class T { public string JoinWebUrl, VideoTeleconferenceId; }", "teams")]
    [InlineData("class T { public string JoinUrl; }", null)]
    [InlineData("class T { public string Password, HostId; }", null)]
    [InlineData("class T { public string HostId, HostEmail; }", null)]
    [InlineData("class T { public string JoinUrl; public static string HostId; }", null)]
    [InlineData("class T { public string JoinUrl; public static string HostId { get; set; } }", null)]
    [InlineData("class T { public string JoinUrl; public string HostId() => \"\"; }", null)]
    [InlineData("interface T { string JoinUrl { get; } string HostId { get; } }", null)]
    [InlineData("enum T { JoinUrl, HostId }", null)]
    [InlineData("class T { public string Topic, Agenda; }", null)]
    public void A_type_is_an_answer_by_a_secret_and_one_name_more(string declaration, string? vendor, string name = "T") =>
        Assert.Equal(vendor, SecretNames.VendorOf(Evaluation.TypeIn(declaration, name))?.Name);

    [Fact]
    public void No_type_and_types_of_the_platform_are_none()
    {
        Assert.Null(SecretNames.VendorOf(null));
        Assert.Null(SecretNames.VendorOf(Evaluation.TypeIn("class T { public string JoinUrl; }", "System.String")));
    }
}
