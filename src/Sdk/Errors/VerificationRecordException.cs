namespace PrivacySafe.Conferencing;

/// <summary>A record of a run over an account is malformed or ends too early. The message says where, and repeats nothing of the record.</summary>
public sealed class VerificationRecordException : ConferencingException
{
    internal VerificationRecordException(long line, long position, string problem, Exception? inner = null)
        : base($"Line {line}, byte {position} of the record: {problem}", inner)
    {
        Line = line;
        Position = position;
    }

    /// <summary>The line, from 1; one behind the last when the record ends too early.</summary>
    public long Line { get; }

    /// <summary>The byte in the line, from 1.</summary>
    public long Position { get; }
}
