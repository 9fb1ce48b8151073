using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>How a shape remembers what its constructor was given: under names that no member can have.</summary>
internal static class ConstructorArguments
{
    private const string Prefix = "new:";

    public static string NameOf(IParameterSymbol? parameter) => NameOf(parameter?.Name ?? "");

    public static string NameOf(string parameter) => Prefix + parameter;

    public static bool IsOne(ShapeMember member) => member.Name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The argument for the first of the named parameters; null when none was given.</summary>
    public static Value? Argument(this ObjectShape shape, params string[] parameters)
    {
        foreach (var parameter in parameters)
        {
            if (shape.Find(Prefix + parameter) is { } member)
                return member.Value;
        }

        return null;
    }
}
