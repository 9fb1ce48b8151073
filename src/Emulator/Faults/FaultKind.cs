namespace PrivacySafe.Conferencing.Emulator.Faults;

internal enum FaultKind
{
    Delay,
    NeverAnswer,
    Reset,
    PerSecondLimit,
    DailyLimit,
    Status,
    LateCommit,
    Truncate,
    Stall,
    Hostile,
    Redirect,
}
