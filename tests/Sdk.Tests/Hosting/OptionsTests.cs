using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Tests.Hosting;

public class OptionsTests
{
    [Fact]
    public void Missing_credentials_fail_at_start_with_key_and_remedy()
    {
        var error = Fail(services => services.AddConferencing().AddZoom(new ConfigurationBuilder().Build()));
        Assert.Equal(3, error.Failures.Count());
        foreach (var key in (string[])["AccountId", "ClientId", "ClientSecret"])
            Assert.Contains(error.Failures, f => f.Contains($"'{key}' is missing; set it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_account_is_named_in_the_message() =>
        Assert.Contains("'north'", Fail(services => services.AddConferencing().AddZoom("north", _ => { })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_secret_with_blanks_is_refused_without_being_told()
    {
        var error = Fail(services => services.AddConferencing().AddZoom(o => (o.AccountId, o.ClientId, o.ClientSecret) = ("a", "c", "hush-hush ")));
        Assert.Contains("'ClientSecret' has blanks", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<ConferencingOptions>> Bad => new()
    {
        { "MarkerKey", o => o.MarkerKey = "aHVzaA==" },
        { "MarkerKey", o => o.MarkerKey = "hush, no base64" },
        { "MarkerKey", o => o.MarkerKey = new string('A', 2000) },
        { "NeutralTopic", o => o.NeutralTopic = " " },
        { "NeutralTopic", o => o.NeutralTopic = "hush\u0007" },
        { "NeutralTopic", o => o.NeutralTopic = new string('x', 201) },
        { "ReadBackInterval", o => o.ReadBackInterval = TimeSpan.Zero },
        { "ReadBackPause", o => o.ReadBackPause = TimeSpan.FromSeconds(-1) },
        { "AbsenceInterval", o => o.AbsenceInterval = TimeSpan.FromDays(2) },
        { "CleanupTime", o => o.CleanupTime = TimeSpan.Zero },
        { "AccountSettingsLifetime", o => o.AccountSettingsLifetime = TimeSpan.Zero },
        { "AccountSettingsLifetime", o => o.AccountSettingsLifetime = TimeSpan.FromMilliseconds(999) },
        { "AccountSettingsLifetime", o => o.AccountSettingsLifetime = TimeSpan.FromDays(2) },
        { "RequestTimeout", o => o.RequestTimeout = TimeSpan.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Unusable_options_fail_at_start_with_key_and_remedy(string key, Action<ConferencingOptions> configure)
    {
        var failure = Assert.Single(Fail(services => services.AddConferencing(configure)).Failures);
        Assert.StartsWith($"'{key}'", failure, StringComparison.Ordinal);
        Assert.Contains(";", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_options_start()
    {
        var services = new ServiceCollection();
        services.AddConferencing(o => (o.MarkerKey, o.AccountSettingsLifetime) = (EmulatedZoom.MarkerKey, TimeSpan.FromSeconds(1))).AddZoom(o => (o.AccountId, o.ClientId, o.ClientSecret) = ("a", "c", "s"));
        using var container = services.BuildServiceProvider();
        container.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal("zoom", container.GetRequiredService<IMeetingClient>().Provider);
    }

    private static OptionsValidationException Fail(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var container = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => container.GetRequiredService<IStartupValidator>().Validate());
    }
}
