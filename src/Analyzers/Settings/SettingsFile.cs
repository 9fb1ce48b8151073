using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Settings;

/// <summary>A file of an application's settings, read without any library. Tolerant: comments, commas too many and an end too early are no reason to stop before them.</summary>
internal sealed class SettingsFile
{
    private const int Deepest = 32;
    private const int MostCharacters = 1_000_000;

    /// <summary>What stands between the names of a path, in a file and in the environment.</summary>
    public static readonly string[] Separators = { ":", "__" };

    private static readonly char[] Folders = { '/', '\\' };

    private readonly string _text;
    private readonly ImmutableArray<Setting>.Builder _settings = ImmutableArray.CreateBuilder<Setting>();
    private readonly List<string> _path = new();
    private int _position;

    private SettingsFile(string text) => _text = text;

    /// <summary>True for a path whose file the platform reads settings from by its name.</summary>
    public static bool IsOne(string path)
    {
        var start = path.LastIndexOfAny(Folders) + 1;
        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && string.Compare(path, start, "appsettings", 0, "appsettings".Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>The texts that a file sets, in its order; numbers and switches are passed over.</summary>
    public static ImmutableArray<Setting> Read(string text)
    {
        if (text.Length > MostCharacters)
            return ImmutableArray<Setting>.Empty;
        var file = new SettingsFile(text);
        file.Value(0);
        return file._settings.ToImmutable();
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void Skip()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position]) || _text[_position] == '\uFEFF')
                _position++;
            else if (At("//"))
                Find("\n");
            else if (At("/*"))
                Find("*/");
            else
                return;
        }
    }

    private bool At(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private void Find(string mark)
    {
        var end = _text.IndexOf(mark, _position + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + mark.Length;
    }

    // False where the rest cannot be understood any more.
    private bool Value(int depth)
    {
        Skip();
        if (depth > Deepest)
            return false;
        switch (Peek())
        {
            case '{':
                return Object(depth);
            case '[':
                return Array(depth);
            case '"':
                var start = _position;
                if (String() is not { } text)
                    return false;
                if (_path.Count > 0)
                    _settings.Add(new Setting(_path.ToImmutableArray(), text, TextSpan.FromBounds(start, _position)));
                return true;
            default:
                var word = _position;
                while (_position < _text.Length && (char.IsLetterOrDigit(Peek()) || Peek() is '-' or '+' or '.'))
                    _position++;
                return _position > word;
        }
    }

    private bool Object(int depth)
    {
        _position++;
        while (true)
        {
            Skip();
            switch (Peek())
            {
                case '}':
                    _position++;
                    return true;
                case ',':
                    _position++;
                    continue;
                case '"' when String() is { } name:
                    Skip();
                    if (Peek() != ':')
                        return false;
                    _position++;

                    // A name may hold a whole path.
                    var names = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
                    _path.AddRange(names);
                    var isWhole = Value(depth + 1);
                    _path.RemoveRange(_path.Count - names.Length, names.Length);
                    if (!isWhole)
                        return false;
                    continue;
                default:
                    return false;
            }
        }
    }

    private bool Array(int depth)
    {
        _position++;
        while (true)
        {
            Skip();
            if (Peek() == ']')
            {
                _position++;
                return true;
            }

            if (Peek() == ',')
                _position++;
            else if (!Value(depth + 1))
                return false;
        }
    }

    private string? String()
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case '"':
                    _position++;
                    return text.ToString();
                case '\n':
                    return null;
                case '\\' when _position + 1 < _text.Length:
                    text.Append(_text[++_position]);
                    break;
                default:
                    text.Append(_text[_position]);
                    break;
            }
        }

        return null;
    }

    /// <summary>A text that the file sets.</summary>
    internal sealed class Setting
    {
        public Setting(ImmutableArray<string> path, string value, TextSpan span)
        {
            Path = path;
            Value = value;
            Span = span;
        }

        /// <summary>The names of the sections, and that of the setting itself.</summary>
        public ImmutableArray<string> Path { get; }

        public string Value { get; }

        /// <summary>Where the value stands, with its quotation marks.</summary>
        public TextSpan Span { get; }

        /// <summary>The path as code writes it.</summary>
        public string Key => string.Join(":", Path);
    }
}
