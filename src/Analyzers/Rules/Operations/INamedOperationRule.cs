namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>A rule that looks at calls and creations by their names, before anything else is asked.</summary>
internal interface INamedOperationRule : IOperationRule
{
    /// <summary>The names of the methods whose calls it looks at.</summary>
    IReadOnlyList<string> MethodNames { get; }

    /// <summary>The names of the types whose creation it looks at.</summary>
    IReadOnlyList<string> TypeNames { get; }
}
