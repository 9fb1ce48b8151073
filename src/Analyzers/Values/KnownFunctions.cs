using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>The functions of the platform and of JSON libraries whose results follow from their arguments.</summary>
internal static class KnownFunctions
{
    private const string SystemTextJson = "System.Text.Json";
    private const string SystemTextJsonNodes = "System.Text.Json.Nodes";
    private const string Newtonsoft = "Newtonsoft.Json";
    /// <summary>The namespace of Newtonsoft's JSON objects.</summary>
    public const string NewtonsoftLinq = "Newtonsoft.Json.Linq";

    /// <summary>A user-defined conversion; implicit ones of texts and numbers carry their value along.</summary>
    public static Value? Convert(Evaluator evaluator, IConversionOperation conversion) =>
        conversion.OperatorMethod is { Name: "op_Implicit" } ? evaluator.Evaluate(conversion.Operand) : null;

    /// <summary>A new object that stands for its argument; null when it is an object of its own.</summary>
    public static Value? Create(Evaluator evaluator, IObjectCreationOperation creation)
    {
        var type = creation.Type;
        var arguments = creation.Arguments;
        if (type.Is("System", "Uri") && arguments.Length > 0)
        {
            return arguments.Length >= 2 && arguments[0].Value.Type.Is("System", "Uri")
                ? Relative(evaluator, creation, arguments[0].Value, arguments[1].Value)
                : evaluator.Evaluate(arguments[0].Value);
        }

        if (type?.ContainingNamespace.Is("System.Net.Http") == true && arguments.Length > 0)
        {
            if (type.Name is "StringContent" or "ByteArrayContent" or "ReadOnlyMemoryContent")
                return evaluator.Evaluate(arguments[0].Value);
            if (type.Name is "FormUrlEncodedContent")
                return new EncodedValue(new Origin(creation.Syntax), ValueEncoding.Form, evaluator.Evaluate(arguments[0].Value));
            if (type.Name is "HttpMethod")
                return evaluator.Evaluate(arguments[0].Value);
        }

        // A text that is made of letters is known by what chooses them.
        if (type?.SpecialType == SpecialType.System_String)
            return evaluator.Unknown(creation);
        if (type.Is("System.Text", "StringBuilder"))
            return arguments.FirstOrDefault(a => a.Value.Type?.SpecialType == SpecialType.System_String) is { } start ? evaluator.Evaluate(start.Value) : new KnownValue(new Origin(creation.Syntax), "");
        if (type.Is(NewtonsoftLinq, "JObject") && arguments.Length > 0)
            return FromProperties(evaluator, creation, arguments);
        if (type.Is(NewtonsoftLinq, "JArray") || type.Is(SystemTextJsonNodes, "JsonArray"))
            return FromItems(evaluator, creation, arguments);
        return type is not null && LibraryOf(type) is { } library ? library.Create(evaluator, creation) : null;
    }

    /// <summary>What a variable's value becomes by a call of a library that puts its objects together call by call; null when the call is none.</summary>
    public static Value? ChangeOfLibrary(Evaluator evaluator, IInvocationOperation call, Value? value, bool perhaps) =>
        value is not null && LibraryOf(call.TargetMethod.ContainingType) is { } library ? library.Change(evaluator, call, value, perhaps) : null;

    /// <summary>The same for a call that the compiler does not know.</summary>
    public static Value? ChangeByUnresolved(Evaluator evaluator, IInvalidOperation call, Value? value, bool perhaps) =>
        value is not null ? UnresolvedRestSharp.Change(evaluator, call, value, perhaps) : null;

    /// <summary>What a call that the compiler does not know yields; null when its name does not say.</summary>
    public static Value? ResultOfUnresolved(Evaluator evaluator, IInvalidOperation call) =>
        UnresolvedCode.Receiver(call) is { } receiver && UnresolvedRestSharp.Adds(call) ? UnresolvedRestSharp.Change(evaluator, call, evaluator.Evaluate(receiver), perhaps: false) : null;

