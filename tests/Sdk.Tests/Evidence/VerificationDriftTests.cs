using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>What changed between two runs.</summary>
public sealed class VerificationDriftTests
{
    private static readonly string[] Subjects = ["waiting-room", "passcode", "join-before-host"];
    private static readonly string[] Settings = ["settings.waiting_room", "password", "settings.join_before_host"];

    private static readonly Gen<ControlOutcome> AnyOutcome = Gen.Enum<ControlOutcome>();

    private static readonly Gen<Recorded> AnyMeeting = Gen.Select(
        AnyOutcome.Array[3], Gen.Bool.Array[3], Gen.Bool, Gen.Bool.Array[2], Gen.Int[0, 9],
        (outcomes, demanded, acceptable, measures, read) => new Recorded(outcomes, demanded, acceptable, measures, IsRead: read > 0));

    private static readonly Gen<Dictionary<int, Recorded>> AnyRun = Gen.Dictionary(Gen.Int[0, 15], AnyMeeting)[0, 12];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_compared_with_itself_shows_nothing() => await AnyRun.SampleAsync(async run => Assert.Empty(await DriftAsync(Record(run), Record(run))), iter: 200);

    [Fact]
    public async Task Swapped_runs_show_the_inverse() => await Gen.Select(AnyRun, AnyRun, Gen.Bool, Gen.Bool).SampleAsync(
        async (before, after, allBefore, allAfter) =>
        {
            var there = await DriftAsync(Record(before, allBefore), Record(after, allAfter));
            var back = await DriftAsync(Record(after, allAfter), Record(before, allBefore));
            Assert.Equal(there.Select(d => Text(Inverse(d))).Order(StringComparer.Ordinal), back.Select(Text).Order(StringComparer.Ordinal));
        },
        iter: 500);

    [Fact]
    public async Task Every_meeting_that_is_in_one_run_only_is_new_or_gone_and_every_changed_demand_is_told() => await Gen.Select(AnyRun, AnyRun).SampleAsync(
        async (before, after) =>
        {
            var drift = await DriftAsync(Record(before), Record(after));
            Assert.Equal(after.Keys.Except(before.Keys).Order(), drift.Where(d => d.Kind == DriftKind.New).Select(Key).Order());
            Assert.Equal(before.Keys.Except(after.Keys).Order(), drift.Where(d => d.Kind == DriftKind.Gone).Select(Key).Order());
            foreach (var id in before.Keys.Intersect(after.Keys).Where(id => before[id].IsRead && after[id].IsRead))
            {
                var expected = Enumerable.Range(0, 3)
                    .Where(i => (before[id].Demanded[i] || after[id].Demanded[i]) && before[id].Outcomes[i] != after[id].Outcomes[i])
                    .Select(i => (Subjects[i], (ControlOutcome?)before[id].Outcomes[i], (ControlOutcome?)after[id].Outcomes[i], Settings[i]))
                    .ToArray();
                var told = drift.Where(d => Key(d) == id).SelectMany(d => d.Changes).Where(c => Subjects.Contains(c.Subject)).Select(c => (c.Subject, c.Before, c.After, c.Settings.Single().Name));
                Assert.Equal(expected, told);
            }
        },
        iter: 500);

    [Fact]
    public async Task Real_runs_show_what_happened_at_the_vendor_in_between()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var worse = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        var gone = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        var better = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        AtVendor(better).Set("settings.waiting_room", false);
        var before = await RecordAsync(zoom);

        AtVendor(worse).Set("settings.waiting_room", false);
        AtVendor(better).Set("settings.waiting_room", true);
        await zoom.Meetings.RemoveAsync(gone.Reference, Token);
        var added = await zoom.CreateByRawHttpAsync("""{"type":2,"start_time":"2030-01-02T10:00:00Z","duration":30}""");
        var drift = (await DriftAsync(before, await RecordAsync(zoom))).ToDictionary(d => d.MeetingId);

        Assert.Equal(4, drift.Count);
        Assert.Equal((DriftKind.New, false), (drift[$"{added}"].Kind, drift[$"{added}"].AcceptableAfter));
        Assert.Equal((DriftKind.Gone, true), (drift[gone.Reference.MeetingId].Kind, drift[gone.Reference.MeetingId].IsCertain));
        var fell = drift[worse.Reference.MeetingId];
        Assert.Equal((DriftKind.Worse, true, false), (fell.Kind, fell.AcceptableBefore, fell.AcceptableAfter));
        var control = Assert.Single(fell.Changes);
        Assert.Equal(("waiting-room", ControlOutcome.Enforced, ControlOutcome.Violated), (control.Subject, control.Before, control.After));
        Assert.Equal(new SettingDrift("settings.waiting_room", ControlOutcome.Enforced, ControlOutcome.Violated), Assert.Single(control.Settings));
        var rose = drift[better.Reference.MeetingId];
        Assert.Equal((DriftKind.Better, false, true), (rose.Kind, rose.AcceptableBefore, rose.AcceptableAfter));
        Assert.Equal(("waiting-room", ControlOutcome.Violated, ControlOutcome.Enforced), (rose.Changes[0].Subject, rose.Changes[0].Before, rose.Changes[0].After));

