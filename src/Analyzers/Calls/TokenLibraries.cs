using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The libraries that sign tokens: claims as lists, dictionaries, payload types, descriptors, objects that are serialised, or one call each.</summary>
internal sealed class TokenLibraries : IValueLibrary
{
    private const string Tokens = "System.IdentityModel.Tokens.Jwt";
    private const string Builder = "JWT.Builder";
    private const string ListMember = "Claims";
    private const string Expiry = "exp";
    private const string NotBefore = "nbf";
    private const string Audience = "aud";
    private const string Issuer = "iss";

    public static TokenLibraries Instance { get; } = new();

    /// <summary>The methods that sign, or write what is signed by hand.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = new[] { "Encode", "EncodeBytes", "CreateToken", "CreateJwtSecurityToken", "Serialize", "SerializeObject", "SerializeToUtf8Bytes" };

    /// <summary>The types that stand for a token.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = new[] { "JwtSecurityToken" };

    public bool Declares(ITypeSymbol type) => type.Name switch
    {
        "JwtPayload" => type.Is(Tokens, "JwtPayload"),
        "ClaimsIdentity" => type.Is("System.Security.Claims", "ClaimsIdentity"),
        "JwtBuilder" or "JwtBuilderExtensions" => type.ContainingNamespace.Is(Builder),
        _ => false,
    };

