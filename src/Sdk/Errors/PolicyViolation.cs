namespace PrivacySafe.Conferencing;

/// <summary>One reason why a meeting is refused or not released.</summary>
/// <param name="Control">The control that is not good enough; null when an organisational measure is missing or the hosting model is not good enough.</param>
/// <param name="Setting">The vendor's name of the setting, where one is to blame; else the identifier of the missing measure, or <c>hosting-model</c>.</param>
/// <param name="Outcome">What is known about it.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
/// <param name="Remedy">What would make it acceptable, as a sentence.</param>
public sealed record PolicyViolation(ConferenceControl? Control, string? Setting, ControlOutcome Outcome, string Reason, string Remedy);

/// <summary>When a policy was found violated.</summary>
public enum PolicyStage
{
    /// <summary>While the request was put together; nothing was sent.</summary>
    Request = 0,

    /// <summary>Before anything was created at the vendor.</summary>
    Preflight = 1,

    /// <summary>After the applied settings were read.</summary>
    ReadBack = 2,
}