        ZoomMeeting AtVendor(Meeting meeting) => zoom.Zoom.FindMeeting(long.Parse(meeting.Reference.MeetingId, CultureInfo.InvariantCulture))!;
    }

    [Fact]
    public async Task A_meeting_is_not_certainly_gone_while_a_host_could_not_be_listed()
    {
        var before = Record(new() { [1] = Fine });
        var after = Record([], notListed: 1);
        Assert.False(Assert.Single(await DriftAsync(before, after)).IsCertain);
        Assert.False(Assert.Single(await DriftAsync(after, before)).IsCertain);
        Assert.False(Assert.Single(await DriftAsync(before, Record([], allHosts: false))).IsCertain);
        Assert.True(Assert.Single(await DriftAsync(before, Record([]))).IsCertain);
    }

    [Fact]
    public async Task Records_of_different_vendors_are_not_compared()
    {
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Record([])).Replace("\"zoom\"", "\"webex\"", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(() => DriftAsync(Record([]), other));
    }

    [Fact]
    public async Task A_verdict_that_changes_without_an_outcome_is_told()
    {
        var strict = Record(new() { [1] = Fine with { IsAcceptable = false } });
        var drift = Assert.Single(await DriftAsync(Record(new() { [1] = Fine }), strict));
        Assert.Equal((DriftKind.Worse, 0), (drift.Kind, drift.Changes.Count));
    }

    internal static Recorded Fine { get; } = new([ControlOutcome.Enforced, ControlOutcome.Enforced, ControlOutcome.Enforced], [true, true, true], true, [false, false], IsRead: true);

    private static int Key(MeetingDrift drift) => int.Parse(drift.MeetingId, CultureInfo.InvariantCulture);

    private static MeetingDrift Inverse(MeetingDrift drift) => drift with
    {
        Kind = drift.Kind switch
        {
            DriftKind.New => DriftKind.Gone,
            DriftKind.Gone => DriftKind.New,
            DriftKind.Better => DriftKind.Worse,
            DriftKind.Worse => DriftKind.Better,
            DriftKind.NoLongerRead => DriftKind.ReadAgain,
            DriftKind.ReadAgain => DriftKind.NoLongerRead,
            var same => same,
        },
        AcceptableBefore = drift.AcceptableAfter,
        AcceptableAfter = drift.AcceptableBefore,
        Changes = [.. drift.Changes.Select(c => new ControlDrift(c.Subject, c.After, c.Before, [.. c.Settings.Select(s => new SettingDrift(s.Name, s.After, s.Before))]))],
    };

    private static string Text(MeetingDrift d) =>
        $"{d.MeetingId} {d.Kind} {d.IsCertain} {d.AcceptableBefore} {d.AcceptableAfter} {string.Join(';', d.Changes.Select(c => $"{c.Subject} {c.Before} {c.After} {string.Join(',', c.Settings)}").Order(StringComparer.Ordinal))}";

    private static async Task<List<MeetingDrift>> DriftAsync(byte[] before, byte[] after) =>
        await VerificationDrift.CompareAsync(new MemoryStream(before), new MemoryStream(after), Token).ToListAsync(Token);

    private static async Task<byte[]> RecordAsync(EmulatedZoom zoom)
    {
        using var output = new MemoryStream();
        await zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees), Token).RecordTo(output, Token).CountAsync(Token);
        return output.ToArray();
    }

    /// <summary>A record as the documentation describes it, written without the writer.</summary>
    internal static byte[] Record(Dictionary<int, Recorded> meetings, bool allHosts = true, int notListed = 0)
    {
        var text = new StringBuilder();
        Line(new JsonObject { ["line"] = "header", ["schema"] = "privacysafe-conferencing-verification/1", ["provider"] = "zoom", ["allHosts"] = allHosts, ["startedAt"] = "2026-11-29T10:00:00Z" });
        for (var i = 0; i < notListed; i++)
            Line(new JsonObject { ["line"] = "host", ["problem"] = new JsonObject { ["operation"] = "list meetings", ["reason"] = "no usable answer came." } });
        foreach (var (id, meeting) in meetings)
            Line(meeting.ToJson(id));
        Line(new JsonObject
        {
            ["line"] = "trailer",
            ["finishedAt"] = "2026-11-29T10:01:00Z",
            ["totals"] = new JsonObject
            {
                ["hosts"] = 1,
                ["hostsNotListed"] = notListed,
                ["judged"] = meetings.Values.Count(m => m.IsRead),
                ["fallingShort"] = meetings.Values.Count(m => m is { IsRead: true, IsAcceptable: false }),
                ["notRead"] = meetings.Values.Count(m => !m.IsRead),
            },
        });
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(JsonObject line) => text.Append(line.ToJsonString()).Append('\n');
    }

    internal sealed record Recorded(ControlOutcome[] Outcomes, bool[] Demanded, bool IsAcceptable, bool[] MissingMeasures, bool IsRead)
    {
        public JsonObject ToJson(int id)
        {
            var line = new JsonObject { ["line"] = "meeting", ["meetingId"] = id.ToString(CultureInfo.InvariantCulture), ["recurring"] = false, ["profile"] = "EmployeeMeeting" };
            if (!IsRead)
            {
                line["problem"] = new JsonObject { ["operation"] = "read meeting", ["reason"] = "no usable answer came." };
                return line;
            }

            line["evidence"] = new JsonObject
            {
                ["profile"] = "EmployeeMeeting",
                ["acceptable"] = IsAcceptable,
                ["controls"] = new JsonArray([.. Subjects.Select((subject, i) => (JsonNode)new JsonObject
                {
                    ["id"] = subject,
                    ["demanded"] = Demanded[i],
                    ["outcome"] = Outcomes[i].ToString(),
                    ["acceptable"] = true,
                    ["settings"] = new JsonArray(new JsonObject { ["name"] = Settings[i], ["outcome"] = Outcomes[i].ToString(), ["counts"] = true }),
                })]),
                ["missingMeasures"] = new JsonArray([.. MissingMeasures.Select((missing, i) => (missing, i)).Where(m => m.missing).Select(m => (JsonNode)new JsonObject { ["id"] = $"measure-{m.i}" })]),
            };
            return line;
        }
    }
}