    private static IValueLibrary? LibraryOf(ITypeSymbol type)
    {
        foreach (var library in HttpLibraries.ValueLibraries)
        {
            if (library.Declares(type))
                return library;
        }

        return null;
    }

    /// <summary>A property whose value follows from its name; null when it does not.</summary>
    public static Value? Read(Evaluator evaluator, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsStatic && property.ContainingType.Is("System.Net.Http", "HttpMethod"))
            return new KnownValue(new Origin(reference.Syntax), property.Name.ToUpperInvariant());
        if (property.ContainingType is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && property.Name == "Value")
            return evaluator.Evaluate(reference.Instance);
        if (property.ContainingType.Is("System", "Uri") && property.Name is "AbsoluteUri" or "OriginalString")
            return evaluator.Evaluate(reference.Instance);
        return null;
    }

    /// <summary>The format in which a serialiser's method writes what it is given; null for other methods.</summary>
    public static ValueEncoding? EncodingOf(ITypeSymbol type, string method)
    {
        if (type.Is(SystemTextJson, "JsonSerializer"))
            return method is "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeToElement" or "SerializeToDocument" ? ValueEncoding.SystemTextJson : null;
        if (type.Is("System.Net.Http.Json", "JsonContent"))
            return method is "Create" ? ValueEncoding.SystemTextJsonWeb : null;
        if (type.Is(Newtonsoft, "JsonConvert"))
            return method is "SerializeObject" ? ValueEncoding.NewtonsoftJson : null;
        return method is "FromObject" && type.ContainingNamespace.Is(NewtonsoftLinq) ? ValueEncoding.NewtonsoftJson : null;
    }

    /// <summary>A call whose result follows from its arguments; null when it does not.</summary>
    public static Value? Call(Evaluator evaluator, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        var origin = new Origin(call.Syntax);
        if (EncodingOf(type, method.Name) is { } encoding && (Argument(call, "value") ?? Argument(call, "inputValue") ?? Argument(call, "o")) is { } serialised)
            return new EncodedValue(origin, encoding, evaluator.Evaluate(serialised), Naming(evaluator, call, "options") ?? Naming(evaluator, call, "settings") ?? Naming(evaluator, call, "jsonSerializer"));
        if (type.ContainingNamespace.Is(NewtonsoftLinq) && method.Name is "Parse" && call.Arguments.Length > 0 || type.Is(SystemTextJsonNodes, "JsonNode") && method.Name is "Parse" && call.Arguments.Length > 0)
            return evaluator.Evaluate(call.Arguments[0].Value);
        if (call.Instance is not null && method.Name is "ToString" or "ToJsonString" && (method.Parameters.Length == 0 || type.ContainingNamespace.IsOrIsBelow(Newtonsoft) || type.ContainingNamespace.IsOrIsBelow(SystemTextJson)))
            return Printed(evaluator, call);
        switch (type.SpecialType)
        {
            case SpecialType.System_String when method.Name is "Concat":
                return Concatenated(evaluator, call);
            case SpecialType.System_String when method.Name is "Format":
                return Formatted(evaluator, call);
            case SpecialType.System_String when call.Instance is not null && method.Name is "Trim" or "TrimEnd" or "TrimStart" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Normalize":
                return evaluator.Evaluate(call.Instance);
        }

        if (type.Is("System", "Uri") && method.Name is "EscapeDataString" or "EscapeUriString"
            || method.Name is "UrlEncode" or "HtmlEncode" && call.Arguments.Length > 0
            || method.Name is "GetBytes" && type.ContainingNamespace.Is("System.Text") && call.Arguments.Length == 1
            || method.Name is "FromResult" && type.ContainingNamespace.Is("System.Threading.Tasks"))
        {
            return evaluator.Evaluate(call.Arguments[0].Value);
        }

        if (method.Name is "Create" && type.Is("System.Collections.Generic", "KeyValuePair") && Argument(call, "key") is { } pairKey && Argument(call, "value") is { } pairValue)
        {
            return new ObjectShape(origin, null, ImmutableArray.Create(new ShapeMember("Key", null, evaluator.Evaluate(pairKey)), new ShapeMember("Value", null, evaluator.Evaluate(pairValue))), true);
        }

        if (method.Name is "ConfigureAwait" && call.Instance is not null)
            return evaluator.Evaluate(call.Instance);
        if (method.Name is "AddQueryString" && type.Name is "QueryHelpers" && call.Arguments.Length > 0)
            return WithQuery(evaluator, call);
        return LibraryOf(type) is { } library ? library.Result(evaluator, call) : null;
    }

    /// <summary>What a variable's value becomes when one of its methods is called; null when the call says nothing.</summary>
    public static Value? Change(Evaluator evaluator, IInvocationOperation call, Value? value, bool perhaps)
    {
        var method = call.TargetMethod;
        var arguments = call.Arguments;
        if (ChangeOfLibrary(evaluator, call, value, perhaps) is { } changed)
            return changed;
        if (ChangeOfText(evaluator, call, value, perhaps) is { } text)
            return text;

        // What is added to a list at once; what is not visible may be anything.
        if (method.Name is "AddRange" && value is ListShape items && arguments.Length == 1)
            return evaluator.Evaluate(arguments[0].Value) is ListShape more ? new ListShape(items.Origin, items.Items.AddRange(more.Items), items.IsClosed && more.IsClosed && !perhaps) : new ListShape(items.Origin, items.Items, false);

        if (method.Name is not ("Add" or "TryAdd" or "Set" or "SetValue" or "AddFirst"))
            return null;
        if (Part(evaluator, call) is { } part)
            return value is ObjectShape form ? part.Name is { } name ? form.With(name, null, part.Value, perhaps) : form.Opened() : null;
        if (arguments.Length >= 2 && evaluator.Key(arguments[0].Value) is { } key)
        {
            var shape = value as ObjectShape ?? (value is null or UnknownValue ? new ObjectShape(new Origin(call.Syntax), null, ImmutableArray<ShapeMember>.Empty, isClosed: false) : null);
            return shape?.With(key, null, evaluator.Evaluate(arguments[1].Value), perhaps);
        }

        if (arguments.Length == 1)
        {
            var item = evaluator.Evaluate(arguments[0].Value);
            if (value is ObjectShape json && item is ObjectShape property && property.Type.Is(NewtonsoftLinq, "JProperty"))
                return Property(property) is var (name, content) ? json.With(name, null, content, perhaps) : json.Opened();
            return value switch
            {
                ListShape list => new ListShape(list.Origin, list.Items.Add(item), list.IsClosed && !perhaps),
                ObjectShape { Members.IsEmpty: true } empty => new ListShape(empty.Origin, ImmutableArray.Create(item), empty.IsClosed && !perhaps),
                _ => null,
            };
        }

        return (value as ObjectShape)?.Opened();
    }

    /// <summary>What a variable's value becomes by a call in a chain that begins with it, where each call yields what it is made on; null when the call is none of those that do.</summary>
    public static Value? ChangeByChain(Evaluator evaluator, IInvocationOperation call, Value? value, bool perhaps) =>
        ChangeOfLibrary(evaluator, call, value, perhaps) ?? ChangeOfText(evaluator, call, value, perhaps);

    // A text that is put together call by call.
    private static Value? ChangeOfText(Evaluator evaluator, IInvocationOperation call, Value? value, bool perhaps)
    {
        var method = call.TargetMethod;
        if (value is null || !method.ContainingType.Is("System.Text", "StringBuilder"))
            return null;
        var place = new Origin(call.Syntax);
        Value? after = method.Name switch
        {
            "Append" or "AppendLine" when call.Arguments.Length <= 1 => Evaluator.Concatenation(call, call.Arguments.Select(a => evaluator.Evaluate(a.Value)).Prepend(value)),
            _ when method.Name.StartsWith("Append", StringComparison.Ordinal) => Evaluator.Concatenation(call, new[] { value, evaluator.Unknown(call) }),
            "Clear" => new KnownValue(place, ""),
            "Insert" or "Replace" or "Remove" => evaluator.Unknown(call),
            _ => null,
        };
        return after is not null && perhaps ? OneOfValue.Of(place, value, after) : after;
    }

    private static Value Relative(Evaluator evaluator, IOperation operation, IOperation address, IOperation path)
    {
        var start = evaluator.Evaluate(address);
        var rest = evaluator.Evaluate(path);
        var slash = start is KnownValue { Constant: string text } && text.EndsWith("/", StringComparison.Ordinal) || rest is KnownValue { Constant: string tail } && tail.StartsWith("/", StringComparison.Ordinal) ? "" : "/";
        return Evaluator.Concatenation(operation, new[] { start, new KnownValue(start.Origin, slash), rest });
    }

    // Letters in a list are known by what chooses them.
    private static Value Concatenated(Evaluator evaluator, IInvocationOperation call)
    {
        var parts = call.Arguments.SelectMany(a => evaluator.Evaluate(a.Value) is var value && a.ArgumentKind != ArgumentKind.Explicit && value is ListShape { IsClosed: true } list ? list.Items : ImmutableArray.Create(value)).ToArray();
        return parts.Any(p => p is ListShape { IsClosed: false }) ? evaluator.Unknown(call) : Evaluator.Concatenation(call, parts);
    }

    // What is put together call by call is a whole text only where it is taken out.
    private static Value TakenOut(Value value, Origin place) => OneOfValue.Of(place, value.Alternatives.Select(a => a switch
    {
        TextValue text => new TextValue(place, text.Parts),
        UnknownValue unknown => unknown.SeenFrom(place),
        _ => a,
    }).ToArray());

    private static Value? Printed(Evaluator evaluator, IInvocationOperation call)
    {
        var value = evaluator.Evaluate(call.Instance);
        return value switch
        {
            KnownValue { EnumMember: { } member } known => new KnownValue(known.Origin, member.Name),
            KnownValue known => new KnownValue(known.Origin, Evaluator.Format(known.Constant)),
            ObjectShape { Type: var type } shape when type is null || type.ContainingNamespace.Is(NewtonsoftLinq) => new EncodedValue(new Origin(call.Syntax), ValueEncoding.NewtonsoftJson, shape),
            ObjectShape { Type: var type } shape when type!.ContainingNamespace.Is(SystemTextJsonNodes) => new EncodedValue(new Origin(call.Syntax), ValueEncoding.SystemTextJson, shape),
            ObjectShape => null,
            UnknownValue unknown when unknown.Source == ValueSource.Elsewhere || !call.TargetMethod.ContainingType.Is("System.Text", "StringBuilder") => null,
            _ => call.TargetMethod.ContainingType.Is("System.Text", "StringBuilder") ? TakenOut(value, new Origin(call.Syntax)) : value,
        };
    }

    private static Value Formatted(Evaluator evaluator, IInvocationOperation call)
    {
        var values = call.Arguments.Where(a => a.Parameter?.Name != "provider").Select(a => evaluator.Evaluate(a.Value)).ToArray();
        if (values.Length < 2 || values[0] is not KnownValue { Constant: string format })
            return evaluator.Unknown(call);
        var items = values.Length == 2 && values[1] is ListShape list ? list.Items : values.Skip(1).ToImmutableArray();
        var parts = new List<Value>();
        var start = 0;
        for (var open = format.IndexOf('{'); open >= 0 && open < format.Length; open = format.IndexOf('{', start))
        {
            var close = format.IndexOf('}', open);
            if (close < 0)
                break;
            var hole = format.Substring(open + 1, close - open - 1).Split(':', ',')[0];
            if (!int.TryParse(hole, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) || index >= items.Length)
            {
                // An escaped brace, as JSON texts have them.
                parts.Add(new KnownValue(values[0].Origin, format.Substring(start, open - start + 1)));
                start = open + (format[open + 1] == '{' ? 2 : 1);
                continue;
            }

            parts.Add(new KnownValue(values[0].Origin, format.Substring(start, open - start).Replace("}}", "}")));
            parts.Add(items[index]);
            start = close + 1;
        }

        parts.Add(new KnownValue(values[0].Origin, format.Substring(start).Replace("}}", "}")));
        return Evaluator.Concatenation(call, parts);
    }

    // A list that is given as one is that list; anything else is its items, and so is what an initialiser adds.
    private static ListShape FromItems(Evaluator evaluator, IObjectCreationOperation creation, ImmutableArray<IArgumentOperation> arguments)
    {
        var items = ImmutableArray.CreateBuilder<Value>();
        var closed = true;
        foreach (var argument in arguments.Where(a => a.Parameter?.Name != "options"))
        {
            var value = evaluator.Evaluate(argument.Value);
            if (value is ListShape list)
            {
                items.AddRange(list.Items);
                closed &= list.IsClosed;
            }
            else
            {
                items.Add(value);
            }
        }

        foreach (var added in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (added is IInvocationOperation { Arguments.Length: >= 1 } add)
                items.Add(evaluator.Evaluate(add.Arguments[0].Value));
            else
                closed = false;
        }

        return new ListShape(new Origin(creation.Syntax), items.ToImmutable(), closed);
    }

    private static ObjectShape FromProperties(Evaluator evaluator, IObjectCreationOperation creation, ImmutableArray<IArgumentOperation> arguments)
    {
        // A copy is written to by its own name from now on.
        if (arguments[0].Parameter?.Name == "other" && evaluator.Evaluate(arguments[0].Value) is ObjectShape copied)
            return new ObjectShape(new Origin(creation.Syntax), creation.Type, copied.Members, copied.IsClosed);
        var shape = new ObjectShape(new Origin(creation.Syntax), null, ImmutableArray<ShapeMember>.Empty, true);
        foreach (var value in arguments.SelectMany(a => evaluator.Evaluate(a.Value) is ListShape list ? list.Items : ImmutableArray.Create(evaluator.Evaluate(a.Value))))
        {
            shape = value is ObjectShape pair && pair.Type.Is(NewtonsoftLinq, "JProperty") && Property(pair) is var (name, content)
                ? shape.With(name, null, content, perhaps: false)
                : shape.Opened();
        }

        return shape;
    }

    // Name and content of a JProperty; null when the name is not constant.
    private static (string Name, Value Content)? Property(ObjectShape property)
    {
        if (property.Find("Name")?.Value is not KnownValue { Constant: string name })
            return null;
        return (name, property.Find("Value")?.Value ?? property.Argument("content") ?? new UnknownValue(property.Origin));
    }

    /// <summary>A part that is added to a form in parts; null when the call adds none, without a name when that is not constant.</summary>
    public static (string? Name, Value Value)? Part(Evaluator evaluator, IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not "Add" || !call.TargetMethod.ContainingType.Is("System.Net.Http", "MultipartFormDataContent") || Argument(call, "content") is not { } content)
            return null;
        return (Argument(call, "name") is { } name ? evaluator.Key(name) : null, evaluator.Evaluate(content));
    }

    private static Value WithQuery(Evaluator evaluator, IInvocationOperation call)
    {
        var address = evaluator.Evaluate(call.Arguments[0].Value);
        if (call.Arguments.Length == 3 && evaluator.Key(call.Arguments[1].Value) is { } name)
            return AddressText.WithQuery(call, address, new ObjectShape(new Origin(call.Syntax), null, ImmutableArray.Create(new ShapeMember(name, null, evaluator.Evaluate(call.Arguments[2].Value))), true));
        return call.Arguments.Length == 2 && evaluator.Evaluate(call.Arguments[1].Value) is ObjectShape pairs
            ? AddressText.WithQuery(call, address, pairs)
            : Evaluator.Concatenation(call, new[] { address, new KnownValue(address.Origin, "?"), evaluator.Unknown(call) });
    }

    private static Value? Naming(Evaluator evaluator, IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit) is { } argument ? evaluator.Evaluate(argument.Value) : null;

    /// <summary>The argument for the parameter of this name; null when there is none.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        return null;
    }
}
