using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Calls that hash what they are given without a key of their own.</summary>
internal static class HashFunctions
{
    private const string Cryptography = "System.Security.Cryptography";

    /// <summary>What a call hashes; null when it is none of these hashes.</summary>
    /// <param name="call">A call of the platform, or of code elsewhere whose name says which hash it makes.</param>
    /// <param name="hashes">The hashes, in capitals and without hyphens.</param>
    public static IOperation? Input(IInvocationOperation call, IReadOnlyList<string> hashes)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type)
            return null;
        if (type.ContainingNamespace.Is(Cryptography))
        {
            var made = call.Instance?.Type ?? type;
            return method.Name is "ComputeHash" or "ComputeHashAsync" or "HashData" or "HashDataAsync" or "TryComputeHash" or "TryHashData" or "TransformFinalBlock"
                && (made.Name is "HashAlgorithm" or "CryptographicOperations" || hashes.Any(hash => made.Name.StartsWith(hash, StringComparison.Ordinal)))
                ? KnownFunctions.Argument(call, "buffer") ?? KnownFunctions.Argument(call, "source") ?? KnownFunctions.Argument(call, "inputStream") ?? KnownFunctions.Argument(call, "inputBuffer")
                : null;
        }

        if (method.Name == "HashPasswordForStoringInConfigFile")
            return call.Arguments.FirstOrDefault()?.Value;
        return IsNamedAfter(method.Name, hashes) || IsNamedAfter(type.Name, hashes) ? call.Arguments.LastOrDefault(a => IsText(a.Parameter?.Type))?.Value : null;
    }

    private static bool IsNamedAfter(string name, IReadOnlyList<string> hashes) =>
        name.IndexOf("HMAC", StringComparison.OrdinalIgnoreCase) < 0 && hashes.Any(hash => name.IndexOf(hash, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_String };
}
