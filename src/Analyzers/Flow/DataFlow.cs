using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>The way of data from where it comes from to where it is looked at. Immutable.</summary>
internal sealed class DataFlow
{
    private DataFlow(FlowSource source, ImmutableArray<Location> steps)
    {
        Source = source;
        Steps = steps;
    }

    public FlowSource Source { get; }

    /// <summary>The places it passes, in the order in which it does, beginning with the source.</summary>
    public ImmutableArray<Location> Steps { get; }

    public static DataFlow From(FlowSource source) => new(source, ImmutableArray.Create(Origin.OfName(source.Place).Location));

    /// <summary>The same way, one place further.</summary>
    public DataFlow Through(SyntaxNode place)
    {
        var step = Origin.OfName(place).Location;
        return Steps[Steps.Length - 1].Equals(step) ? this : new(Source, Steps.Add(step));
    }

    /// <summary>The same way, of which what is looked at now is only that part.</summary>
    public DataFlow OfPart(FlowSource part) => Holding(part).Through(part.Place);

    /// <summary>The same way of which only that part is of interest, which is taken out further on.</summary>
    public DataFlow Holding(FlowSource part) => new(part, Steps);
}
