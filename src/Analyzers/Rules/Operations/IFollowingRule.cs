using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>A rule that also looks at calls of methods of the program, where these may hand on what they are given to a sink.</summary>
internal interface IFollowingRule : IShapedOperationRule
{
    /// <summary>What kind of sink calls are followed to.</summary>
    SinkKind Sink { get; }
}
