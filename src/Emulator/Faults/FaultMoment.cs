namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>When a fault strikes, seen from the state the emulator keeps.</summary>
public enum FaultMoment
{
    /// <summary>The request is not carried out: nothing was created, changed or deleted.</summary>
    BeforeCommit,

    /// <summary>The request was carried out completely; only its answer is lost or damaged.</summary>
    AfterCommit,
}
