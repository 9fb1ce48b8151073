using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Idioms;

/// <summary>How a serialiser names what has no name of its own.</summary>
internal enum WireNamePolicy
{
    /// <summary>As in the program.</summary>
    AsWritten,

    /// <summary>With a small first letter.</summary>
    CamelCase,

    /// <summary>In small letters with underscores between the words.</summary>
    SnakeCase,

    /// <summary>By options that are not visible; names count as equal when their letters are.</summary>
    Unknown,
}

/// <summary>The names under which members and enumeration values leave the program.</summary>
internal static class WireNaming
{
    /// <summary>The policy that a serialiser follows.</summary>
    public static WireNamePolicy PolicyOf(EncodedValue encoded)
    {
        if (encoded.Naming is null or NullValue)
            return encoded.Encoding == ValueEncoding.SystemTextJsonWeb ? WireNamePolicy.CamelCase : WireNamePolicy.AsWritten;
        return encoded.Naming switch
        {
            ObjectShape options => PolicyOf(options),
            UnknownValue { Type.Name: "JsonSerializerOptions", Origin.Node: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Web" } } => WireNamePolicy.CamelCase,
            UnknownValue { Type.Name: "JsonSerializerOptions", Origin.Node: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Default" } } => WireNamePolicy.AsWritten,
            _ => WireNamePolicy.Unknown,
        };
    }

    private static WireNamePolicy PolicyOf(ObjectShape options)
    {
        var named = options.Find("PropertyNamingPolicy") ?? options.Find("ContractResolver") ?? options.Find("NamingStrategy");
        if (named is null)
        {
            return options.Argument("defaults") is KnownValue { EnumMember.Name: "Web" } ? WireNamePolicy.CamelCase
                : options.IsClosed && options.Argument("defaults", "options") is null ? WireNamePolicy.AsWritten
                : WireNamePolicy.Unknown;
        }

        return named.Value switch
        {
            NullValue => WireNamePolicy.AsWritten,
            ObjectShape resolver when PolicyOf(resolver.Type?.Name) is { } policy => policy,
            ObjectShape resolver => PolicyOf(resolver),
            UnknownValue { Origin.Node: { } node } when PolicyOf(node.ToString()) is { } policy => policy,
            _ => WireNamePolicy.Unknown,
        };
    }

    private static WireNamePolicy? PolicyOf(string? name) => name switch
    {
        null => null,
        _ when name.EndsWith("CamelCase", StringComparison.Ordinal) || name.StartsWith("CamelCase", StringComparison.Ordinal) => WireNamePolicy.CamelCase,
        _ when name.EndsWith("SnakeCaseLower", StringComparison.Ordinal) || name.StartsWith("SnakeCase", StringComparison.Ordinal) => WireNamePolicy.SnakeCase,
        _ => null,
    };

    /// <summary>The name of a member; null when it is not written at all.</summary>
    public static string? NameOf(ISymbol member, WireNamePolicy policy)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonIgnoreAttribute" when attribute.NamedArguments.IsEmpty:
                case "IgnoreDataMemberAttribute":
                    return null;
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "SerializeAsAttribute" or "DataMemberAttribute" or "AliasAsAttribute" or "JsonNameAttribute":
                    if (attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string name)
                        return name;
                    foreach (var argument in attribute.NamedArguments)
                    {
                        if (argument.Key is "PropertyName" or "Name" && argument.Value.Value is string named)
                            return named;
                    }

                    break;
            }
        }

        return Apply(member.Name, policy);
    }

    /// <summary>The texts and numbers as which an enumeration value may leave the program, most explicit first.</summary>
    public static IEnumerable<string> TextsOf(IFieldSymbol enumMember)
    {
        foreach (var attribute in enumMember.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "EnumMemberAttribute")
            {
                foreach (var argument in attribute.NamedArguments)
                {
                    if (argument is { Key: "Value", Value.Value: string text })
                        yield return text;
                }
            }
            else if (attribute.AttributeClass?.Name is "JsonStringEnumMemberNameAttribute" && attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string named)
            {
                yield return named;
            }
        }

        yield return enumMember.Name;
        yield return Apply(enumMember.Name, WireNamePolicy.CamelCase);
        yield return Apply(enumMember.Name, WireNamePolicy.SnakeCase);
        if (enumMember.ConstantValue is { } number)
            yield return Evaluator.Format(number);
    }

    /// <summary>True when the names are equal, or their letters are where the policy is not visible.</summary>
    public static bool Matches(string name, string wanted, WireNamePolicy policy) =>
        name == wanted || policy == WireNamePolicy.Unknown && string.Equals(Letters(name), Letters(wanted), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => name.Replace("_", "").Replace("-", "");

    private static string Apply(string name, WireNamePolicy policy)
    {
        switch (policy)
        {
            case WireNamePolicy.CamelCase when name.Length > 0:
                return char.ToLowerInvariant(name[0]) + name.Substring(1);
            case WireNamePolicy.SnakeCase:
                var text = new StringBuilder();
                for (var i = 0; i < name.Length; i++)
                {
                    if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                        text.Append('_');
                    text.Append(char.ToLowerInvariant(name[i]));
                }

                return text.ToString();
            default:
                return name;
        }
    }
}
