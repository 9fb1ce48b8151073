using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A call by its name and the names of its parameters, whether the compiler knows the method or only the code says it.</summary>
internal sealed class WrittenCall
{
    private readonly IOperation _call;
    private readonly IReadOnlyList<string>? _parameters;

    /// <param name="call">A call that the compiler knows.</param>
    public WrittenCall(IInvocationOperation call)
    {
        _call = call;
        Name = call.TargetMethod.Name;
        IsExtension = call.TargetMethod.IsExtensionMethod;
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

    /// <summary>True for a method that is declared beside its type; false when that is not known.</summary>
    public bool IsExtension { get; }

    public SyntaxNode Syntax => _call.Syntax;

    /// <summary>The argument for a parameter; null when there is none.</summary>
    public IOperation? Argument(string parameter)
    {
        if (_call is IInvocationOperation known)
            return KnownFunctions.Argument(known, parameter);
        for (var i = 0; i < _parameters?.Count; i++)
        {
            if (_parameters[i] == parameter)
                return UnresolvedCode.Argument(_call, (_call.Syntax as InvocationExpressionSyntax)?.ArgumentList, i);
        }

        return null;
    }
}
