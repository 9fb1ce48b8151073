using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>BigBlueButton's parameters of a creation against the table of its documentation.</summary>
public sealed class BigBlueButtonMeetingSettingsTests
{
    private const string FeaturePrefix = BigBlueButtonMeetingSettings.DisabledFeaturesPath + ".";

    public static TheoryData<string> Parameters =>
        [.. BigBlueButtonMeetingSettings.All.Select(s => s.Path).Where(p => !p.StartsWith(FeaturePrefix, StringComparison.Ordinal))];

    public static TheoryData<string> Features =>
        [.. BigBlueButtonMeetingSettings.All.Select(s => s.Path).Where(p => p.StartsWith(FeaturePrefix, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void The_parameter_exists_and_takes_every_value(string path)
    {
        var parameter = ParameterTable.BigBlueButton.Create(path);

        Assert.NotNull(parameter);
        Assert.True(ParameterTable.BigBlueButton.HasParameter("/create", path));
        Parameter.AssertFits(At(path), parameter.Value);
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void The_feature_can_be_switched_off(string path)
    {
        Assert.Contains(path[FeaturePrefix.Length..], ParameterTable.BigBlueButton.Features);
        Assert.Equal(true, At(path).Secure.Sent);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void What_is_called_a_safe_default_is_the_documented_one(string path)
    {
        var setting = At(path);
        var documented = ParameterTable.BigBlueButton.Create(path)!.Value.GetProperty("default");
        if (documented.ValueKind is not (JsonValueKind.True or JsonValueKind.False) || setting.Secure.Kind != SettingValueKind.Exact)
            return;

        AbsenceEffect[] expected = Equals(setting.Secure.Sent, documented.GetBoolean())
            ? [AbsenceEffect.SafeDefault, AbsenceEffect.AccountDecides]
            : [AbsenceEffect.Unprotected];
        Assert.Contains(setting.WhenNotSent, expected);
    }

    [Fact]
    public void Secrets_are_made_by_the_server_when_not_sent()
    {
        var secrets = BigBlueButtonCatalogue.Instance.SettingsOf(ConferenceControls.Passcode);

        Assert.Equal(["attendeePW", "moderatorPW"], secrets.Select(s => s.Path));
        Assert.All(secrets, s => Assert.Equal(AbsenceEffect.VendorGenerates, s.WhenNotSent));
        Assert.All(secrets, s => Assert.Equal(SettingValueKind.FreshSecret, s.Secure.Kind));
    }

    [Fact]
    public void A_weakening_that_permits_recording_makes_it_possible_and_starts_none()
    {
        var off = BigBlueButtonMeetingSettings.All.ToDictionary(s => s.Path, s => s.ValueAt(ControlLevel.Off).Sent);

        Assert.Equal(true, off["record"]);
        Assert.Equal(true, off["allowStartStopRecording"]);
        Assert.Equal(false, At("autoStartRecording").Secure.Sent);
    }

    [Fact]
    public void Nothing_that_costs_participants_something_is_sent_when_nobody_demands_it() => Assert.All(
        BigBlueButtonMeetingSettings.All.Where(s => s.Path.StartsWith("lockSettingsDisable", StringComparison.Ordinal) || s.Path.StartsWith("lockSettingsHide", StringComparison.Ordinal)),
        s => Assert.Equal(SettingValueKind.Any, s.ValueAt(ControlLevel.Open).Kind));

    [Fact]
    public void Nothing_can_be_changed_afterwards() => Assert.All(BigBlueButtonCatalogue.Instance.Settings, s => Assert.False(s.InUpdate, s.Path));

    [Fact]
    public void What_the_server_reports_is_what_a_creation_was_told() =>
        Assert.Subset(BigBlueButtonMeetingSettings.All.Select(s => s.Path).ToHashSet(StringComparer.Ordinal), BigBlueButtonMeetingSettings.Reported.Keys.ToHashSet(StringComparer.Ordinal));

    private static Setting At(string path) => BigBlueButtonMeetingSettings.All.Single(s => s.Path == path);
}
