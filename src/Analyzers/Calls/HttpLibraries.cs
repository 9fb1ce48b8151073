using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>All ways of sending requests that are known.</summary>
internal static class HttpLibraries
{
    public static IReadOnlyList<IHttpLibrary> All { get; } = new IHttpLibrary[]
    {
        new HttpClientLibrary(), new RestSharpLibrary(), new FlurlLibrary(), new RefitLibrary(), new WebClientLibrary(), new WebRequestLibrary(),
    };

    /// <summary>The libraries by the names of their sending methods.</summary>
    public static ILookup<string, IHttpLibrary> ByMethod { get; } = All
        .SelectMany(library => library.MethodNames.Select(name => (name, library)))
        .ToLookup(pair => pair.name, pair => pair.library, StringComparer.Ordinal);

    /// <summary>Those whose requests are put together call by call, and the libraries of tokens that are.</summary>
    public static IReadOnlyList<IValueLibrary> ValueLibraries { get; } = All.OfType<IValueLibrary>().Append(TokenLibraries.Instance).ToArray();

    /// <summary>Those whose sending methods have any names.</summary>
    public static INamedByProgramLibrary[] NamedByProgram { get; } = All.OfType<INamedByProgramLibrary>().ToArray();

    /// <summary>True for a method that may send: by its name, by its attributes, or because its body does.</summary>
    public static bool MaySend(IMethodSymbol method) => ByMethod.Contains(method.Name) || IsNamedByProgram(method) || OwnSenders.MaySend(method);

    /// <summary>The requests that a call sends; mostly one or none.</summary>
    public static IReadOnlyList<HttpCall> Read(IInvocationOperation call, Evaluator evaluator) => evaluator.Once(call, Requests);

    private static IReadOnlyList<HttpCall> Requests(IInvocationOperation call, Evaluator evaluator)
    {
        foreach (var library in ByMethod[call.TargetMethod.Name])
        {
            if (library.Read(call, evaluator) is { } request)
                return new[] { request };
        }

        foreach (var library in NamedByProgram)
        {
            if (library.MaySend(call.TargetMethod) && library.Read(call, evaluator) is { } request)
                return new[] { request };
        }

        return OwnSenders.MaySend(call.TargetMethod) ? OwnSenders.Read(call, evaluator).ToArray() : Array.Empty<HttpCall>();
    }

    // Asked of every call: a lambda would be made for each.
    private static bool IsNamedByProgram(IMethodSymbol method)
    {
        foreach (var library in NamedByProgram)
        {
            if (library.MaySend(method))
                return true;
        }

        return false;
    }
}
