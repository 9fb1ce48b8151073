using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Says which expressions data of some kind comes from, and what of it their parts hold.</summary>
internal interface IFlowSources
{
    /// <summary>The source that an expression is by itself; null when it is none.</summary>
    FlowSource? At(IOperation operation);

    /// <summary>What a member of something that holds data holds of it; null for nothing.</summary>
    FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name);

    /// <summary>True for what ends the way of the data.</summary>
    bool IsEnd(IOperation operation);
}
