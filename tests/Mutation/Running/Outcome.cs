namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>What became of a mutant in the end.</summary>
internal enum Outcome
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>A test took much longer than it does, or the process ended; as good as killed.</summary>
    TimedOut,

    /// <summary>No test noticed it.</summary>
    Survived,

    /// <summary>No test comes past it.</summary>
    NotCovered,
}
