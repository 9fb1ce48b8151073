using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Reads code that is bound at run time, as <c>dynamic</c> makes it. Only serialisers, contents of requests and what sends them are known to leave an object as it is; whatever
/// else gets hold of one may write to it.
/// </summary>
internal static class DynamicCode
{
    /// <summary>What a member that is looked up at run time holds; null when nothing is known of it.</summary>
    public static Value? Read(Evaluator evaluator, IDynamicMemberReferenceOperation reference) =>
        reference.Instance is { } instance && evaluator.Evaluate(instance) is ObjectShape shape ? shape.Find(reference.MemberName)?.Value : null;

    /// <summary>What a call yields that is bound at run time; null when that is not known.</summary>
    public static Value? Result(Evaluator evaluator, IDynamicInvocationOperation call)
    {
        if (call.Operation is not IDynamicMemberReferenceOperation member)
            return null;
        if (EncodingOf(call) is { } encoding)
            return new EncodedValue(new Origin(call.Syntax), encoding, evaluator.Evaluate(call.Arguments[0]), Naming(evaluator, call));
        if (member is { MemberName: "GetBytes", Instance.Type: { } encoder } && encoder.ContainingNamespace.Is("System.Text") && call.Arguments.Length == 1)
            return evaluator.Evaluate(call.Arguments[0]);
        if (LateBoundCalls.Result(evaluator, call) is { } request)
            return request;
        return member is { MemberName: "ToString", Instance: { } printed } && call.Arguments.IsEmpty && evaluator.Evaluate(printed) is ObjectShape { Type: { } type } json && type.ContainingNamespace.Is(KnownFunctions.NewtonsoftLinq)
            ? new EncodedValue(new Origin(call.Syntax), ValueEncoding.NewtonsoftJson, json)
            : null;
    }

    /// <summary>A new object whose constructor is chosen at run time and that stands for its argument; null when it does not.</summary>
    public static Value? Create(Evaluator evaluator, IDynamicObjectCreationOperation creation) => IsContent(creation) ? evaluator.Evaluate(creation.Arguments[0]) : null;

    /// <summary>What a variable's value becomes when something bound at run time is called on it, or gets it.</summary>
    public static Value? Change(Evaluator evaluator, IOperation operation, ISymbol variable, Value? value, bool perhaps)
    {
        if (value is not ObjectShape shape)
            return value;
        if (operation is IDynamicInvocationOperation late && LateBoundCalls.Change(evaluator, late, variable, shape, perhaps) is { } changed)
            return changed;
        switch (operation)
        {
            case IDynamicInvocationOperation call when EncodingOf(call) is not null:
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "ToString" or "GetType", Instance: not null }, Arguments.IsEmpty: true }:
            case IDynamicObjectCreationOperation creation when IsContent(creation):
                return value;
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Add", Instance: { } instance }, Arguments: { Length: 2 } arguments }
                when BlockHistory.Unwrapped(instance) is ILocalReferenceOperation or IParameterReferenceOperation && SymbolEqualityComparer.Default.Equals(BlockHistory.Root(instance), variable) && evaluator.Key(arguments[0]) is { } key:
                return shape.With(key, null, evaluator.Evaluate(arguments[1]), perhaps);
            default:
                return shape.Escaped();
        }
    }

    /// <summary>A value that goes by two names from now on: what is written to an object without members of its own by the one is not seen by the other.</summary>
    public static Value? Shared(Value? value) =>
        value is ObjectShape { Type: { } type } shape && (type.Is("System.Dynamic", "ExpandoObject") || type.Is(KnownFunctions.NewtonsoftLinq, "JObject")) ? shape.Escaped() : value;

    private static ValueEncoding? EncodingOf(IDynamicInvocationOperation call) =>
        call.Operation is IDynamicMemberReferenceOperation { Instance: null, ContainingType: { } type, MemberName: var method }
            ? KnownFunctions.EncodingOf(type, method)
            : null;

    // Late binding knows no parameters; a serialiser's options are told by their type.
    private static Value? Naming(Evaluator evaluator, IDynamicInvocationOperation call) =>
        call.Arguments.Skip(1).FirstOrDefault(a => BlockHistory.Unwrapped(a)?.Type?.Name is "JsonSerializerOptions" or "JsonSerializerSettings" or "JsonSerializer") is { } options ? evaluator.Evaluate(options) : null;

    private static bool IsContent(IDynamicObjectCreationOperation creation) =>
        creation is { Type: { Name: "StringContent" or "ByteArrayContent" } type, Arguments.Length: > 0 } && type.ContainingNamespace.Is("System.Net.Http");
}
