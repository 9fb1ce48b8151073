using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Files;

/// <summary>Writes settings as people and templates do, in a style that is drawn by lot.</summary>
internal sealed class SettingsInManyStyles(int seed)
{
    private readonly Random _lot = new(seed);

    /// <summary>A script that builds the object.</summary>
    public string Script(Dictionary<string, object> settings)
    {
        var script = new StringBuilder();
        var later = new List<(string Path, object Value)>();
        script.Append(Noise()).Append(OneOf("var", "let", "const")).Append(" config = ").Append(Literal(settings, "config", later)).Append(OneOf(";\n", "\n", "; // that is it\n"));

        // What is left out of the literal follows, outer objects before inner ones.
        for (var i = 0; i < later.Count; i++)
        {
            var (path, value) = later[i];
            script.Append(Noise());
            script.Append(value is Dictionary<string, object> && Coin()
                ? OneOf("if (!{0}) {0} = {1};\n", "{0} = {0} || {1};\n", "{0} ??= {1}\n").Replace("{0}", path, StringComparison.Ordinal).Replace("{1}", Literal(value, path, later), StringComparison.Ordinal)
                : $"{path}{OneOf(" = ", "=", "\n    = ")}{Literal(value, path, later)};\n");
        }

        return (Coin() ? "\uFEFF" : "") + (Coin() ? script.ToString() : script.ToString().ReplaceLineEndings("\r\n"));
    }

    /// <summary>A <c>.env</c> file with the variables.</summary>
    public string Environment(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var file = new StringBuilder();
        foreach (var (name, value) in variables)
        {
            file.Append(OneOf("", "\n", "# a remark = 1\n", "   # \"another\n", "UNRELATED=$$5 'x'\n", "export A_SECRET='#{}$x'\n"));
            if (Coin())
                file.Append(name).Append("=overwritten below\n");
            var written = value.AsSpan().IndexOfAny('\'', '\\') < 0 && Coin() ? $"'{value}'"
                : Coin() || Plain(value) is not { } plain ? '"' + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("\n", Coin() ? "\\n" : "\n", StringComparison.Ordinal) + '"'
                : OneOf(plain, plain + "  ", plain + " # why", "${NOT_HERE:-" + plain + "}");
            file.Append(OneOf("", "  ", "export ", "export\t")).Append(name).Append(OneOf("=", " = ", ": ")).Append(written).Append('\n');
        }

        return (Coin() ? "\uFEFF" : "") + (Coin() ? file.ToString() : file.ToString().Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static string? Plain(string value) =>
        value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or ':' or '@' or '.' or '-') ? value : null;

    private string Literal(object value, string path, List<(string, object)> later) => value switch
    {
        true => OneOf("true", "!0", "!false", "(true)"),
        false => OneOf("false", "!1", "!true", "!!0"),
        int number => number < 0 || Coin() ? number.ToString(CultureInfo.InvariantCulture) : OneOf($"+{number}", $"{number}.0", $"0x{number:x}", $"({number})", $"{number} * 1"),
        string text => Coin() || text.Length < 2 ? Quoted(text) : $"{Quoted(text[..1])} + {Quoted(text[1..])}",
        string[] list => "[" + OneOf("", " ", "\n") + string.Join(OneOf(",", ", ", ",\n"), list.Select(Quoted)) + (list.Length > 0 ? OneOf("", ",") : "") + "]",
        Dictionary<string, object> members => Literal(members, path, later),
        _ => throw new ArgumentException("There is no such setting.", nameof(value)),
    };

    private string Literal(Dictionary<string, object> members, string path, List<(string, object)> later)
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            if (_lot.Next(3) == 0)
            {
                later.Add((path + (IsIdentifier(name) && Coin() ? "." + name : $"[{Quoted(name)}]"), value));
                continue;
            }

            text.Append(OneOf("\n", " ", "// said below: x: 1\n", "/* { */"));
            text.Append(IsIdentifier(name) && Coin() ? name : OneOf(PlainlyQuoted(name), $"[{Quoted(name)}]")).Append(OneOf(": ", ":", " :\n"));
            text.Append(Literal(value, path + (IsIdentifier(name) ? "." + name : $"[{Quoted(name)}]"), later)).Append(',');
        }

        return text.Append('}').ToString();
    }

    private string Noise() => OneOf(
        "", "\n", "// config.p2p = 1;\n", "/* config = x */\n", "var other = { config: 1 };\n", "console.log('x');\n", "if (false) config.p2p = x;\n", "function f(a) { return a.b; }\n");

    private string Quoted(string text) => Coin() ? PlainlyQuoted(text) : "`" + Escaped(text, '`').Replace("${", "\\${", StringComparison.Ordinal) + "`";

    private string PlainlyQuoted(string text) => Coin() ? "'" + Escaped(text, '\'') + "'" : '"' + Escaped(text, '"') + '"';

    private string Escaped(string text, char quote) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        _ when c == quote => "\\" + c,
        _ when char.IsAsciiLetterOrDigit(c) && _lot.Next(8) == 0 => OneOf($"\\x{(int)c:x2}", $"\\u{(int)c:x4}", $"\\u{{{(int)c:x}}}"),
        _ => c.ToString(),
    }));

    private static bool IsIdentifier(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    private bool Coin() => _lot.Next(2) == 0;

    private string OneOf(params string[] choices) => choices[_lot.Next(choices.Length)];
}
