using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jose;
using PrivacySafe.Conferencing.Jitsi;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>Tokens of participants: how many in a second on one processor, and how many bytes each, beside an independent library that signs the same claims.</summary>
internal static class TokenBenchmark
{
    private const string Secret = "bench-only-secret-of-more-than-32-characters";

    public static void Run(int rounds, int tokens)
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        Measure("HS256", Described(o => o.Secret = Secret), claims => JWT.Encode(claims, Encoding.UTF8.GetBytes(Secret), JwsAlgorithm.HS256), rounds, tokens);
        Measure(
            "RS256",
            Described(o => (o.PrivateKey, o.KeyId) = (rsa.ExportPkcs8PrivateKeyPem(), "bench")),
            claims => JWT.Encode(claims, rsa, JwsAlgorithm.RS256, new Dictionary<string, object> { ["kid"] = "bench" }),
            rounds,
            Math.Max(1, tokens / 20));
    }

    private static void Measure(string name, JitsiDeployment deployment, Func<string, string> peer, int rounds, int tokens)
    {
        using var own = new JitsiTokens(deployment, TimeProvider.System);
        var room = Room();
        string Own() => own.Sign(JitsiTokenClaims.ForRoom(deployment, room, host: false, "Member 7"));
        string Peer() => peer(JitsiTokenClaims.ForRoom(deployment, room, host: false, "Member 7").ToJson());
        (double Own, double Peer)[] times = new (double, double)[rounds];
        for (var round = -1; round < rounds; round++)
        {
            // The order changes with each round; the first one warms up.
            var first = round % 2 == 0 ? (Time(Own, tokens), Time(Peer, tokens)) : default;
            var pair = round % 2 == 0 ? first : Swapped(Time(Peer, tokens), Time(Own, tokens));
            if (round >= 0)
                times[round] = pair;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < tokens; i++)
            Own();
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / tokens;
        var token = Own();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Median(times.Select(t => tokens / t.Own)):0} tokens/s, {allocated / 1024.0:0.0} KiB allocated each; beside jose-jwt with the same claims {Median(times.Select(t => t.Own / t.Peer)):0.00} of its time ({rounds} paired rounds); a token has {token.Length} characters, of which {token.Split('.')[2].Length} are the signature"));
    }

    private static double Time(Func<string> make, int tokens)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < tokens; i++)
            make();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static (double, double) Swapped(double first, double second) => (second, first);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static JitsiDeployment Described(Action<JitsiOptions> sign)
    {
        var options = new JitsiOptions { Address = new Uri("https://meet.example.org/"), Hosting = HostingModel.OwnServer, ApplicationId = "bench" };
        sign(options);
        return new JitsiDeployment("", options, loopback: null);
    }

    // What a works council's session gives a participant.
    private static JitsiRoom Room()
    {
        var start = DateTimeOffset.UtcNow.AddHours(1);
        return new JitsiRoom
        {
            Name = JitsiRoomName.New(),
            Deployment = "",
            Host = "chair",
            Marker = "marker",
            Start = start,
            Duration = TimeSpan.FromHours(1),
            OpensAt = start,
            ClosesAt = start.AddHours(1),
            ParticipantFeatures = JitsiFeatures.Names.ToDictionary(n => n, _ => false, StringComparer.Ordinal),
        };
    }
}
