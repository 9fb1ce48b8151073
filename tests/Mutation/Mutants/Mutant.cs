namespace PrivacySafe.Conferencing.Mutation.Mutants;

/// <summary>One small change of the analyzers that tests should notice.</summary>
/// <param name="Number">By which the switch in the mutated assembly knows it.</param>
/// <param name="File">Path of the source file, below the repository.</param>
/// <param name="Line">Line of the change, from one.</param>
/// <param name="Member">The member in which it stands: type and name.</param>
/// <param name="Change">What is changed, e.g. <c>a == b: negated</c>.</param>
internal sealed record Mutant(int Number, string File, int Line, string Member, string Change)
{
    /// <summary>The room of the analyzers in which it stands, e.g. <c>Values</c>.</summary>
    public string Room => File.Split('/')[2];

    /// <summary>What a person reads of it.</summary>
    public override string ToString() => $"{File}:{Line} {Change}";
}
