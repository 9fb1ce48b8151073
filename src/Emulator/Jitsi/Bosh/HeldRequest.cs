namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>A request of a client that waits for its answer.</summary>
internal sealed class HeldRequest(long rid)
{
    public long Rid { get; } = rid;

    public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
