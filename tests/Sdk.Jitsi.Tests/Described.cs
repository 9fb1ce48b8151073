using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

/// <summary>Descriptions of deployments and rooms that are complete, for tests that change one thing.</summary>
internal static class Described
{
    public const string Secret = "k3Jv9-Zq0sT7w_Xy2LmN8pRbGdHf4CaE";

    private static readonly RSA Key = RSA.Create(2048);

    public static string PrivateKey { get; } = Key.ExportPkcs8PrivateKeyPem();

    public static RSA PublicKey { get; } = RSA.Create(Key.ExportParameters(includePrivateParameters: false));

    public static JitsiOptions Options(Action<JitsiOptions>? change = null)
    {
        var options = new JitsiOptions
        {
            Address = new Uri("https://meet.example.org/"),
            Hosting = HostingModel.OwnServer,
            ApplicationId = "council",
            Secret = Secret,
            DefaultHost = "chair",
        };
        change?.Invoke(options);
        return options;
    }

    public static JitsiOptions SignedByKey(JitsiOptions options)
    {
        (options.Secret, options.PrivateKey, options.KeyId) = (null, PrivateKey, "key-1");
        return options;
    }

    public static JitsiDeployment Deployment(Action<JitsiOptions>? change = null) => new("", Options(change), loopback: null);

    public static JitsiRoom Room(DateTimeOffset start, TimeSpan? duration = null, JitsiOptions? options = null)
    {
        options ??= Options();
        var length = duration ?? TimeSpan.FromHours(1);
        return new JitsiRoom
        {
            Name = JitsiRoomName.New(),
            Deployment = "",
            Host = "chair",
            Marker = "marker",
            Start = start,
            Duration = length,
            OpensAt = start - options.HostLeadTime,
            ClosesAt = start + length + options.Overrun,
            ParticipantFeatures = new Dictionary<string, bool> { ["screen-sharing"] = false, ["recording"] = false },
            HostFeatures = new Dictionary<string, bool> { ["screen-sharing"] = true, ["recording"] = false },
        };
    }
}
