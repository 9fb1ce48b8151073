using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A request over HTTP, whichever library sends it.</summary>
internal sealed class HttpCall
{
    public HttpCall(IOperation operation, string verb, Address address, Payload? body)
    {
        Operation = operation;
        Verb = verb;
        Address = address;
        Body = body;
    }

    /// <summary>The call that sends it.</summary>
    public IOperation Operation { get; }

    /// <summary>The method, in capitals.</summary>
    public string Verb { get; }

    public Address Address { get; }

    /// <summary>What is sent; null when nothing is, or nothing of it is visible.</summary>
    public Payload? Body { get; }

    /// <summary>Where the request is made and where it gets its body, when that is not where it is sent.</summary>
    public IReadOnlyList<Origin> PreparedAt { get; set; } = Array.Empty<Origin>();

    /// <summary>The call inside a method of the program that does the sending, and the body it stands in; null when the call itself sends.</summary>
    public (IInvocationOperation Call, IOperation Body)? SentBy { get; set; }
}
