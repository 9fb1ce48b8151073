namespace PrivacySafe.Conferencing.Analyzers.Tests.Settings;

/// <summary>Credentials in the settings files of an application.</summary>
public class SettingsFileTests
{
    private const string Code = "// Reads zoom settings, makes each onlineMeeting.\nclass Program { }";
    private const string Secret = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga";

    private static Task OfAsync(string text, string path = "/app/appsettings.json") => Analysis.WithFileAsync(path, text, Code);

    [Fact]
    public Task Sections_of_vendors() => OfAsync($$"""
        {
          // What the application signs in with.
          "Zoom": { "AccountId": "{{Secret}}", "ClientSecret": {|PSC2002:"{{Secret}}"|}, "Webhook": { "SecretToken": {|PSC2002:"{{Secret}}"|}, }, },
          /* older */ "BigBlueButton:Secret": {|PSC2002:"{{Secret}}"|},
          "Features": [ 1, true, null, { "JitsiAppSecret": {|PSC2002:"{{Secret}}"|} } ],
          "Teams__ClientSecret": {|PSC2002:"{{Secret}}"|}
        }
        """);

    /// <summary>Names are compared by their letters, wherever they are parted.</summary>
    [Theory]
    [InlineData("Big_Blue_Button")]
    [InlineData("GoTo-Meeting")]
    public Task Sections_whose_names_are_written_in_parts(string section) => OfAsync($$"""{ "{{section}}": { "ClientSecret": {|PSC2002:"{{Secret}}"|}, "Secret": {|PSC2002:"{{Secret}}"|} } }""");

    [Fact]
    public Task Other_sections_and_placeholders_are_silent() => OfAsync($$"""
        {
          "Jwt": { "SecretKey": "{{Secret}}" }, "Stripe": { "WebhookSecret": "{{Secret}}" }, "AzureAd": { "ClientSecret": "{{Secret}}" },
          "Zoom": { "ClientSecret": "", "ApiSecret": "<from the vault>", "SdkSecret": "YOUR_SDK_1234567", "Jwt": { "Secret": "{{Secret}}" }, "Enabled": false }
        }
        """);

    [Theory]
    [InlineData("{ \"Zoom\": { \"ClientSecret\": {|PSC2002:\"" + Secret + "\"|}, \"Next")]
    [InlineData("{ \"Zoom\": { \"ClientSecret\": {|PSC2002:\"" + Secret + "\"|} ] } = 3")]
    [InlineData("\uFEFF{ \"Zoom\": { \"ClientSecret\": {|PSC2002:\"" + Secret + "\"|} } }")]
    [InlineData("{ \"Zoom\": { \"ClientSecret\": \"" + Secret)]
    [InlineData("{ \"Zoom\"")]
    [InlineData("zoom")]
    [InlineData("")]
    public Task An_unfinished_file_is_read_as_far_as_it_goes(string text) => OfAsync(text);

    [Theory]
    [InlineData("/app/appsettings.Development.json", true)]
    [InlineData("/app/AppSettings.json", true)]
    [InlineData("/app/other.json", false)]
    [InlineData("/app/appsettings.txt", false)]
    public Task Only_files_that_the_platform_reads_by_name(string path, bool isRead) =>
        OfAsync("{ \"Zoom\": { \"ClientSecret\": " + (isRead ? "{|PSC2002:\"" + Secret + "\"|}" : "\"" + Secret + "\"") + " } }", path);

    [Fact]
    public Task A_project_that_has_nothing_to_do_with_conferencing_is_silent() =>
        Analysis.WithFileAsync("/app/appsettings.json", "{ \"Zoom\": { \"ClientSecret\": \"" + Secret + "\" } }", "class Program { }");
}