    /// <summary>The token that a call or a creation makes; null when it makes none, or nothing of it is visible.</summary>
    public static TokenCall? Read(IOperation operation, Evaluator evaluator) => operation switch
    {
        IObjectCreationOperation creation when creation.Type.Is(Tokens, "JwtSecurityToken") => Token(creation, evaluator),
        IInvocationOperation call => Read(call, evaluator),
        _ => null,
    };

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation) => null;

    public Value? Result(Evaluator evaluator, IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.ContainingNamespace.Is(Builder))
            return null;
        if (call.TargetMethod is { IsStatic: true, IsExtensionMethod: false, Name: "Create" })
            return new ObjectShape(new Origin(call.Syntax), call.Type, ImmutableArray<ShapeMember>.Empty, true);
        return BlockHistory.Receiver(call) is { } receiver && evaluator.Evaluate(receiver) is ObjectShape before ? Said(evaluator, call, before, perhaps: false) : null;
    }

    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps) => before is not ObjectShape shape ? null
        : call.TargetMethod.ContainingType.ContainingNamespace.Is(Builder) ? Said(evaluator, call, shape, perhaps)
        : call.TargetMethod.Name switch
        {
            "AddClaim" when call.Arguments.Length == 1 => WithClaims(shape, ImmutableArray.Create(evaluator.Evaluate(call.Arguments[0].Value)), isAll: !perhaps),
            "AddClaims" when call.Arguments.Length == 1 => evaluator.Evaluate(call.Arguments[0].Value) is ListShape list ? WithClaims(shape, list.Items, list.IsClosed && !perhaps) : shape.Opened(),
            _ => null,
        };

    private static ObjectShape WithClaims(ObjectShape shape, ImmutableArray<Value> added, bool isAll)
    {
        var list = shape.Find(ListMember)?.Value as ListShape ?? new ListShape(shape.Origin, ImmutableArray<Value>.Empty, true);
        return shape.With(ListMember, null, new ListShape(list.Origin, list.Items.AddRange(added), list.IsClosed && isAll), perhaps: false);
    }

    // One call of a builder, one claim.
    private static ObjectShape Said(Evaluator evaluator, IInvocationOperation call, ObjectShape before, bool perhaps)
    {
        switch (call.TargetMethod.Name)
        {
            case "AddClaim" when call.Arguments.Length >= 2:
                var value = call.Arguments[call.Arguments.Length - 1].Value;
                var name = evaluator.Evaluate(call.Arguments[call.Arguments.Length - 2].Value) as KnownValue;
                return (name?.EnumMember is { } member ? Named(member.Name) : name?.Constant as string) is { } claim ? before.With(claim, null, evaluator.Evaluate(value), perhaps) : before.Opened();
            case "AddClaims":
                return before.Opened();
            default:
                return Named(call.TargetMethod.Name) is { } own && call.Arguments.Length > 0 ? before.With(own, null, evaluator.Evaluate(call.Arguments[call.Arguments.Length - 1].Value), perhaps) : before;
        }
    }

    private static string? Named(string member) => member switch
    {
        "ExpirationTime" => Expiry,
        "NotBefore" => NotBefore,
        "Audience" => Audience,
        "Issuer" => Issuer,
        "Subject" => "sub",
        _ => null,
    };

    private static TokenCall? Token(IObjectCreationOperation creation, Evaluator evaluator)
    {
        IOperation? At(string parameter) => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Value;
        if (At("payload") is { } payload)
            return evaluator.Evaluate(payload) is ObjectShape said ? new TokenCall(creation, OfPayload(said), endsOnlyWhenSaid: true) : null;
        if (At("claims") is not { } claims)
            return null;
        var shape = Listed(evaluator.Evaluate(claims), new ObjectShape(new Origin(creation.Syntax), null, ImmutableArray<ShapeMember>.Empty, true));
        shape = Beside(shape, Expiry, At("expires"), evaluator);
        shape = Beside(shape, Audience, At("audience"), evaluator);
        return new TokenCall(creation, Beside(shape, Issuer, At("issuer"), evaluator), endsOnlyWhenSaid: true);
    }

    private static TokenCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        var type = call.TargetMethod.ContainingType;
        switch (call.TargetMethod.Name)
        {
            case "Encode" or "EncodeBytes" when type.Is("Jose", "JWT") || type.ContainingNamespace.Is("JWT"):
                return KnownFunctions.Argument(call, "payload") is { } payload ? Serialised(call, evaluator.Evaluate(payload), endsOnlyWhenSaid: true) : null;
            case "Encode" when type.ContainingNamespace.Is(Builder):
                return call.Instance is { } builder && evaluator.Evaluate(builder) is ObjectShape built ? new TokenCall(call, Read(built, isNamed: false), endsOnlyWhenSaid: true) : null;
            case "CreateToken" or "CreateJwtSecurityToken" when type.ContainingNamespace.Is(Tokens) || type.ContainingNamespace.Is("Microsoft.IdentityModel.JsonWebTokens") || type.ContainingNamespace.Is("Microsoft.IdentityModel.Tokens"):
                // These give a token an end of their own when none is said.
                if (call.Arguments.Length > 0 && call.Arguments[0].Value is { } first && evaluator.Evaluate(first) is { } described)
                    return described is ObjectShape { Type.Name: "SecurityTokenDescriptor" } descriptor ? new TokenCall(call, OfDescriptor(descriptor), endsOnlyWhenSaid: false) : Serialised(call, described, endsOnlyWhenSaid: false);
                return null;
            case "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" when type.Name is "JsonSerializer" or "JsonConvert":
                return evaluator.Evaluate(call) is EncodedValue text ? Serialised(call, text, endsOnlyWhenSaid: false) : null;
            default:
                return null;
        }
    }

    private static TokenCall? Serialised(IInvocationOperation call, Value value, bool endsOnlyWhenSaid) =>
        Payload.Read(value, ValueEncoding.NewtonsoftJson) is { } payload ? new TokenCall(call, Read(payload.Root, isNamed: true), endsOnlyWhenSaid) : null;

    private static ObjectShape OfPayload(ObjectShape payload)
    {
        var shape = new ObjectShape(payload.Origin, null, ImmutableArray<ShapeMember>.Empty, payload.IsClosed);
        if (payload.Find(ListMember) is { } list)
            shape = Listed(list.Value, shape);
        foreach (var (claim, parameter) in new[] { (Expiry, "expires"), (Audience, "audience"), (Issuer, "issuer") })
        {
            if (payload.Argument(parameter) is { } said and not NullValue)
                shape = shape.With(claim, null, said, perhaps: false);
        }

        foreach (var member in payload.Members)
        {
            if (member.Name != ListMember && !ConstructorArguments.IsOne(member))
                shape = shape.With(member.Name, null, Claim(member.Value), perhaps: false);
        }

        return shape;
    }

    private static ObjectShape OfDescriptor(ObjectShape descriptor)
    {
        var shape = new ObjectShape(descriptor.Origin, null, ImmutableArray<ShapeMember>.Empty, descriptor.IsClosed);
        if (descriptor.Find("Subject")?.Value is ObjectShape subject)
            shape = subject.Find(ListMember)?.Value is { } list ? Listed(list, shape) : shape.Opened();
        else if (descriptor.Find("Subject") is not null)
            shape = shape.Opened();
        if (descriptor.Find(ListMember)?.Value is ObjectShape dictionary)
        {
            foreach (var member in dictionary.Members.Where(m => !ConstructorArguments.IsOne(m)))
                shape = shape.With(member.Name, null, Claim(member.Value), perhaps: false);
            shape = dictionary.IsClosed ? shape : shape.Opened();
        }
        else if (descriptor.Find(ListMember) is not null)
        {
            shape = shape.Opened();
        }

        foreach (var (claim, name) in new[] { (Expiry, "Expires"), (Audience, "Audience"), (Issuer, "Issuer") })
        {
            if (descriptor.Find(name)?.Value is { } said and not NullValue)
                shape = shape.With(claim, null, said, perhaps: false);
        }

        return shape;
    }

    // A list of claims, each with its type and value.
    private static ObjectShape Listed(Value claims, ObjectShape shape)
    {
        if (claims is not ListShape list)
            return claims is NullValue ? shape : shape.Opened();
        shape = list.IsClosed ? shape : shape.Opened();
        foreach (var item in list.Items)
        {
            shape = item is ObjectShape claim && claim.Find("Type")?.Value is KnownValue { Constant: string name } && claim.Find("Value")?.Value is { } value
                ? shape.With(name, null, Claim(value), perhaps: false)
                : shape.Opened();
        }

        return shape;
    }

    private static ObjectShape Beside(ObjectShape shape, string claim, IOperation? argument, Evaluator evaluator) =>
        argument is not null && evaluator.Evaluate(argument) is var value and not NullValue ? shape.With(claim, null, value, perhaps: false) : shape;

    // Of what has its names on the wire already only the texts are left to read.
    private static ObjectShape Read(ObjectShape shape, bool isNamed)
    {
        foreach (var member in shape.Members)
        {
            if (!(isNamed && member.Value is ObjectShape) && Claim(member.Value) is var value && value != member.Value)
                shape = shape.With(member.Name, member.Symbol, value, perhaps: false);
        }

        return shape;
    }

    // A claim that is an object may be written as one, or as its JSON.
    private static Value Claim(Value value) => value is UnknownValue or ListShape ? value : Payload.Read(value, ValueEncoding.NewtonsoftJson) is { } json && IsObject(value) ? json.Root : value;

    // A text such as a=b is read as a form elsewhere; here it stays a text.
    private static bool IsObject(Value value) => value is not (KnownValue or TextValue) || JsonText.Read(value) is not null;
}
