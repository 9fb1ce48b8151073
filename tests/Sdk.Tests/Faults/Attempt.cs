using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>One creation under faults: what came of it, and whether the vendor's state agrees with what the caller was told.</summary>
internal sealed class Attempt
{
    private Attempt(Meeting? meeting, Exception? error)
    {
        Meeting = meeting;
        Error = error;
    }

    public Meeting? Meeting { get; }

    public Exception? Error { get; }

    private MeetingReference? Reported => Meeting?.Reference ?? Error switch
    {
        MeetingPolicyException e => e.Reference,
        MeetingUnverifiedException e => e.Reference,
        MeetingUnrecordedException e => e.Reference,
        MeetingCreationCanceledException e => e.Reference,
        _ => null,
    };

    public PendingCreation? Pending => Error switch
    {
        CreateOutcomeUnknownException e => e.Pending,
        MeetingCreationCanceledException e => e.Pending,
        _ => null,
    };

    public static async Task<Attempt> OfAsync(IMeetingClient meetings, MeetingRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(await meetings.CreateAsync(request, cancellationToken), null);
        }
        catch (Exception e) when (e is ConferencingException or OperationCanceledException)
        {
            return new(null, e);
        }
    }

    /// <summary>Asserts that at most one meeting exists, and that the caller was told of it or can find it by reconciliation.</summary>
    public async Task AssertNothingUnreportedAsync(EmulatedZoom zoom, IMeetingClient meetings, Attempt? earlier = null)
    {
        zoom.Faults.Chooser = null;
        await zoom.Faults.WaitForLateCommitsAsync(TestContext.Current.CancellationToken);
        var existing = zoom.Existing.Select(m => m.Id.ToString(CultureInfo.InvariantCulture)).ToArray();
        Assert.True(existing.Length <= 1, $"{existing.Length} meetings exist. {Describe(zoom)}");
        if (Meeting is not null)
            Assert.True(existing.Length == 1, $"A released meeting does not exist. {Describe(zoom)}");
        if (existing is not [var id] || Reported?.MeetingId == id || earlier?.Reported?.MeetingId == id)
            return;
        var pending = Pending ?? earlier?.Pending;
        Assert.True(pending is not null, $"A meeting exists that nobody was told of. {Describe(zoom)}");
        var found = await meetings.ReconcileAsync(pending, TestContext.Current.CancellationToken);
        Assert.Equal(ReconciliationState.Found, found.State);
        Assert.Equal(id, Assert.Single(found.MeetingIds));
    }

    private string Describe(EmulatedZoom zoom)
    {
        var text = new StringBuilder().AppendLine(Error?.ToString() ?? "released");
        foreach (var request in zoom.Emulator.Requests)
            text.Append(request).Append("  ").AppendLine(zoom.Faults.Fired.FirstOrDefault(f => f.Request.Number == request.Number)?.Fault.ToString());
        return text.ToString();
    }
}
