namespace PrivacySafe.Conferencing;

/// <summary>
/// A statement that a control is met by other means, or that an organisational measure is taken, where no API can show it.
/// It never overrides a setting that was read as unsafe.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. It is kept in the meeting's reference and evidence.</remarks>
public sealed class Declaration
{
    private Declaration(string subject, string statement, string by)
    {
        WrittenText.RequireReason(statement, nameof(statement), "what is done instead");
        WrittenText.RequireRoleOrTicket(by, nameof(by), "who states it");
        Subject = subject;
        Statement = statement;
        By = by;
    }

    /// <summary>The identifier of the control or measure it speaks about.</summary>
    public string Subject { get; }

    /// <summary>What is done, as a sentence.</summary>
    public string Statement { get; }

    /// <summary>The role or ticket that states it.</summary>
    public string By { get; }

    /// <summary>Declares that a control is met.</summary>
    /// <param name="control">The control.</param>
    /// <param name="statement">What is done to meet it, as a sentence of at least three words; at most 500 characters.</param>
    /// <param name="by">The role or ticket that states it; no person.</param>
    /// <exception cref="ArgumentException">The statement says too little, or <paramref name="by"/> is no role or ticket.</exception>
    public static Declaration For(ConferenceControl control, string statement, string by)
    {
        ArgumentNullException.ThrowIfNull(control);
        return new Declaration(control.Id, statement, by);
    }

    /// <summary>Declares that an organisational measure is taken.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="statement">How it is taken, as a sentence of at least three words; at most 500 characters.</param>
    /// <param name="by">The role or ticket that states it; no person.</param>
    /// <exception cref="ArgumentException">The statement says too little, or <paramref name="by"/> is no role or ticket.</exception>
    public static Declaration For(OrganisationalMeasure measure, string statement, string by)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Declaration(measure.Id, statement, by);
    }

    internal static Declaration Restore(string subject, string statement, string by) => new(subject, statement, by);
}
