using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>Puts addresses together as libraries do: by segments and by pairs of a query.</summary>
internal static class AddressText
{
    /// <summary>An address with one more part of its path, one slash between.</summary>
    public static Value Below(IOperation operation, Value? start, Value part)
    {
        if (start is null or NullValue or KnownValue { Constant: "" })
            return part;
        var slash = EndsWithSlash(start) || part is KnownValue { Constant: string text } && text.StartsWith("/", StringComparison.Ordinal) ? "" : "/";
        return Evaluator.Concatenation(operation, new[] { start, new KnownValue(start.Origin, slash), part });
    }

    /// <summary>An address with more pairs in its query.</summary>
    public static Value WithQuery(IOperation operation, Value? start, ObjectShape pairs)
    {
        var address = start ?? new KnownValue(new Origin(operation.Syntax), "");
        foreach (var pair in pairs.Members)
        {
            var separator = (HasQuery(address) ? "&" : "?") + pair.Name + "=";
            address = Evaluator.Concatenation(operation, new[] { address, new KnownValue(pair.Value.Origin, separator), pair.Value });
        }

        return address;
    }

    private static bool EndsWithSlash(Value value) =>
        (value is TextValue { Parts: { Length: > 0 } parts } ? parts[parts.Length - 1] : value) is KnownValue { Constant: string text } && text.EndsWith("/", StringComparison.Ordinal);

    private static bool HasQuery(Value value) =>
        value is TextValue text ? text.Parts.Any(HasQuery) : value is KnownValue { Constant: string known } && known.IndexOf('?') >= 0;
}
