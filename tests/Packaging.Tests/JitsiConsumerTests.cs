using System.Net;
using System.Net.Http.Headers;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>The packages for a Jitsi server of one's own in the hands of a user: the programs of their READMEs, with warnings as errors, for both frameworks.</summary>
public sealed class JitsiConsumerTests(Packages packages)
{
    /// <summary>What one reference to the package brings into a program beyond the SDK's own; add to it only on purpose.</summary>
    private static readonly string[] BeyondTheSdk =
    [
        "Acornima", "Microsoft.Bcl.Cryptography", "Microsoft.IdentityModel.Abstractions", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Logging", "Microsoft.IdentityModel.Tokens",
    ];

    private static readonly Dictionary<string, string[]> BeyondTheSdkOn = new() { ["net10.0"] = BeyondTheSdk, ["net8.0"] = [.. BeyondTheSdk, "System.Formats.Asn1"] };

    private const string Frameworks = "net8.0;net10.0";
    private const string ReservationSecret = "packaging-tests-only-4c81a7d2e95f06b3d7";

    [Fact]
    public async Task The_readme_says_what_a_server_lacks_as_it_is_delivered()
    {
        var folder = await BuildAsync("JitsiLook", Repository.ReadmeProgram(Packages.Jitsi, 0), Packages.Jitsi, Packages.Emulator);
        var said = await RunAsync(folder, "net10.0");
        Assert.StartsWith("passcode: It is not known to have an effect. The deployment let somebody in without a token.", said, StringComparison.Ordinal);
        Assert.Contains("waiting-room: It is not known to have an effect. As far as is known, the deployment asks for no reservations", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readme_lets_the_chair_in_and_the_member_wait_and_refuses_the_bare_link()
    {
        var folder = await BuildAsync("JitsiMeeting", Repository.ReadmeProgram(Packages.Jitsi, 1), Packages.JitsiAspNetCore, Packages.Emulator);
        foreach (var framework in Frameworks.Split(';'))
            Assert.Equal(["Inside", "Waiting", "Refused: not-allowed"], (await RunAsync(folder, framework)).Split('\n', StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task The_emulators_readme_shows_a_deployment_as_delivered_and_hardened()
    {
        var folder = await BuildAsync("JitsiEmulated", Repository.ReadmeProgram(Packages.Emulator, 2), Packages.Emulator);
        var said = (await RunAsync(folder, "net10.0")).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal(2, said.Length);
        Assert.StartsWith("Inside, moderator: True, may ", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Refused: not-allowed (", said[1], StringComparison.Ordinal);
        Assert.EndsWith("; rooms: 0.", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readme_of_the_reservations_answers_the_deployment_and_nobody_else()
    {
        var folder = await BuildAsync("JitsiReservations", Repository.ReadmeProgram(Packages.JitsiAspNetCore, 0), Packages.JitsiAspNetCore);
        await using var application = await ServedProgram.StartAsync(folder, Assembly(folder, "net10.0"), new()
        {
            ["Conferencing__Jitsi__Address"] = "https://meet.example.org/",
            ["Conferencing__Jitsi__Hosting"] = "OwnServer",
            ["Conferencing__Jitsi__ApplicationId"] = "council-app",
            ["Conferencing__Jitsi__Secret"] = "packaging-tests-only-e07b93d5a1624fc89b",
            ["Conferencing__Jitsi__ReservationSecret"] = ReservationSecret,
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(application, null));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(application, ReservationSecret));
    }

    [Fact]
    public async Task The_package_brings_what_tokens_and_scripts_need_and_nothing_else()
    {
        var folder = packages.CreateProject("JitsiClosure", Frameworks, "", Packages.Jitsi);
        var sdk = packages.CreateProject("SdkClosure", Frameworks, "", Packages.Sdk);
        await DotNet.RunAsync(folder, "restore");
        await DotNet.RunAsync(sdk, "restore");
        var (withJitsi, alone) = (await Packages.ClosuresAsync(folder), await Packages.ClosuresAsync(sdk));
        Assert.Equal(BeyondTheSdkOn.Keys.Order(StringComparer.Ordinal), withJitsi.Keys.Order(StringComparer.Ordinal));
        Assert.All(withJitsi, closure => Assert.Equal(BeyondTheSdkOn[closure.Key], closure.Value.Except(alone[closure.Key]).Order(StringComparer.Ordinal)));
        Assert.All(alone.Values, closure => Assert.Empty(closure.Intersect(BeyondTheSdk)));
    }

    private async Task<string> BuildAsync(string name, string program, params string[] used)
    {
        var folder = packages.CreateProject(name, Frameworks, program, used);
        await DotNet.RunAsync(folder, "build", "--nologo", "-c", "Release");
        return folder;
    }

    // Where only a newer runtime is installed, what was built for an older one runs there.
    private static async Task<string> RunAsync(string folder, string framework)
    {
        var (exitCode, output) = await DotNet.TryAsync(folder, new Dictionary<string, string?> { ["DOTNET_ROLL_FORWARD"] = "Major" }, Assembly(folder, framework));
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }

    private static string Assembly(string folder, string framework) => Path.Combine("bin", "Release", framework, Path.GetFileName(folder) + ".dll");

    private static async Task<HttpStatusCode> AskAsync(ServedProgram application, string? secret)
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, "jitsi/conference") { Content = new FormUrlEncodedContent([new("name", "project-review"), new("start_time", "2026-11-29T10:00:00.000Z"), new("mail_owner", "chair@meet.jitsi")]) };
        question.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await application.Client.SendAsync(question, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
