namespace PrivacySafe.Conferencing;

/// <summary>A meeting exists, but the ledger could not record it. Never leaves the library.</summary>
internal sealed class CreationUnrecordedException : Exception
{
    public CreationUnrecordedException(string meetingId, Exception ledger) : base("The ledger failed.", ledger) => MeetingId = meetingId;

    public string MeetingId { get; }
}
