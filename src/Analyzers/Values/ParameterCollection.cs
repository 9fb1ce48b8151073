using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>The collection that a compiler makes of the arguments for a parameter that takes any number of them, where it makes no array, e.g. for a span.</summary>
internal static class ParameterCollection
{
    /// <summary>True for such a collection, whose child operations are the arguments. It has no operation of its own in the oldest supported compiler.</summary>
    public static bool Is(IOperation? operation) =>
        operation is { IsImplicit: true, Parent: IArgumentOperation { ArgumentKind: not (ArgumentKind.Explicit or ArgumentKind.DefaultValue or ArgumentKind.ParamArray), Parameter.IsParams: true } };
}
