using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The methods of HTTP as code names them.</summary>
internal static class HttpVerbs
{
    /// <summary>The verb with which a method's name begins, in capitals; null when it begins with none.</summary>
    public static string? OfMethod(string method)
    {
        foreach (var verb in new[] { "Post", "Put", "Patch", "Delete", "Get", "Head", "Options" })
        {
            if (method.StartsWith(verb, StringComparison.Ordinal))
                return verb.ToUpperInvariant();
        }

        return null;
    }

    /// <summary>The verb that a value stands for: a text or a member of an enumeration; null when it is not known.</summary>
    public static string? OfValue(Value? value) => value switch
    {
        KnownValue { EnumMember: { } member } => member.Name.ToUpperInvariant(),
        KnownValue { Constant: string text } => text.ToUpperInvariant(),
        OneOfValue choice => choice.Alternatives.Select(OfValue).FirstOrDefault(v => v is not null),
        _ => null,
    };
}
