using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>A run as JSON lines, read back, and as a table.</summary>
public sealed class VerificationRecordTests
{
    private const string Unsafe = """{"topic":"Salary talks","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30,"settings":{"waiting_room":false}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_says_what_the_run_said()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await zoom.CreateByRawHttpAsync(Unsafe);
        var broken = await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", $"/v2/meetings/{broken}").Every(Fault.Answer(500, """{"code":500,"message":"Nobody told host@example.org."}"""));
        zoom.Faults.On("GET", $"/v2/users/{zoom.Zoom.Owner.Id}/meetings").Every(Fault.Answer(403, """{"code":2306,"message":"Not allowed."}"""));
        var (run, items, bytes) = await RecordAsync(zoom);

        var record = await VerificationRecord.OpenAsync(new MemoryStream(bytes), Token);
        Assert.Equal(("zoom", nameof(EmployeeMeeting), true), (record.Provider, record.Profile, record.CoversAllHosts));
        var read = await record.ReadAsync(Token).ToListAsync(Token);

        Assert.Equal(run.Totals, record.Totals);
        Assert.True(record.FinishedAt >= record.StartedAt);
        Assert.Equal(items.Select(i => (i.MeetingId, i.Start, i.IsAcceptable, i.Problem)), read.Select(r => (r.MeetingId, r.Start, r.IsAcceptable, r.Problem)));
        foreach (var (item, recorded) in items.Zip(read).Where(p => p.First.Evidence is not null))
        {
            Assert.Equal(item.Evidence!.Controls.Select(c => (c.Control.Id, c.Outcome, c.IsDemanded, c.IsAcceptable)), recorded.Controls.Select(c => (c.Id, c.Outcome, c.IsDemanded, c.IsAcceptable)));
            Assert.Equal(item.Evidence.Controls.SelectMany(c => c.Settings).Select(s => (s.Name, s.Applied, s.Outcome, s.Counts)), recorded.Controls.SelectMany(c => c.Settings).Select(s => (s.Name, s.Applied, s.Outcome, s.Counts)));
        }

        var text = Encoding.UTF8.GetString(bytes);
        foreach (var secret in (string[])[zoom.Host.Id, zoom.Zoom.Owner.Id, "@", "Salary", "zoom.us", zoom.Zoom.Account.ClientSecret])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_is_an_object_of_its_own_and_holds_the_evidence_as_it_is()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        var (_, items, bytes) = await RecordAsync(zoom);
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.Equal(["header", "meeting", "trailer"], lines.Select(l => (string?)l["line"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(items[0].Evidence!.ToJson()), lines[1]["evidence"]));
    }

    [Fact]
    public async Task A_record_cut_off_anywhere_is_recognised_with_its_line()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        await zoom.CreateByRawHttpAsync(Unsafe);
        var (_, _, bytes) = await RecordAsync(zoom);
        var whole = Encoding.UTF8.GetString(bytes);
        await Gen.Int[0, bytes.Length - 2].SampleAsync(async length =>
        {
            var error = await Assert.ThrowsAsync<VerificationRecordException>(() => ReadAsync(bytes[..length]));
            var cut = whole[..length];
            var line = cut.Count(c => c == '\n') + 1;
            Assert.Equal(line, error.Line);
            Assert.InRange(error.Position, 1, cut.Length - cut.LastIndexOf('\n') + 1);
        }, iter: 200);
    }

    [Theory]
    [InlineData(0, "\"schema\":\"privacysafe-conferencing-verification/1\"", "\"schema\":\"privacysafe-conferencing-verification/9\"", 1, "the only one that is known")]
    [InlineData(0, "\"line\":\"header\"", "\"line\":\"trailer\"", null, "the trailer lacks")]
    [InlineData(1, "\"acceptable\":false", "\"acceptable\":1", null, "'acceptable' is neither true nor false")]
    [InlineData(1, "\"outcome\":\"Violated\"", "\"outcome\":\"Fine\"", null, "'outcome' is none of Enforced")]
    [InlineData(1, "\"line\":\"meeting\"", "\"line\":\"person\"", null, "'line' is none of header")]
    [InlineData(1, "\"controls\":[", "\"controls\":[7,", null, "a control is no object")]
    [InlineData(2, "\"judged\":1", "\"judged\":2", 1, "the totals are not those of the lines before")]
    [InlineData(2, "\"totals\":{", "\"totals\":{\"judged\":-1,", null, "'judged' is no number from zero")]
    public async Task What_is_malformed_is_told_with_line_and_byte(int line, string from, string to, int? position, string problem)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        var (_, _, bytes) = await RecordAsync(zoom);
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');
        var at = lines[line].IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, lines[line]);
        lines[line] = string.Concat(lines[line].AsSpan(0, at), to, lines[line].AsSpan(at + from.Length));

        var error = await Assert.ThrowsAsync<VerificationRecordException>(() => ReadAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

        Assert.Equal(line + 1, error.Line);
        if (position is { } expected)
            Assert.Equal(expected, error.Position);
        else if (!from.StartsWith("\"line\"", StringComparison.Ordinal))
            Assert.InRange(error.Position, at + 1, at + to.Length + 1);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Fine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_later_editions_with_more_properties_and_with_other_line_ends_stay_readable()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        var (run, _, bytes) = await RecordAsync(zoom);
        var text = Encoding.UTF8.GetString(bytes).Replace("{\"line\":", "{\"later\":{\"a\":[1,{\"b\":null}]},\"line\":", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var record = await VerificationRecord.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Token);
        Assert.Equal(1, await record.ReadAsync(Token).CountAsync(Token));
        Assert.Equal(run.Totals, record.Totals);
    }

    [Fact]
    public async Task A_line_longer_than_any_record_has_is_refused_without_being_held()
    {
        var error = await Assert.ThrowsAsync<VerificationRecordException>(() => VerificationRecord.OpenAsync(new Endless(), Token));
        Assert.Equal(1, error.Line);
        await Assert.ThrowsAsync<VerificationRecordException>(() => VerificationRecord.OpenAsync(new MemoryStream(), Token));
    }

    [Fact]
    public async Task A_run_that_was_cancelled_leaves_a_record_without_a_trailer()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        using var output = new MemoryStream();
        await foreach (var _ in zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees), Token).RecordTo(output, Token))
            break;
        var error = await Assert.ThrowsAsync<VerificationRecordException>(() => ReadAsync(output.ToArray()));
        Assert.Contains("ends without a trailer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_shows_verdict_and_reason_in_columns()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var good = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        var bad = await zoom.CreateByRawHttpAsync(Unsafe);
        var broken = await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", $"/v2/meetings/{broken}").Every(Fault.ServerError());
        var (run, items, _) = await RecordAsync(zoom);
        var rows = items.ToDictionary(i => i.MeetingId!, VerificationTable.Row);

        var column = VerificationTable.Header.IndexOf("verdict", StringComparison.Ordinal);
        Assert.Equal("good enough", rows[good.Reference.MeetingId][column..]);
        Assert.StartsWith("falls short  ", rows[$"{bad}"][column..], StringComparison.Ordinal);
        Assert.Contains("waiting-room (settings.waiting_room is false", rows[$"{bad}"], StringComparison.Ordinal);
        Assert.StartsWith("not read     read meeting: ", rows[$"{broken}"][column..], StringComparison.Ordinal);
        Assert.Contains("2030-01-01 10:00", rows[$"{bad}"], StringComparison.Ordinal);
        Assert.StartsWith("2 hosts, 2 meetings judged, 1 fall short, 1 not read", VerificationTable.Footer(run.Totals), StringComparison.Ordinal);
    }

    private static async Task<(AccountVerificationRun Run, List<MeetingVerification> Items, byte[] Record)> RecordAsync(EmulatedZoom zoom)
    {
        using var output = new MemoryStream();
        var run = zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees), Token);
        var items = await run.RecordTo(output, Token).ToListAsync(Token);
        return (run, items, output.ToArray());
    }

    private static async Task ReadAsync(byte[] bytes)
    {
        var record = await VerificationRecord.OpenAsync(new MemoryStream(bytes), Token);
        await record.ReadAsync(Token).CountAsync(Token);
    }

    /// <summary>A line that never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return new(buffer.Length);
        }
    }
}
