using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>A library whose objects are put together call by call, so that what is known of them grows with each call.</summary>
internal interface IValueLibrary
{
    /// <summary>True for types of the library: a test cheap enough for every call.</summary>
    bool Declares(ITypeSymbol type);

    /// <summary>What a new object stands for; null when it is an ordinary object.</summary>
    Value? Create(Evaluator evaluator, IObjectCreationOperation creation);

    /// <summary>What a call of the library yields; null when that is not known.</summary>
    Value? Result(Evaluator evaluator, IInvocationOperation call);

    /// <summary>What a variable's value becomes when the call is made on it; null when the call leaves it as it is.</summary>
    Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps);
}
