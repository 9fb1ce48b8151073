using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A call by its name and the names of its parameters, whether the compiler knows the method, it is chosen at run time, or only the code says it.</summary>
internal sealed class WrittenCall
{
    private readonly IOperation _call;
    private readonly IReadOnlyList<string>? _parameters;

    /// <param name="call">A call that the compiler knows.</param>
    public WrittenCall(IInvocationOperation call)
    {
        _call = call;
        Name = call.TargetMethod.Name;
        Method = call.TargetMethod;
        Receiver = BlockHistory.Receiver(call);
    }

    /// <param name="call">A call that is bound at run time.</param>
    /// <param name="method">The method that it can only mean.</param>
    /// <param name="receiver">What it is made on; null for a static method.</param>
    /// <param name="parameters">For each argument the name of the parameter that takes it.</param>
    public WrittenCall(IDynamicInvocationOperation call, IMethodSymbol method, IOperation? receiver, IReadOnlyList<string> parameters)
    {
        _call = call;
        Name = method.Name;
        Method = method;
        Receiver = receiver;
        _parameters = parameters;
    }

    /// <param name="call">A call that the compiler does not know.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="parameters">The names of its parameters, in order.</param>
    public WrittenCall(IInvalidOperation call, string name, IReadOnlyList<string> parameters)
    {
        _call = call;
        Name = name;
        _parameters = parameters;
    }

    public string Name { get; }

    /// <summary>The method; null when the compiler does not know it.</summary>
    public IMethodSymbol? Method { get; }

    /// <summary>What the call is made on, also for extension methods; null when nothing is known of it.</summary>
    public IOperation? Receiver { get; }

    /// <summary>True for a method that is declared beside its type; false when that is not known.</summary>
    public bool IsExtension => Method is { IsExtensionMethod: true };

    /// <summary>The call itself.</summary>
    public IOperation Operation => _call;

    public SyntaxNode Syntax => _call.Syntax;

    /// <summary>The argument for a parameter; null when there is none.</summary>
    public IOperation? Argument(string parameter)
    {
        if (_call is IInvocationOperation known)
            return KnownFunctions.Argument(known, parameter);
        for (var i = 0; i < _parameters?.Count; i++)
        {
            if (_parameters[i] != parameter)
                continue;
            return _call is IDynamicInvocationOperation late ? late.Arguments[i] : UnresolvedCode.Argument(_call, (_call.Syntax as InvocationExpressionSyntax)?.ArgumentList, i);
        }

        return null;
    }
}
