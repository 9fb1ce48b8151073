namespace PrivacySafe.Conferencing;

/// <summary>
/// A creation was sent, no usable answer came, and looking for the meeting did not settle whether it exists. Nothing was sent
/// again. Settle it with <see cref="IMeetingClient.ReconcileAsync"/>.
/// </summary>
public sealed class CreateOutcomeUnknownException : ConferencingException
{
    internal CreateOutcomeUnknownException(PendingCreation pending, string why, Exception? inner)
        : base($"Whether the meeting was created is not known: {why} Nothing was sent again; call {nameof(IMeetingClient.ReconcileAsync)} with the pending creation.", inner) =>
        Pending = pending;

    /// <summary>What is needed to settle it later, also in another process. Holds no secret.</summary>
    public PendingCreation Pending { get; }
}
