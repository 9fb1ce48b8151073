using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Idioms;

/// <summary>
/// Reads JSON that the code puts together as text, holes included. Tolerant: what is not JSON ends the reading, and what was read
/// so far stays, in an open shape.
/// </summary>
internal sealed class JsonText
{
    private const int Deepest = 32;

    // What is longer than any request for a meeting is data for something else; its beginning is read.
    private const int MostCharacters = 100_000;

    private readonly string _text;
    private readonly Origin _origin;
    private readonly Func<int, int, Origin>? _place;

    // By their places in the text, where each takes one character.
    private readonly Dictionary<int, Value>? _holes;
    private int _position;

    private JsonText(Value text, Func<int, int, Origin>? place)
    {
        _origin = text.Origin;
        _place = place;
        if (text is KnownValue { Constant: var whole })
        {
            _text = Beginning(Evaluator.Format(whole), MostCharacters);
            return;
        }

        var characters = new StringBuilder();
        foreach (var part in ((TextValue)text).Parts)
        {
            if (part is KnownValue known)
            {
                characters.Append(Beginning(Evaluator.Format(known.Constant), MostCharacters - characters.Length));
            }
            else if (characters.Length < MostCharacters)
            {
                (_holes ??= new()).Add(characters.Length, part);
                characters.Append(HoledText.Hole);
            }
        }

        _text = characters.ToString();
    }

    /// <summary>The object that a text writes; null when it writes none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where a part of the text is said to be written, given its first index and the one after its last; a hole counts as one. Null: where the text is.</param>
    public static ObjectShape? Read(Value text, Func<int, int, Origin>? place = null)
    {
        if (text is not (KnownValue { Constant: string } or TextValue))
            return null;
        var reader = new JsonText(text, place);
        reader.SkipSpace();
        return reader.Peek() == '{' ? reader.Object(0) : null;
    }

    // What lies too deep must not be taken for what stands around it.
    private void GiveUp() => _position = _text.Length;

    private Origin From(int start) => _place?.Invoke(start, _position) ?? _origin;

    private static string Beginning(string text, int length) => text.Length <= length ? text : text.Substring(0, length);

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    // The character of holes may also be written.
    private Value? HoleHere() => _text[_position] == HoledText.Hole && _holes is not null && _holes.TryGetValue(_position, out var hole) ? hole : null;

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private ObjectShape Object(int depth)
    {
        _position++;
        var shape = new ObjectShape(From(_position - 1), null, ImmutableArray<ShapeMember>.Empty, true);
        if (depth > Deepest)
            GiveUp();
        while (true)
        {
            SkipSpace();
            switch (Peek())
            {
                case '}':
                    _position++;
                    return shape;
                case ',':
                    _position++;
                    continue;
                case '"' or '\'':
                    var name = String() as KnownValue;
                    SkipSpace();
                    if (name is null || Peek() != ':')
                        return shape.Opened();
                    _position++;
                    if (Any(depth + 1) is not { } value)
                        return shape.Opened();
                    shape = shape.With((string)name.Constant, null, value, perhaps: false);
                    continue;
                case HoledText.Hole:
                    // A member that code elsewhere writes, or a part that is left out.
                    _position++;
                    shape = shape.Opened();
                    continue;
                default:
                    return shape.Opened();
            }
        }
    }

    private Value? Any(int depth)
    {
        SkipSpace();
        if (_position >= _text.Length)
            return null;
        if (HoleHere() is { } hole)
        {
            _position++;
            return hole;
        }

        switch (Peek())
        {
            case '{':
                return Object(depth);
            case '[':
                return Array(depth);
            case '"' or '\'':
                return String();
        }

        var word = new StringBuilder();
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(Peek()) || Peek() is '-' or '+' or '.'))
            word.Append(_text[_position++]);
        return word.ToString() switch
        {
            "true" => new KnownValue(From(start), true),
            "false" => new KnownValue(From(start), false),
            "null" => new NullValue(From(start)),
            var number when long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => new KnownValue(From(start), integer),
            var number when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => new KnownValue(From(start), real),
            _ => null,
        };
    }

    private ListShape Array(int depth)
    {
        var items = ImmutableArray.CreateBuilder<Value>();
        var start = _position;
        _position++;
        if (depth > Deepest)
            GiveUp();
        while (true)
        {
            SkipSpace();
            if (Peek() == ']')
            {
                _position++;
                return new ListShape(From(start), items.ToImmutable(), true);
            }

            if (Peek() == ',')
            {
                _position++;
                continue;
            }

            if (Any(depth + 1) is not { } item)
                return new ListShape(From(start), items.ToImmutable(), false);
            items.Add(item);
        }
    }

    private Value String()
    {
        var quote = Peek();
        _position++;
        var parts = ImmutableArray.CreateBuilder<Value>();
        var literal = new StringBuilder();
        var start = _position;
        var origin = _origin;
        for (; _position < _text.Length; _position++)
        {
            var character = _text[_position];
            if (HoleHere() is { } hole)
            {
                if (literal.Length > 0)
                    parts.Add(new KnownValue(_origin, literal.ToString()));
                literal.Clear();
                parts.Add(hole);
            }
            else if (character == quote)
            {
                origin = From(start);
                _position++;
                break;
            }
            else if (character == '\\' && _position + 1 < _text.Length)
            {
                literal.Append(Escaped(_text[++_position]));
            }
            else
            {
                literal.Append(character);
            }
        }

        if (parts.Count == 0)
            return new KnownValue(origin, literal.ToString());
        if (literal.Length > 0)
            parts.Add(new KnownValue(_origin, literal.ToString()));

        // A lone hole in quotes is that value.
        return parts.Count == 1 ? parts[0] : new TextValue(origin, parts.ToImmutable());
    }

    private char Escaped(char character)
    {
        switch (character)
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _position + 4 < _text.Length
                && int.TryParse(_text.Substring(_position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default:
                return character;
        }
    }
}
