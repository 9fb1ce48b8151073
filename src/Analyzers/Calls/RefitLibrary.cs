using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>Refit: methods of an interface whose attributes say verb and path. The host is mostly given elsewhere, so that the path is relative.</summary>
internal sealed class RefitLibrary : INamedByProgramLibrary, IValueLibrary
{
    private const string Namespace = "Refit";

    public IReadOnlyList<string> MethodNames { get; } = Array.Empty<string>();

    public string AttributeName => Namespace + ".PostAttribute";

    public bool MaySend(IMethodSymbol method) => method is { ContainingType.TypeKind: TypeKind.Interface, Parameters.IsEmpty: false } && Request(method) is not null;

    public bool Declares(ITypeSymbol type) => type.Is(Namespace, "RestService");

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        if (Request(call.TargetMethod) is not { ConstructorArguments: { Length: > 0 } given, AttributeClass.Name: var attribute } || given[0].Value is not string path || path.Length == 0)
            return null;
        return Address.Read(new KnownValue(new Origin(call.Syntax), path), () => call.Instance is { } client ? StartOf(client, call.TargetMethod.ContainingType, evaluator) : null) is { } address
            ? new HttpCall(call, attribute.Substring(0, attribute.Length - "Attribute".Length).ToUpperInvariant(), address, Body(call, evaluator))
            : null;
    }

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation) => null;

    // A client stands for the address it was made with.
    public Value? Result(Evaluator evaluator, IInvocationOperation call) =>
        call.TargetMethod.Name is "For" && KnownFunctions.Argument(call, "hostUrl") is { } host ? evaluator.Evaluate(host)
        : call.TargetMethod.Name is "For" && KnownFunctions.Argument(call, "client") is { } client ? BaseAddress.Of(client, evaluator)
        : null;

    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps) => null;

    private static Value? StartOf(IOperation client, INamedTypeSymbol api, Evaluator evaluator) =>
        evaluator.Evaluate(client) is { } made and not UnknownValue ? made
        : client.SemanticModel?.Compilation is { } compilation ? ClientRegistrations.Of(compilation).BaseAddressOfType(api.Name, evaluator.Scope.CancellationToken)
        : null;

    private static AttributeData? Request(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "PostAttribute" or "PutAttribute" or "PatchAttribute" or "DeleteAttribute" or "GetAttribute" } type && type.ContainingNamespace.Is(Namespace))
                return attribute;
        }

        return null;
    }

    private static Payload? Body(IInvocationOperation call, Evaluator evaluator)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.GetAttributes().FirstOrDefault(a => a.AttributeClass.Is(Namespace, "BodyAttribute")) is { } body)
            {
                var asForm = body.ConstructorArguments.Any(a => a is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value }
                    && type.GetMembers("UrlEncoded").OfType<IFieldSymbol>().Any(f => Equals(f.ConstantValue, value)));
                return Read(argument, asForm);
            }
        }

        // Without the attribute the only object among the arguments is the body.
        var objects = call.Arguments.Where(a => a.Parameter is { Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } } parameter && parameter.GetAttributes().IsEmpty).ToArray();
        return objects.Length == 1 ? Read(objects[0], asForm: false) : null;

        // A form has the names of the program, or those of AliasAs.
        Payload? Read(IArgumentOperation argument, bool asForm) => Payload.Read(evaluator.Evaluate(argument.Value), asForm ? ValueEncoding.NewtonsoftJson : ValueEncoding.SystemTextJsonWeb);
    }
}
