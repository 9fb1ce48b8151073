using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>Writes what is known of APIs in the format that <see cref="ApiTextReader"/> reads.</summary>
internal static class ApiTextWriter
{
    /// <summary>The text, with the header first and each entry in a line of its own.</summary>
    public static string Write(KnownApis apis)
    {
        var text = new StringBuilder(ApiTextNames.Header).Append('\n');
        foreach (var line in apis.Methods.Select(Line)
            .Concat(apis.Types.Select(Line))
            .Concat(apis.Sources.Select(s => $"{ApiTextNames.Source} {ApiTextNames.WordOf(s.Data)} {s.Member}"))
            .Concat(apis.Sinks.Select(s => string.Join(" ", new[] { ApiTextNames.Sink, ApiTextNames.WordOf(s.Kind), s.Member.ToString() }.Concat(s.Parameters))))
            .Concat(apis.Sanitizers.Select(s => $"{ApiTextNames.Sanitizer} {(s.Data is { } data ? ApiTextNames.WordOf(data) : ApiTextNames.Anything)} {s.Member}"))
            .Concat(apis.SignIns.Select(s => $"{ApiTextNames.SignIn} {s.Provider} {s.Member}")))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(KnownMethod method)
    {
        var words = new List<string> { ApiTextNames.Call, ApiTextNames.WordOf(method.Effect), method.Vendor, method.Member.ToString() };
        words.AddRange(method.Arguments.Select(a => a.Key + ApiTextNames.Goes + (a.Value.Length == 0 ? ApiTextNames.WholeRequest : a.Value)));
        words.AddRange(method.Sends.Select(s => s.Key + "=" + Constant(s.Value)));
        if (method.First is { } first)
            words.Add(ApiTextNames.FirstOption + string.Join(",", first.Namespaces.Select(n => n + "." + first.TypeName)));
        if (method.Naming != WireNamePolicy.AsWritten)
            words.Add(ApiTextNames.NamesOption + ApiTextNames.WordOf(method.Naming));
        return string.Join(" ", words);
    }

    private static string Line(KnownType type)
    {
        var words = new List<string> { ApiTextNames.Type, type.Vendor, "T:" + (type.ContainingNamespace.Length == 0 ? "" : type.ContainingNamespace + ".") + type.Name };
        if (type.Path.Length > 0)
            words.Add(ApiTextNames.AtOption + type.Path);
        if (type.Naming != WireNamePolicy.AsWritten)
            words.Add(ApiTextNames.NamesOption + ApiTextNames.WordOf(type.Naming));
        if (type.AnswerMembers is { } answers)
            words.Add(ApiTextNames.AnswersOption + string.Join(",", answers));
        return string.Join(" ", words);
    }

    private static string Constant(object? value) => value switch
    {
        null => ApiTextNames.MadeByItself,
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
