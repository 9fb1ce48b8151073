namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>BigBlueButton's parameters of links and recordings against its documentation.</summary>
public sealed class BigBlueButtonJoinSettingsTests
{
    public static TheoryData<string> Paths => [.. BigBlueButtonJoinSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_call_has_the_parameter(string path)
    {
        var (call, parameter) = Split(path);

        Assert.True(ParameterTable.BigBlueButton.HasParameter("/" + call, parameter));
        Assert.Contains("/" + call, BigBlueButtonEndpoints.Others);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_parameter_of_a_link_takes_every_value(string path)
    {
        var (call, parameter) = Split(path);
        if (call == "join")
            Parameter.AssertFits(BigBlueButtonJoinSettings.All.Single(s => s.Path == path), ParameterTable.BigBlueButton.Join(parameter)!.Value);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Links_are_made_for_a_meeting_and_recordings_touched_later(string path) => Assert.Equal(
        path.StartsWith("join.", StringComparison.Ordinal) ? SettingScope.Meeting : SettingScope.Live,
        BigBlueButtonJoinSettings.All.Single(s => s.Path == path).Scope);

    private static (string Call, string Parameter) Split(string path) => (path.Split('.')[0], path.Split('.')[1]);
}
