using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Secrets;

/// <summary>Everything secret or personal carries a mark; whatever the SDK lets out by itself is searched for the marks.</summary>
public class CanaryTests
{
    private const string Mark = "CANARYxSECRET";
    private const string ClientSecret = "CANARYxCLIENTxSECRET";
    private const string Topic = "CANARYxTOPIC";
    private const string Participant = "canaryxparticipant@example.org";
    private const string Key = "CANARYxKEY";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<Fault?> Faults =>
    [
        null, Fault.Reset(FaultMoment.AfterCommit), Fault.ServerError(FaultMoment.AfterCommit), Fault.DailyLimit(), Fault.Truncate(), Fault.Stall(), Fault.NeverAnswer(),
        .. Enum.GetValues<HostileBody>().Where(b => b != HostileBody.Huge).Select(b => Fault.Hostile(b)),
        Fault.Redirect(new Uri($"http://127.0.0.1:1/{Mark}?pwd={Mark}")),
        Fault.Answer(400, $$"""{"code":300,"message":"{{ClientSecret}} {{EmulatedZoom.HostAddress}} https://zoom.us/j/1?pwd={{Mark}}","errors":[{"field":"{{Mark}} https://x","message":"{{Mark}}"}]}"""),
        Fault.Answer(429, $$"""{"code":429,"message":"{{EmulatedZoom.HostAddress}} {{ClientSecret}}"}"""),
    ];

    private static IEnumerable<(string Method, string Path)> Way =>
    [
        ("POST", "/oauth/token"), ("GET", "/v2/users/*/settings"), ("GET", "/v2/users/*/meetings"), ("POST", "/v2/users/*/meetings"), ("GET", "/v2/meetings/*"), ("DELETE", "/v2/meetings/*"),
    ];

