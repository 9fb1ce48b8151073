namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Teams' settings of a meeting against the metadata of Microsoft Graph.</summary>
public sealed class TeamsMeetingSettingsTests
{
    /// <summary>The metadata knows no "only when created"; the reference says it in words.</summary>
    private static readonly string[] OnlyWhenCreated = ["joinMeetingIdSettings.isPasscodeRequired"];

    private static SchemaProperties Create => OpenApiDocument.Teams.Request("POST", "/me/onlineMeetings");

    private static SchemaProperties Update => OpenApiDocument.Teams.Request("PATCH", "/me/onlineMeetings/{onlineMeeting-id}");

    private static SchemaProperties Read => OpenApiDocument.Teams.Answer("GET", "/me/onlineMeetings/{onlineMeeting-id}", "200");

    public static TheoryData<string> Paths => [.. TeamsMeetingSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Creation_update_and_answer_hold_it_with_the_values_of_the_catalogue(string path)
    {
        foreach (var schema in new[] { Create, Update, Read })
        {
            var property = schema.Find(path);

            Assert.NotNull(property);
            Assert.False(property.IsDeprecated || property.IsReadOnly);
            Values.AssertFit(At(path), property);
        }

        Assert.True(At(path).InCreate);
        Assert.Equal(OnlyWhenCreated.Contains(path), !At(path).InUpdate);
    }

    [Fact]
    public void Only_who_presents_has_a_documented_default_and_it_is_everyone()
    {
        var setting = Assert.Single(TeamsMeetingSettings.All, s => s.WhenNotSent != AbsenceEffect.AccountDecides);

        Assert.Equal(("allowedPresenters", AbsenceEffect.Unprotected), (setting.Path, setting.WhenNotSent));
        Assert.True(setting.IsUnsafe("everyone"));
    }

    [Theory]
    [InlineData("everyone")]
    [InlineData("organization")]
    [InlineData("organizationAndFederated")]
    public void A_lobby_that_lets_guests_pass_is_accepted_by_no_demand(string scope)
    {
        var setting = At("lobbyBypassSettings.scope");

        Assert.DoesNotContain(scope, setting.ValueAt(ControlLevel.Standard).Accepted);
        Assert.True(setting.IsUnsafe(scope));
    }

    private static Setting At(string path) => TeamsMeetingSettings.All.Single(s => s.Path == path);
}
