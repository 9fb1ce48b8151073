using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Jitsi has no API document to compare with; these tests hold the catalogue to what its paths say.</summary>
public sealed partial class JitsiCatalogueTests
{
    public static TheoryData<string> Paths => [.. JitsiCatalogue.Instance.Settings.Where(s => s.Path.Length > 0).Select(s => s.Path)];

    [Fact]
    public void Every_control_is_covered_in_the_order_of_the_table() => Assert.Equal(
        ConferenceControls.All,
        JitsiCatalogue.Instance.Settings.Select(s => s.Control).Distinct());

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_first_part_of_the_path_tells_the_scope(string path) => Assert.Equal(
        path.Split('.')[0] switch
        {
            "link" or "token" or "reservation" => SettingScope.Meeting,
            "config" or "env" or "hosting" => SettingScope.Deployment,
            "command" => SettingScope.Live,
            _ => SettingScope.Nowhere,
        },
        At(path).Scope);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Names_look_like_those_of_their_place(string path) => Assert.Matches(
        path.Split('.')[0] switch
        {
            "env" => Variable(),
            "token" => Claim(),
            _ => Name(),
        },
        path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    [Fact]
    public void Every_feature_of_a_token_is_said_to_be_off() => Assert.All(
        JitsiTokenSettings.All.Where(s => s.Path.StartsWith(JitsiTokenSettings.FeaturesPath + ".", StringComparison.Ordinal)),
        s => Assert.Equal(false, s.Secure.Sent));

    [Theory]
    [InlineData("livestreaming")]
    [InlineData("recording")]
    [InlineData("transcription")]
    [InlineData("outbound-call")]
    [InlineData("send-private-message")]
    [InlineData("live-translation")]
    public void What_the_server_grants_a_moderator_without_features_is_unprotected(string feature) =>
        Assert.Equal(AbsenceEffect.Unprotected, At(JitsiTokenSettings.FeaturesPath + "." + feature).WhenNotSent);

    [Fact]
    public void An_issued_token_cannot_be_changed() => Assert.All(JitsiTokenSettings.All, s => Assert.True(s.InCreate && !s.InUpdate, s.Path));

    [Fact]
    public void What_happens_while_the_meeting_runs_or_nowhere_is_declared_or_harmless() => Assert.All(
        JitsiOtherSettings.All,
        s => Assert.True(s.AbsentInAnswerIsSafe || s.Note.Contains("declare", StringComparison.Ordinal), s.Control.Id));

    [Fact]
    public void There_is_no_request_that_creates_a_meeting() => Assert.Empty(JitsiCatalogue.Instance.Endpoints);

    [Fact]
    public void The_right_side_of_every_trap_is_in_the_catalogue()
    {
        var known = Paths.Select(p => p.Data).Append(JitsiTokenSettings.FeaturesPath).Append("link.#jwt").ToHashSet(StringComparer.Ordinal);

        Assert.Subset(known, JitsiTraps.All.Select(t => t.RightPath).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal));
    }

    private static Setting At(string path) => JitsiCatalogue.Instance.Settings.Single(s => s.Path == path);

    [GeneratedRegex("^[A-Z][A-Z0-9_]+$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_-]+)*$")]
    private static partial Regex Claim();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9_]*(\.[a-z][A-Za-z0-9]*)*$")]
    private static partial Regex Name();
}
