using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>
/// Calls of HTTP libraries that are bound at run time because an argument is <c>dynamic</c>. The type they are made on and their name say which method they mean; a call on something that is
/// dynamic itself stays unknown.
/// </summary>
internal static class LateBoundCalls
{
    /// <summary>True for a call that may send, by its name: a test cheap enough for every call that is bound at run time.</summary>
    public static bool MaySend(IDynamicInvocationOperation call) => call.Operation is IDynamicMemberReferenceOperation { MemberName: var name } && HttpLibraries.ByMethod.Contains(name);

    /// <summary>The request that a call sends; null when it sends none.</summary>
    public static HttpCall? Read(IDynamicInvocationOperation call, Evaluator evaluator)
    {
        if (!MaySend(call) || Written(call) is not { } written)
            return null;
        foreach (var library in HttpLibraries.ByMethod[written.Name].OfType<IWrittenLibrary>())
        {
            if (library.Read(written, evaluator) is { } request)
                return request;
        }

        return null;
    }

    /// <summary>What a request of RestSharp is after a call on it; null for any other call.</summary>
    public static Value? Result(Evaluator evaluator, IDynamicInvocationOperation call) =>
        ReceiverOf(call) is { } receiver && RestSharpLibrary.IsRequest(receiver.Type) && Written(call) is { } written ? RestSharpRequest.With(evaluator, written, evaluator.Evaluate(receiver), perhaps: false) : null;

    /// <summary>What a variable holds after a call on it or with it: a request of RestSharp takes in what it is given, which stays as it is, and so does what is sent; null for any other call.</summary>
    public static Value? Change(Evaluator evaluator, IDynamicInvocationOperation call, ISymbol variable, ObjectShape before, bool perhaps)
    {
        if (ReceiverOf(call) is not { } receiver || !(RestSharpLibrary.IsRequest(receiver.Type) || MaySend(call)) || Written(call) is not { } written)
            return null;
        if (!SymbolEqualityComparer.Default.Equals(BlockHistory.Root(receiver), variable))
            return before;
        return receiver is ILocalReferenceOperation or IParameterReferenceOperation && RestSharpLibrary.IsRequest(receiver.Type) ? RestSharpRequest.With(evaluator, written, before, perhaps) : before;
    }

    private static IOperation? ReceiverOf(IDynamicInvocationOperation call) => call.Operation is IDynamicMemberReferenceOperation { Instance: { } instance } ? BlockHistory.Unwrapped(instance) : null;

    private static WrittenCall? Written(IDynamicInvocationOperation call)
    {
        if (call is not { Operation: IDynamicMemberReferenceOperation { MemberName: var name } member, SemanticModel.Compilation: { } compilation } || (member.Instance?.Type ?? member.ContainingType) is not { TypeKind: not TypeKind.Dynamic } type)
            return null;
        foreach (var method in MethodsOf(type, name))
        {
            // What the program declares itself is looked into where it is bound.
            if (method.DeclaringSyntaxReferences.IsEmpty && method.IsStatic == member.Instance is null && ParametersOf(call, method, (CSharpCompilation)compilation) is { } parameters)
                return new WrittenCall(call, method, ReceiverOf(call) ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? BlockHistory.Unwrapped(call.Arguments[0]) : null), parameters);
        }

        return null;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (var method in level.GetMembers(name).OfType<IMethodSymbol>())
                yield return method;
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : System.Collections.Immutable.ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (var method in contract.GetMembers(name).OfType<IMethodSymbol>())
                yield return method;
        }
    }

    // For each argument the parameter that takes it; null when the method cannot be meant.
    private static string[]? ParametersOf(IDynamicInvocationOperation call, IMethodSymbol method, CSharpCompilation compilation)
    {
        if (method.Parameters.Length < call.Arguments.Length)
            return null;
        var taken = new string[call.Arguments.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            var parameter = call.GetArgumentName(i) is { } name ? method.Parameters.FirstOrDefault(p => p.Name == name) : method.Parameters[i];
            if (parameter is null || call.Arguments[i].Type is { TypeKind: not TypeKind.Dynamic } given && parameter.Type.TypeKind != TypeKind.TypeParameter && !compilation.ClassifyConversion(given, parameter.Type).IsImplicit)
                return null;
            taken[i] = parameter.Name;
        }

        return method.Parameters.All(p => p.IsOptional || p.IsParams || taken.Contains(p.Name, StringComparer.Ordinal)) ? taken : null;
    }
}
