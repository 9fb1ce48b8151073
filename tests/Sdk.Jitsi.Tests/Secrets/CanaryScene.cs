using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Tests.Secrets;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Secrets;

/// <summary>A meeting from creation to removal, everything secret or personal in it marked.</summary>
internal sealed class CanaryScene(Recorder recorder, ConcurrentBag<string> secrets)
{
    public const string ApplicationSecret = "CANARYxAPPLICATIONxSECRETx0123456789";
    public const string Vendor = "CANARYxVENDOR";
    public const string Topic = "CANARYxTOPIC";
    public const string Participant = "canaryxparticipant@example.org";
    public const string DisplayName = "CANARYxNAME";
    public const string Host = "CANARYxHOST";
    public const string Key = "CANARYxKEYx7";
    public const string Stranger = "CANARYxSTRANGER";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Plays it.</summary>
    /// <param name="number">Which request to the signalling the fault strikes.</param>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="signedByKey">Whether tokens are signed with a private key instead of a secret.</param>
    /// <param name="withPassword">Whether the room has a password, and no lobby then.</param>
    /// <param name="trap">What is wrong with the deployment; null for nothing.</param>
    public async Task PlayAsync(int number = 1, Fault? fault = null, bool signedByKey = false, bool withPassword = false, Action<JitsiEmulator>? trap = null)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(
            options: o =>
            {
                o.Secret = ApplicationSecret;
                o.RoomPassword = withPassword;
                if (signedByKey)
                    Described.SignedByKey(o);
            },
            services: s => s
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Undisposed(recorder)))
                .PostConfigure<ConferencingOptions>(o => o.RequestTimeout = TimeSpan.FromSeconds(3)),
            server: s =>
            {
                s.ApplicationSecret = ApplicationSecret;
                if (signedByKey)
                    s.AddPublicKey("key-1", Described.PublicKey.ExportSubjectPublicKeyInfoPem());
                trap?.Invoke(s);
            });
        if (fault is not null)
            jitsi.Emulator.Faults.On("POST", "/http-bind").Nth(number, fault);
        await (withPassword ? MeetAsync(jitsi, Employees()) : MeetAsync(jitsi, Council()));
        jitsi.Emulator.Faults.Clear();
        await KnockAsync(jitsi);
    }

    private static MeetingRequest<WorksCouncilSession> Council() => MeetingRequest.For(EmulatedJitsi.WorksCouncil, Topic, EmulatedJitsi.Soon(), TimeSpan.FromHours(1)).Declare(EmulatedJitsi.Measures);

    private static MeetingRequest<EmployeeMeeting> Employees()
    {
        var until = DateTimeOffset.UtcNow.AddDays(10);
        return MeetingRequest.For(new EmployeeMeeting(EmulatedJitsi.Notice), Topic, EmulatedJitsi.Soon(), TimeSpan.FromHours(1))
            .Weaken(new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Off, "Colleagues type the room's password instead.", "ticket 12", until))
            .Weaken(new Weakening(ConferenceControls.NoJoinBeforeHost, ControlLevel.Off, "Colleagues type the room's password instead.", "ticket 12", until));
    }

    private async Task MeetAsync<TProfile>(EmulatedJitsi jitsi, MeetingRequest<TProfile> bare) where TProfile : MeetingProfile
    {
        var (meetings, profile) = (jitsi.Meetings, bare.Profile);
        var request = bare.HostedBy(Host).WithParticipants(Participant, "b@example.org").WithHostLink().WithIdempotencyKey(Key);
        await NoteAsync(async () =>
        {
            Print(request);
            var preflight = await meetings.PreflightAsync(request, Token);
            Print(preflight);
            if (profile is EmployeeMeeting)
                request = request.Declare(preflight.Violations.Select(v => v.Control!).Distinct().Select(c => Declaration.For(c, "The operator has shown the deployment's variables.", "ticket BR-12")));
            var meeting = await meetings.CreateAsync(request, Token);
            await UseAsync(jitsi, meeting, profile);
            Print(await meetings.UpdateAsync(meeting.Reference, request, Token));
            Print(await meetings.RemoveAsync(meeting.Reference, Token));
            await meetings.OpenAsync(meeting.Reference, profile, Token);
        });
        await foreach (var room in jitsi.Store.ListAsync("", null, Token))
            Print(room.ToString());
    }

    private async Task UseAsync(EmulatedJitsi jitsi, Meeting meeting, MeetingProfile profile)
    {
        var meetings = jitsi.Meetings;
        Print(meeting);
        recorder.Note("json " + meeting.Evidence.ToJson());
        Keep(meeting.HostLink!.Reveal());
        if ((await jitsi.Store.FindAsync(meeting.Reference.MeetingId, Token))!.Password is { } password)
            secrets.Add(password.Reveal());
        Print(await meetings.OpenAsync(meeting.Reference, profile, Token));
        Print(await meetings.VerifyAsync(meeting.Reference, profile, Token));
        Print(await meetings.VerifyAsync(meeting.Reference.MeetingId, profile, Token));
        var join = await jitsi.Links.IssueJoinLinkAsync(meeting.Reference, profile, DisplayName, Token);
        var host = await jitsi.Links.IssueHostLinkAsync(meeting.Reference, profile, DisplayName, Token);
        Print(join);
        Print(host);
        Keep(join.Reveal());
        Keep(host.Reveal());
        await jitsi.Server.EnterAsync(new Uri(join.Reveal()), DisplayName, cancellationToken: Token);
        await NoteAsync(() => jitsi.Links.IssueJoinLinkAsync(meeting.Reference, profile, DisplayName + "@example.org", Token));
        await NoteAsync(() => jitsi.Links.IssueJoinLinkAsync(meeting.Reference, profile, DisplayName + "\n", Token));
        await NoteAsync(() => meetings.VerifyAsync(join.Reveal(), profile, Token));
        await NoteAsync(() => meetings.EndAsync(meeting.Reference, Token));
        await foreach (var summary in meetings.ListAsync(Host, Token))
            Print(summary);
        using var record = new MemoryStream();
        await foreach (var judged in meetings.VerifyAsync(new AccountVerification(profile), Token).RecordTo(record, Token))
            recorder.Note("row " + VerificationTable.Row(judged));
        recorder.Note("record " + Encoding.UTF8.GetString(record.ToArray()));
    }

    // What a stranger, and the deployment itself, ask the application's endpoint.
    private async Task KnockAsync(EmulatedJitsi jitsi)
    {
        if (jitsi.Server.Reservations is not { } reservations)
            return;
        using var http = new HttpClient();
        foreach (var bearer in new[] { Stranger, EmulatedJitsi.ReservationSecret })
        {
            foreach (var form in new[] { $"name={Stranger}&mail_owner={Stranger}%40example.org", $"name=%zz{Stranger}" })
            {
                using var asked = new HttpRequestMessage(HttpMethod.Post, reservations.Endpoint + "/conference")
                {
                    Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", bearer) },
                };
                using var answer = await http.SendAsync(asked, Token);
                recorder.Note($"answer {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
            }
        }
    }

    private async Task NoteAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception e) when (e is ConferencingException or ArgumentException)
        {
            recorder.Note("exception " + e);
            if (e is MeetingPolicyException policy)
                Print(policy.Violations);
        }
    }

    private void Print(object value) => PrintedObjects.Print(value, recorder.Note);

    // The token, its parts that prove something, and the link as a whole.
    private void Keep(string link)
    {
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        secrets.Add(token);
        secrets.Add(token.Split('.')[1]);
        secrets.Add(token.Split('.')[2]);
        secrets.Add(link);
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
