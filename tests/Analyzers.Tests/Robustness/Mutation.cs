using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Breaks code the way editors and hostile authors do: token by token, and by cutting it off.</summary>
internal static class Mutation
{
    // What stands in code for no good reason, or for one that today's compiler does not know.
    private static readonly string[] Strangers =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "..", "=>", "=", "?", "??", "??=", "+", "+=", "$\"", "\"", "'", "\\", "@", "#", "#if", "#nullable", "/*", "//", "\"\"\"", "null", "default", "this", "base", "new", "new()",
        "await", "async", "yield", "static", "partial", "record", "extension", "field", "union", "closed", "\uD800", "\uFFFC", "\0", "with { }", "is not null and", "switch { _ => }", "stackalloc", "ref", "out", "params", "\"%zz\"",
        "\"http://[\"", "\"{0\"", "\"https://api.zoom.us/v2/users/me/meetings\"", "new { settings = new { } }", "JsonSerializer.Serialize(", "zoom", "#pragma", "|>", "→", "0x", "1e999", "typeof(", "unsafe {", "delegate*<", "a?.b![^1..]",
    ];

    /// <summary>The code after some changes that follow from a seed.</summary>
    public static string Of(string code, int seed, int changes)
    {
        var random = new Random(seed);
        var tokens = SyntaxFactory.ParseTokens(code, options: new CSharpParseOptions(LanguageVersion.Preview)).Select(t => t.ToFullString()).ToList();
        for (var i = 0; i < changes && tokens.Count > 1; i++)
            Change(tokens, random);
        var text = string.Concat(tokens);
        return random.Next(5) == 0 ? text[..random.Next(text.Length + 1)] : text;
    }

    private static void Change(List<string> tokens, Random random)
    {
        var (at, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(other, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = " " + Strangers[random.Next(Strangers.Length)] + " ";
                break;
            case 4:
                tokens.Insert(at, " " + Strangers[random.Next(Strangers.Length)] + " ");
                break;
            default:
                // A run of tokens once more, which nests, repeats members or calls a thing within itself.
                var run = tokens.GetRange(at, Math.Min(random.Next(1, 25), tokens.Count - at));
                tokens.InsertRange(random.Next(2) == 0 ? at : other, run);
                break;
        }
    }
}
