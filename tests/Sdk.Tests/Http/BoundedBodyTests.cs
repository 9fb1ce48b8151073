using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Http;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Tests.Http;

public class BoundedBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":12345678901,"host_id":"h","password":"\ud800"}""")]
    [InlineData("""{"id":12345678901,"host_id":"\udc00","join_url":"x"}""")]
    [InlineData("""{"id":12345678901,"host_id":"h","\ud800":1,"settings":{"auto_recording":"\ud800x"}}""")]
    public async Task A_text_that_is_none_ends_in_a_typed_outcome(string body)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Answer(201, body, FaultMoment.AfterCommit));
        var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest(), Token);
        Assert.NotNull(attempt.Meeting);
        await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);

        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.Answer(200, body));
        await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.OpenAsync(attempt.Meeting!.Reference, EmulatedZoom.Employees, Token));
    }

    [Fact]
    public async Task Escaped_text_is_still_read()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest("Grüße 🙂"), Token);
        Assert.Equal("Grüße 🙂", (string?)zoom.Existing.Single().ToJson()["topic"]);
        Assert.True(meeting.Evidence.IsAcceptable);
    }

    [Fact]
    public async Task An_endless_body_is_given_up_after_two_megabytes()
    {
        using var endless = new EndlessStream();
        using var content = new StreamContent(endless);
        await Assert.ThrowsAsync<InvalidDataException>(() => BoundedBody.ReadAsync(content, body => body.Length, Token));
        // Buffers double, so that what was served bounds what was held.
        Assert.InRange(endless.Served, BoundedBody.Largest, 2L * BoundedBody.Largest);
    }

    [Fact]
    public async Task A_body_that_announces_too_much_is_not_read_at_all()
    {
        using var endless = new EndlessStream();
        using var content = new StreamContent(endless);
        content.Headers.ContentLength = 100 * 1024 * 1024;
        await Assert.ThrowsAsync<InvalidDataException>(() => BoundedBody.ReadAsync(content, body => body.Length, Token));
        Assert.Equal(0, endless.Served);
    }

    private sealed class EndlessStream : Stream
    {
        public long Served { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Served;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Served += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
