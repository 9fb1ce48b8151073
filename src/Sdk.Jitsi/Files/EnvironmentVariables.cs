using System.Text;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>Reads the text of a <c>.env</c> file as Docker Compose does. Holds everything that stands in it, secrets included, so that nothing of it outlives the reading.</summary>
internal sealed class EnvironmentVariables
{
    private readonly Dictionary<string, EnvironmentVariable> _variables = new(StringComparer.Ordinal);
    private readonly string _text;
    private int _position;
    private int _line = 1;

    private EnvironmentVariables(string text) => _text = text;

    /// <summary>The variables; of several with one name the last.</summary>
    public IReadOnlyDictionary<string, EnvironmentVariable> Variables => _variables;

    /// <summary>Lines that are none, for which Compose refuses the file.</summary>
    public List<int> UnreadableLines { get; } = [];

    /// <summary>The line of a quote that is never closed, so that nothing can be told of the file; 0 if there is none.</summary>
    public int UnclosedQuoteLine { get; private set; }

    /// <summary>Reads a file.</summary>
    public static EnvironmentVariables Read(string text)
    {
        var variables = new EnvironmentVariables(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
        while (variables.ReadStatement())
        {
        }

        return variables;
    }

    private bool ReadStatement()
    {
        SkipBlank();
        if (_position == _text.Length)
            return false;

        var line = _line;
        var lineEnd = _text.IndexOf('\n', _position) is var found and >= 0 ? found : _text.Length;
        var separator = _text.AsSpan(_position, lineEnd - _position).IndexOfAny('=', ':');
        var name = (separator < 0 ? _text[_position..lineEnd] : _text.Substring(_position, separator)).TrimEnd();
        if (name.StartsWith("export", StringComparison.Ordinal) && name.Length > 6 && char.IsWhiteSpace(name[6]))
            name = name[6..].TrimStart();

        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '[' or ']'))
        {
            UnreadableLines.Add(line);
            _position = lineEnd;
        }
        else if (separator < 0)
        {
            _variables[name] = new EnvironmentVariable(null, line, "Its value is left to the environment in which the deployment is started.");
            _position = lineEnd;
        }
        else
        {
            _position += separator + 1;
            while (_position < lineEnd && char.IsWhiteSpace(_text[_position]))
                _position++;
            if (ReadValue(lineEnd, line) is { } variable)
                _variables[name] = variable;
            else
                return false;
        }

        return true;
    }

    private void SkipBlank()
    {
        while (_position < _text.Length)
        {
            var current = _text[_position];
            if (current == '#')
                _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end : _text.Length;
            else if (!char.IsWhiteSpace(current))
                return;
            else
            {
                _line += current == '\n' ? 1 : 0;
                _position++;
            }
        }
    }

    /// <summary>Reads what stands behind the sign of equality.</summary>
    /// <returns>Null for a quote that is never closed.</returns>
    private EnvironmentVariable? ReadValue(int lineEnd, int line)
    {
        if (_position < lineEnd && _text[_position] is '"' or '\'')
            return ReadQuoted(line);
        var value = _text[_position..lineEnd];
        _position = lineEnd;

        // Editions of Compose differ in whether this is a comment.
        if (value.StartsWith('#'))
            return new EnvironmentVariable(null, line, "It begins with a number sign, which editions of Docker Compose read differently.");
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return Interpolate((comment < 0 ? value : value[..comment]).TrimEnd(), line);
    }

    private EnvironmentVariable? ReadQuoted(int line)
    {
        var quote = _text[_position++];
        var value = new StringBuilder();
        var escaped = false;
        for (; _position < _text.Length; _position++)
        {
            var current = _text[_position];
            _line += current == '\n' ? 1 : 0;
            if (current == quote && !escaped)
            {
                _position++;
                return quote == '"' ? Interpolate(Unescape(value.ToString()), line) : new EnvironmentVariable(value.ToString(), line, null);
            }

            if (current == '\\' && !escaped)
            {
                escaped = true;
                continue;
            }

            if (escaped && current != quote)
                value.Append('\\');
            escaped = false;
            value.Append(current);
        }

        UnclosedQuoteLine = line;
        return null;
    }

    /// <summary>Undoes the escapes of text in double quotes; an escaped dollar sign stays escaped, in the way of interpolation.</summary>
    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var result = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                result.Append(value[i]);
                continue;
            }

            i++;
            _ = value[i] switch
            {
                'n' => result.Append('\n'),
                'r' => result.Append('\r'),
                't' => result.Append('\t'),
                '$' => result.Append("$$"),
                '"' or '\\' => result.Append(value[i]),
                _ => result.Append('\\').Append(value[i]),
            };
        }

        return result.ToString();
    }

    private EnvironmentVariable Interpolate(string value, int line)
    {
        if (!value.Contains('$', StringComparison.Ordinal))
            return new EnvironmentVariable(value, line, null);
        var expanded = new EnvironmentInterpolation(_variables).Expand(value, out var reason);
        return new EnvironmentVariable(expanded, line, expanded is null ? reason : null);
    }
}

/// <summary>One variable.</summary>
/// <param name="Value">Its value; null when that cannot be told. May be a secret.</param>
/// <param name="Line">Where it is assigned, from 1.</param>
/// <param name="Reason">Why it cannot be told; null when it can.</param>
internal sealed record EnvironmentVariable(string? Value, int Line, string? Reason)
{
    /// <summary>The line, and never the value.</summary>
    public override string ToString() => $"variable of line {Line}";
}
