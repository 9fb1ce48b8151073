namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>Something in a deployment's file that could not be read.</summary>
/// <param name="Line">The line, from 1; 0 when it concerns the whole file.</param>
/// <param name="Path">The setting it leaves unknown; null when it cannot be told which.</param>
/// <param name="Reason">Why. Quotes nothing of the file, which may hold secrets.</param>
internal sealed record FileProblem(int Line, string? Path, string Reason);
