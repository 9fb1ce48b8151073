using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Where data of a kind comes from.</summary>
internal sealed class FlowSource
{
    public FlowSource(DataKind data, SyntaxNode place, string name, bool isWhole = false)
    {
        Data = data;
        Place = place;
        Name = name;
        IsWhole = isWhole;
    }

    public DataKind Data { get; }

    public SyntaxNode Place { get; }

    /// <summary>What it is called in the code.</summary>
    public string Name { get; }

    /// <summary>True for something that holds the data among other things, as an answer does its links.</summary>
    public bool IsWhole { get; }
}
