using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

internal enum StoreAction
{
    Create,
    Update,
    Remove,
    Tamper,
    Link,
}

/// <summary>The store fails at a member, so many times during one step.</summary>
internal sealed record StoreTrouble(string Member, bool Committed, bool TimesOut, int Times);

/// <summary>What is done to the meeting of one of the keys.</summary>
internal sealed record StoreStep(StoreAction Action, int Key, StoreTrouble? Trouble);

/// <summary>Plays steps on keys of its own and compares after each what was said with what is in the store.</summary>
internal sealed class StoreSequence
{
    private readonly StoredRooms _rooms;
    private readonly Action<string> _note;
    private readonly MeetingStart _start = EmulatedJitsi.Soon();
    private readonly Planned[] _meetings = [new(), new()];

    public StoreSequence(StoredRooms rooms, Action<string> note) => (_rooms, _note) = (rooms, note);

    public async Task PlayAsync(StoreStep step, CancellationToken cancellationToken)
    {
        var meeting = _meetings[step.Key];
        Break(step.Trouble);
        try
        {
            await PlayAsync(step.Action, meeting, cancellationToken);
        }
        catch (ConferencingException e)
        {
            meeting.Learn(e);
            _note(e.GetType().Name);
        }
        finally
        {
            _rooms.Store.Heal();
        }

        await AssertOneRoomAsync(meeting);
    }

    private async Task PlayAsync(StoreAction action, Planned meeting, CancellationToken cancellationToken)
    {
        var request = EmulatedJitsi.Session(_start).WithIdempotencyKey(meeting.Key);
        switch (action)
        {
            case StoreAction.Create:
                var created = await _rooms.Jitsi.Meetings.CreateAsync(request, cancellationToken);
                await AssertGoodAsync(created);
                meeting.Reference = created.Reference;
                Assert.Equal(meeting.Marker, created.Reference.Marker);
                _note("created");
                break;
            case StoreAction.Update when meeting.Reference is { } reference:
                await AssertGoodAsync(await _rooms.Jitsi.Meetings.UpdateAsync(reference, request, cancellationToken));
                _note("updated");
                break;
            case StoreAction.Remove when meeting.Reference is { } reference:
                await _rooms.Jitsi.Meetings.RemoveAsync(reference, cancellationToken);
                Assert.Null(await _rooms.Store.Truth.FindAsync(reference.MeetingId, cancellationToken));
                _note("removed");
                break;
            case StoreAction.Tamper when meeting.Reference is { } reference && await _rooms.Store.Truth.FindAsync(reference.MeetingId, cancellationToken) is { } room:
                await _rooms.Store.Truth.TryReplaceAsync(room, room with { Lobby = false, HostFeatures = new Dictionary<string, bool>() }, cancellationToken);
                break;
            case StoreAction.Link when meeting.Reference is { } reference:
                var link = await _rooms.Jitsi.Links.IssueHostLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: cancellationToken);
                Assert.True((await _rooms.RoomAsync(reference)).Lobby, "A link was made for a room without its lobby.");
                using (var claims = JsonDocument.Parse(Base64UrlEncoder.Decode(link.Reveal().Split('.')[^2])))
                    Assert.False(claims.RootElement.GetProperty("context").GetProperty("features").GetProperty("recording").GetBoolean());
                _note("linked");
                break;
        }
    }

    private async Task AssertGoodAsync(Meeting released)
    {
        var room = await _rooms.RoomAsync(released.Reference);
        Assert.True(room.Lobby && !room.HostFeatures["recording"] && room.Start == _start.Instant, "A meeting was released whose room falls short.");
    }

    private async Task AssertOneRoomAsync(Planned meeting)
    {
        var rooms = await _rooms.AllAsync(meeting.Marker);
        Assert.True(rooms.Count <= 1, $"{rooms.Count} rooms for one key.");
    }

    private void Break(StoreTrouble? trouble)
    {
        if (trouble is null)
            return;
        var failures = 0;
        _rooms.Store.Throws = trouble.TimesOut ? new TaskCanceledException("The database took too long.") : UnreliableRoomStore.Failure;
        _rooms.Store.Fails = member => member == trouble.Member && failures++ < trouble.Times ? trouble.Committed ? StoreFailure.After : StoreFailure.Before : StoreFailure.None;
    }

    /// <summary>What the application knows of one of its appointments.</summary>
    private sealed class Planned
    {
        private static readonly CreationMarker Markers = new(Convert.FromBase64String("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

        public Planned() => Marker = Markers.For("jitsi", "chair", Key);

        public string Key { get; } = Guid.NewGuid().ToString("N");

        public MeetingReference? Reference { get; set; }

        /// <summary>What every room of this key carries, whoever made it.</summary>
        public string Marker { get; }

        public void Learn(ConferencingException error)
        {
            switch (error)
            {
                case MeetingUnverifiedException e:
                    Reference = e.Reference;
                    break;
                case MeetingPolicyException { Reference: { } reference }:
                    Reference = reference;
                    break;
            }
        }
    }
}