    [Fact]
    public async Task No_secret_and_no_person_gets_into_logs_traces_metrics_exceptions_or_texts()
    {
        using var recorder = new Recorder();
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            from request in Way from fault in Faults from violated in (bool[])[false, true] select (request, fault, violated),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token },
            async (scene, _) =>
            {
                var found = await PlayAsync(recorder, scene.request, scene.fault, scene.violated);
                lock (secrets)
                    secrets.UnionWith(found);
            });

        // The recorder hears something of every kind, and there are secrets to look for.
        Assert.Contains(recorder.Lines, l => l.StartsWith("log PrivacySafe.Conferencing ", StringComparison.Ordinal) && l.Contains("released", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, l => l.StartsWith("log PrivacySafe.Conferencing ", StringComparison.Ordinal) && l.Contains("is repeated", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, l => l.StartsWith("span PrivacySafe.Conferencing create meeting", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, l => l.StartsWith("measurement PrivacySafe.Conferencing privacysafe.conferencing.operations", StringComparison.Ordinal));
        Assert.Contains(recorder.Lines, l => l.StartsWith("exception ", StringComparison.Ordinal) && l.Contains(nameof(CreateOutcomeUnknownException), StringComparison.Ordinal));
        Assert.True(secrets.Count > 100, $"{secrets.Count} secrets");

        string[] marks = [Mark, ClientSecret, Topic, Participant, Key, "zak=", "pwd=", "zoom.us/j/", "/s/", EmulatedZoom.MarkerKey, .. secrets];
        foreach (var line in recorder.Lines)
        {
            var leaked = marks.FirstOrDefault(m => line.Contains(m, StringComparison.OrdinalIgnoreCase));
            Assert.True(leaked is null, $"'{leaked}' stands in: {line}");
        }

        // Other tests run beside this one and use the same host; their spans are not meant.
        Assert.DoesNotContain(recorder.Lines, l => l.Contains(EmulatedZoom.HostAddress, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IEnumerable<string>> PlayAsync(Recorder recorder, (string Method, string Path) at, Fault? fault, bool violated)
    {
        await using var zoom = await EmulatedZoom.StartAsync(
            options => options.RequestTimeout = TimeSpan.FromMilliseconds(500),
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Undisposed(recorder))));
        zoom.Zoom.SecretMark = Mark;
        zoom.Zoom.Account.ClientSecret = ClientSecret;
        zoom.Zoom.Account.DynamicHostKeys = true;
        zoom.Host.Set("schedule_meeting.embed_password_in_join_link", true);
        if (violated)
            zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var secrets = new List<string>();
        var echoed = false;
        if (fault is not null)
            zoom.Faults.On(at.Method, at.Path).First(2, fault);
        else
            zoom.Faults.Chooser = request => request.Method == "POST" && request.Path.EndsWith("/meetings", StringComparison.Ordinal) && !echoed && (echoed = true) && violated ? Echo(request) : null;

        var client = zoom.Restart();
        var request = EmulatedZoom.EmployeeRequest(Topic).HostedBy(EmulatedZoom.HostAddress).WithParticipants(Participant).WithHostLink();
        await NoteAsync(async () =>
        {
            Note(request);
            Note(await client.PreflightAsync(request, Token));
            var meeting = await client.CreateAsync(request.WithIdempotencyKey(Key), Token);
            Note(meeting);
            recorder.Note("json " + JsonSerializer.Serialize(meeting));
            recorder.Note("json " + JsonSerializer.Serialize(meeting.Reference));
            recorder.Note("json " + meeting.Evidence.ToJson());
            secrets.AddRange([meeting.Passcode!.Reveal(), meeting.JoinLink.Reveal(), meeting.HostLink!.Reveal()]);
            Note(await client.VerifyAsync(meeting.Reference, EmulatedZoom.Employees, Token));
            Note(await client.OpenAsync(meeting.Reference, EmulatedZoom.Employees, Token));
            await foreach (var summary in client.ListAsync(EmulatedZoom.HostAddress, Token))
                Note(summary);
            using var record = new MemoryStream();
            await foreach (var judged in client.VerifyAsync(new AccountVerification(EmulatedZoom.Employees), Token).RecordTo(record, Token))
            {
                Note(judged);
                recorder.Note("row " + VerificationTable.Row(judged));
            }

            foreach (var line in Encoding.UTF8.GetString(record.ToArray()).Split('\n'))
                recorder.Note("record " + line);
            foreach (var each in await client.CreateSeriesAsync(request.WithIdempotencyKey(Key), SeriesSchedule.EveryDays(1, 2), Token))
                Note(each);
            Note(await client.RemoveAsync(meeting.Reference, Token));
        });
        foreach (var meeting in zoom.Zoom.Meetings.Concat(zoom.Zoom.DeletedMeetings))
        {
            var json = meeting.ToJson();
            string[] names = ["password", "encrypted_password", "h323_password", "pstn_password", "join_url", "start_url", "chat_join_url"];
            secrets.AddRange(names.Select(name => (string?)json[name]).Where(value => value is { Length: > 0 })!);
        }

        return secrets;

        async Task NoteAsync(Func<Task> run)
        {
            try
            {
                await run();
            }
            catch (ConferencingException e)
            {
                recorder.Note("exception " + e);
                Note(e);
            }
        }

        void Note(object o) => Walk(o, recorder.Note, [], 0);

        Fault Echo(ReceivedRequest r)
        {
            var passcode = (string)JsonNode.Parse(r.Body!)!["password"]!;
            lock (secrets)
                secrets.Add(passcode);
            return Fault.Answer(400, $$"""{"code":300,"message":"Passcode {{passcode}} of {{EmulatedZoom.HostAddress}} is refused."}""");
        }
    }

    // What a debugger, a formatter or a logger would print of an object and of what its public properties lead to.
    private static void Walk(object? value, Action<string> note, HashSet<object> seen, int depth)
    {
        if (value is null || depth > 6 || (!value.GetType().IsValueType && value is not string && !seen.Add(value)))
            return;
        // Request and pending creation hold topic, participants and host by purpose; what they print of themselves must not show them.
        note($"text {value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
        if (value is string or MeetingRequest or PendingCreation || value.GetType().IsPrimitive || value.GetType().Namespace?.StartsWith("PrivacySafe.Conferencing", StringComparison.Ordinal) != true && value is not System.Collections.IEnumerable)
            return;
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, note, seen, depth + 1);
            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            Walk(property.GetValue(value), note, seen, depth + 1);
    }

    /// <summary>Containers dispose their logger providers; this one is shared.</summary>
    private sealed class Undisposed(Recorder recorder) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => recorder.CreateLogger(categoryName);

        public void Dispose()
        {
        }
    }
}
