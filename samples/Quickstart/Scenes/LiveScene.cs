using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing;
using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>An employee meeting on a real account, removed again. No faults are played there.</summary>
internal static class LiveScene
{
    public static async Task<int> RunAsync()
    {
        Show.Title("An employee meeting on a real account");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("PRIVACYSAFE_").Build();
        var services = new ServiceCollection();
        services.AddConferencing().AddZoom(configuration.GetSection("Zoom"));
        await using var provider = services.BuildServiceProvider();
        try
        {
            var meetings = provider.GetRequiredService<IMeetingClient>();
            var meeting = await meetings.CreateAsync(MeetingRequest.For(new EmployeeMeeting(Stage.Notice), "Test", Stage.Tomorrow(), TimeSpan.FromMinutes(15)));
            Show.Evidence(meeting.Evidence);
            AnsiConsole.WriteLine((await meetings.RemoveAsync(meeting.Reference)).ToString());
            return 0;
        }
        catch (OptionsValidationException e)
        {
            AnsiConsole.WriteLine("Set PRIVACYSAFE_Zoom__AccountId, PRIVACYSAFE_Zoom__ClientId, PRIVACYSAFE_Zoom__ClientSecret and PRIVACYSAFE_Zoom__DefaultHost.");
            foreach (var failure in e.Failures)
                AnsiConsole.WriteLine("  " + failure);
            return 1;
        }
        catch (MeetingPolicyException e)
        {
            Show.Refusal(e);
            return 1;
        }
        catch (ConferencingException e)
        {
            AnsiConsole.WriteLine(e.Message);
            return 1;
        }
    }
}
