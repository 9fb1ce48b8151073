namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Zoom's settings of a host against Zoom's own API document.</summary>
public sealed class ZoomAccountSettingsTests
{
    private const string Path = "/users/{userId}/settings";

    /// <summary>What Zoom reports and lets nobody change through the API.</summary>
    private static readonly string[] NotInUpdate =
    [
        "in_meeting.meeting_summary_with_ai_companion.enable",
        "in_meeting.ai_companion_questions.enable",
    ];

    private static SchemaProperties Read => OpenApiDocument.ZoomUsers.Answer("GET", Path, "200");

    private static SchemaProperties Update => OpenApiDocument.ZoomUsers.Request("PATCH", Path);

    public static TheoryData<string> Paths => [.. ZoomAccountSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_settings_of_a_host_hold_it_with_the_values_of_the_catalogue(string path)
    {
        var property = Read.Find(path);

        Assert.NotNull(property);
        Assert.False(property.IsDeprecated);
        Values.AssertFit(At(path), property);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_an_administrator_could_set_are_the_values_of_the_catalogue(string path)
    {
        var property = Update.Find(path);

        Assert.Equal(NotInUpdate.Contains(path), property is null);
        if (property is not null)
            Values.AssertFit(At(path), property);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_section_is_the_one_that_returns_it(string path) =>
        Assert.Equal(path.StartsWith("meeting_security.", StringComparison.Ordinal) ? "meeting_security" : "", At(path).AccountSection);

    [Fact]
    public void Regions_are_all_of_the_European_ones_that_Zoom_offers()
    {
        var offered = Read.Find("in_meeting.data_center_regions")!.Values;

        Assert.Equal(
            offered.Where(r => Regions.EuropeanEconomicArea.Contains(r)).Order(StringComparer.Ordinal),
            At("in_meeting.data_center_regions").Secure.Accepted);
    }

    [Fact]
    public void End_to_end_encryption_has_a_prerequisite_among_the_settings_of_the_host() =>
        Assert.Equal(["end_to_end_encrypted_meetings"], ZoomCatalogue.Instance.PrerequisitesOf(ZoomMeetingSettings.All.Single(s => s.Path == "settings.encryption_type")).Select(s => s.Path.Split('.')[^1]));

    private static Setting At(string path) => ZoomAccountSettings.All.Single(s => s.Path == path);
}
