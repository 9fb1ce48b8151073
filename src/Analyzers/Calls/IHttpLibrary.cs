using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>One way of sending requests: turns its calls into <see cref="HttpCall"/>s.</summary>
internal interface IHttpLibrary
{
    /// <summary>The names of the methods that send, as a first and cheap test.</summary>
    IReadOnlyList<string> MethodNames { get; }

    /// <summary>The request that a call sends; null when it is none of this library, or its address is not visible.</summary>
    HttpCall? Read(IInvocationOperation call, Evaluator evaluator);
}
