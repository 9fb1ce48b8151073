using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>The words of the text format: each value of an enumeration in small letters with hyphens between its words.</summary>
internal static class ApiTextNames
{
    public const string Header = "conferencing-api 1";
    public const string Call = "call";
    public const string Type = "type";
    public const string Source = "source";
    public const string Sink = "sink";
    public const string Sanitizer = "sanitizer";
    public const string SignIn = "sign-in";
    public const string Anything = "anything";
    public const string NamesOption = "@names=";
    public const string FirstOption = "@first=";
    public const string AtOption = "@at=";
    public const string AnswersOption = "@answers=";
    public const string Goes = "->";
    public const string WholeRequest = ".";
    public const string MadeByItself = "*";

    public static IReadOnlyDictionary<string, DataKind> Data { get; } = Words<DataKind>();

    public static IReadOnlyDictionary<string, SinkKind> Sinks { get; } = Words<SinkKind>();

    /// <summary>Those on which rules have a word; another would be one that nobody hears.</summary>
    public static IReadOnlyDictionary<string, EndpointEffect> Effects { get; } = Words<EndpointEffect>().Where(effect => VendorRequests.IsJudged(effect.Value)).ToDictionary(effect => effect.Key, effect => effect.Value, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, WireNamePolicy> Naming { get; } = Words<WireNamePolicy>();

    /// <summary>The word for a value.</summary>
    public static string WordOf<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static Dictionary<string, T> Words<T>() where T : struct, Enum => Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(WordOf, StringComparer.Ordinal);
}
