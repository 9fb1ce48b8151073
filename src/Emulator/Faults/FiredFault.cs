namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>A fault that was played, and the request it struck.</summary>
/// <param name="Request">The request.</param>
/// <param name="Fault">The fault.</param>
public sealed record FiredFault(ReceivedRequest Request, Fault Fault);
