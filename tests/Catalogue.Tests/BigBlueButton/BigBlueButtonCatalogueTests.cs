namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed class BigBlueButtonCatalogueTests
{
    [Fact]
    public void Every_control_is_covered_in_the_order_of_the_table() => Assert.Equal(
        ConferenceControls.All,
        BigBlueButtonCatalogue.Instance.Settings.Select(s => s.Control).Distinct());

    [Fact]
    public void What_no_call_reaches_is_declared_or_harmless_except_end_to_end_encryption() => Assert.All(
        BigBlueButtonCatalogue.Instance.Settings.Where(s => s.Scope is SettingScope.Nowhere or SettingScope.Live && s.Control != ConferenceControls.EndToEndEncryption),
        s => Assert.True(s.AbsentInAnswerIsSafe || s.Note.Contains("declare", StringComparison.Ordinal), s.Control.Id));

    [Fact]
    public void A_path_without_prefix_is_a_parameter_of_a_creation() => Assert.All(
        BigBlueButtonCatalogue.Instance.Settings.Where(s => s.InCreate),
        s => Assert.True(!s.Path.Contains('.', StringComparison.Ordinal) || s.Path.StartsWith("disabledFeatures.", StringComparison.Ordinal), s.Path));

    [Fact]
    public void Every_request_exists()
    {
        var calls = ParameterTable.BigBlueButton;

        Assert.All(BigBlueButtonEndpoints.All.Select(e => e.Path).Concat(BigBlueButtonEndpoints.Others), p => Assert.True(calls.HasCall(p), p));
    }

    [Fact]
    public void Nothing_updates_a_meeting() => Assert.DoesNotContain(BigBlueButtonEndpoints.All, e => e.Effect == EndpointEffect.UpdateMeeting);

    [Fact]
    public void Both_sides_of_every_trap_exist()
    {
        var parameters = ParameterTable.BigBlueButton;

        Assert.All(
            BigBlueButtonTraps.All.SelectMany(t => new[] { t.WrongPath, t.RightPath }).Where(p => p.Length > 0),
            path => Assert.True(Exists(parameters, path), path));
    }

    private static bool Exists(ParameterTable parameters, string path)
    {
        var parts = path.Split('.');
        return parts switch
        {
            ["join", var name] => parameters.Join(name) is not null,
            [BigBlueButtonMeetingSettings.DisabledFeaturesPath, var feature] => parameters.Features.Contains(feature),
            [var name] => parameters.Create(name) is not null,
            _ => false,
        };
    }
}
