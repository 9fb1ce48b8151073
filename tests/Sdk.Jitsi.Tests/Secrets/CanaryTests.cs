using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Tests.Secrets;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Secrets;

/// <summary>Everything secret or personal carries a mark; whatever the library and the endpoint for reservations let out by themselves is searched for the marks.</summary>
public sealed class CanaryTests
{
    // A token begins with an opening brace, in base64.
    private const string AnyToken = "eyJ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Faults in which the deployment speaks; all of it may repeat what it was told.</summary>
    private static IEnumerable<Fault> Faults =>
    [
        Fault.Reset(FaultMoment.AfterCommit),
        Fault.Truncate(),
        Fault.NeverAnswer(),
        Fault.Hostile(HostileBody.WrongTypes),
        Fault.Redirect(new Uri($"http://127.0.0.1:1/{CanaryScene.Vendor}?token={CanaryScene.Vendor}")),
        Fault.Answer(500, $"{CanaryScene.Vendor} {CanaryScene.ApplicationSecret} {AnyToken}hbGciOiJIUzI1NiJ9.{AnyToken}hIjoxfQ.sig", contentType: "text/plain"),
        Fault.Answer(200, $"<body xmlns='http://jabber.org/protocol/httpbind' type='terminate' condition='{CanaryScene.Vendor}'>{CanaryScene.Vendor}</body>", contentType: "text/xml"),
        Fault.Answer(200, $"<body xmlns='http://jabber.org/protocol/httpbind' sid='{CanaryScene.Vendor}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-allowed/><text>{CanaryScene.Vendor} exp {CanaryScene.ApplicationSecret}</text></failure></body>", contentType: "text/xml"),
        Fault.Answer(200, $"<{CanaryScene.Vendor} {CanaryScene.ApplicationSecret}", contentType: "text/xml"),
    ];

    [Fact]
    public async Task No_secret_and_no_person_gets_into_logs_traces_metrics_exceptions_or_texts()
    {
        using var recorder = new Recorder();
        var secrets = new ConcurrentBag<string>();
        var scene = new CanaryScene(recorder, secrets);
        Func<Task>[] scenes =
        [
            () => scene.PlayAsync(),
            () => scene.PlayAsync(signedByKey: true),
            () => scene.PlayAsync(withPassword: true),
            () => scene.PlayAsync(trap: s => s.RequireTokens = false),
            () => scene.PlayAsync(trap: s => s.Reservations = null),
            () => scene.PlayAsync(trap: s => s.ApplicationSecret = "another-secret-Qm7xT0vZk2LpN8yWb5"),
            .. from fault in Faults from number in (int[])[1, 2, 9, 13] select (Func<Task>)(() => scene.PlayAsync(number, fault)),
        ];
        await Parallel.ForEachAsync(scenes, new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = Token }, async (play, _) => await play());

        AssertHeard(recorder.Lines, "log PrivacySafe.Conferencing ", "released");
        AssertHeard(recorder.Lines, "log PrivacySafe.Conferencing ", "refused at");
        AssertHeard(recorder.Lines, "log PrivacySafe.Conferencing.Jitsi.ReservationEndpoints ", "opened a room");
        AssertHeard(recorder.Lines, "log PrivacySafe.Conferencing.Jitsi.ReservationEndpoints ", "not booked");
        AssertHeard(recorder.Lines, "log PrivacySafe.Conferencing.Jitsi.ReservationEndpoints ", "without its reservation secret");
        AssertHeard(recorder.Lines, "span System.Net.Http ", "http-bind");
        AssertHeard(recorder.Lines, "span PrivacySafe.Conferencing create meeting", "");
        AssertHeard(recorder.Lines, "measurement PrivacySafe.Conferencing privacysafe.conferencing.operations", "");
        AssertHeard(recorder.Lines, "exception ", nameof(ProviderException));
        AssertHeard(recorder.Lines, "exception ", nameof(ProviderAuthorizationException));
        AssertHeard(recorder.Lines, "exception ", nameof(MeetingPolicyException));
        AssertHeard(recorder.Lines, "exception ", nameof(ArgumentException));
        Assert.True(secrets.Count > 30, $"{secrets.Count} secrets");
        Assert.Contains(secrets, s => s.Length is > 5 and < 20);

        string[] marks =
        [
            CanaryScene.ApplicationSecret, CanaryScene.Vendor, CanaryScene.Topic, CanaryScene.Participant, CanaryScene.DisplayName, CanaryScene.Host, CanaryScene.Key, CanaryScene.Stranger,
            EmulatedJitsi.ReservationSecret, AnyToken, "jwt=", "token=ey", "PRIVATE KEY", .. Described.PrivateKey.Split('\n').Where(l => l.Length == 64), .. secrets,
        ];
        foreach (var line in recorder.Lines)
        {
            // In another case the beginning of a token is any other text.
            var leaked = marks.FirstOrDefault(m => line.Contains(m, m.Length < 10 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
            Assert.True(leaked is null, $"'{leaked}' stands in: {line}");
        }
    }

    private static void AssertHeard(IReadOnlyCollection<string> lines, string beginning, string said) =>
        Assert.True(lines.Any(l => l.StartsWith(beginning, StringComparison.Ordinal) && l.Contains(said, StringComparison.Ordinal)), $"Nothing was heard of '{beginning}' with '{said}'.");
}
