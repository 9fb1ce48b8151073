using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>What methods whose code cannot be seen do with the data they are given.</summary>
internal static class LibraryMethods
{
    /// <summary>True for a method without code to look into, also for one that the compiler adds to a type, such as <c>ToString</c> of a record.</summary>
    public static bool IsOne(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty || method.IsImplicitlyDeclared;

    /// <summary>True for methods of the platform and of serialisers, which hand on what they are given, but not for those that send it away and yield what comes back.</summary>
    public static bool HandsOn(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        if (type.ContainingNamespace.IsOrIsBelow("System.Net"))
            return type.Name is "HttpContentJsonExtensions" or "WebUtility" || type.DerivesFrom("System.Net.Http", "HttpContent");
        return type.ContainingNamespace.IsOrIsBelow("System") || type.ContainingNamespace.IsOrIsBelow("Newtonsoft.Json") || type.ContainingNamespace.IsOrIsBelow("Microsoft.Extensions.Primitives")
            || call.TargetMethod.Name is "ToString" or "GetAwaiter" or "GetResult" or "ConfigureAwait";
    }

    /// <summary>True for a call by which what it is called on takes in its arguments: Add, Append, Write.</summary>
    public static bool TakesIn(IInvocationOperation call) => IsOne(call.TargetMethod) && TakesIn(call.TargetMethod.Name);

    /// <summary>True for the name of a method that takes in what it is given.</summary>
    public static bool TakesIn(string method) =>
        method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("Append", StringComparison.Ordinal) || method.StartsWith("Insert", StringComparison.Ordinal)
        || method.StartsWith("Write", StringComparison.Ordinal) || method.StartsWith("TryAdd", StringComparison.Ordinal) || method is "Enqueue" or "Push";

    /// <summary>True for a call that yields nothing, so that a download leaves what it fetches where it is told to: <c>DownloadFile(link, path)</c>.</summary>
    public static bool YieldsNothing(IInvocationOperation call) => call.TargetMethod.ReturnsVoid || call.TargetMethod.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false };

    /// <summary>What says which part of each element a query yields; null when nothing does.</summary>
    public static IAnonymousFunctionOperation? SelectorOf(IInvocationOperation call) =>
        call.TargetMethod.Name is "Select" or "SelectMany" or "ConvertAll" or "ContinueWith" or "ToDictionary"
            ? call.Arguments.Select(a => BlockHistory.Unwrapped(a.Value)).OfType<IDelegateCreationOperation>().Select(d => d.Target).OfType<IAnonymousFunctionOperation>().LastOrDefault()
            : null;
}
