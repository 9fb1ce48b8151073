using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Providers.Zoom;

/// <summary>What is believed of the host's settings, and for how long.</summary>
public class ZoomPostureReaderTests
{
    private const string Settings = "/v2/users/*/settings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Silent =>
    [
        "{}",
        """{"in_meeting":{}}""",
        """{"meeting_security":{},"recording":null}""",
        """{"meeting_security":[1],"in_meeting":"all"}""",
        """{"status":"ok"}""",
        "[]",
        "\"ok\"",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task An_answer_without_any_setting_fails_the_request_and_is_asked_for_again(string body)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("GET", Settings).First(1, Fault.Answer(200, body));
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), Token));
        Assert.Contains("no usable answer", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Bodies("POST"));

        Assert.True((await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), Token)).Evidence.IsAcceptable);
    }

    [Fact]
    public async Task One_silent_section_is_enough_to_fail()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("GET", Settings).When(r => r.QueryNames.Contains("option"), Fault.Answer(200, """{"meeting_security":{}}"""));
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Contains("none of the settings", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_vendor_knows_nothing_of_the_host_is_no_settings_either()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("GET", Settings).Every(Fault.Answer(404, """{"code":3001,"message":"Meeting does not exist."}"""));
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Contains("knows no such host", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Bodies("POST"));
    }

    [Fact]
    public async Task Whatever_object_of_foreign_names_answers_nothing_is_created()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await Gen.Char['a', 'z'].Array[1, 8].Select(c => new string(c)).Array[0, 6].SampleAsync(
            async names =>
            {
                var body = "{" + string.Join(",", names.Distinct(StringComparer.Ordinal).Select(n => $"\"x-{n}\":true")) + "}";
                zoom.Faults.On("GET", Settings).First(1, Fault.Answer(200, body));
                await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
            },
            iter: 20,
            threads: 1);
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task Settings_are_read_again_once_their_lifetime_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var zoom = await EmulatedZoom.StartAsync(
            o => o.AccountSettingsLifetime = TimeSpan.FromSeconds(1),
            services => services.AddSingleton<TimeProvider>(time),
            o => o.TimeProvider = time);
        await zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token);
        var once = zoom.Count("GET", "/settings");
        await zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal(once, zoom.Count("GET", "/settings"));
        time.Advance(TimeSpan.FromSeconds(1));
        await zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal(2 * once, zoom.Count("GET", "/settings"));
    }
}
