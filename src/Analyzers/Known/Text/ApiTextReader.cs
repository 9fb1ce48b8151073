using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>
/// Reads descriptions of APIs: a header, then one entry in each line; <c>#</c> begins a comment at the start of a line. A line that is wrong is a problem of its own and is passed over;
/// the others count.
/// </summary>
internal sealed class ApiTextReader
{
    private static readonly char[] Blanks = { ' ', '\t' };

    private readonly List<ApiTextProblem> _problems = new();
    private readonly List<KnownMethod> _methods = new();
    private readonly List<KnownType> _types = new();
    private readonly List<KnownSource> _sources = new();
    private readonly List<KnownSink> _sinks = new();
    private readonly List<KnownSanitizer> _sanitizers = new();
    private readonly List<KnownSignIn> _signIns = new();

    private ApiTextReader()
    {
    }

    /// <summary>What a text describes, and what is wrong in it.</summary>
    public static (KnownApis Apis, IReadOnlyList<ApiTextProblem> Problems) Read(SourceText text)
    {
        var reader = new ApiTextReader();
        reader.ReadLines(text);
        return (
            new KnownApis
            {
                Methods = reader._methods,
                Types = reader._types,
                Sources = reader._sources,
                Sinks = reader._sinks,
                Sanitizers = reader._sanitizers,
                SignIns = reader._signIns,
            },
            reader._problems);
    }

    private void ReadLines(SourceText text)
    {
        var hasHeader = false;
        foreach (var line in text.Lines)
        {
            var words = WordsOf(line.ToString(), line.Start);
            if (words.Count == 0 || words[0].Text[0] == '#')
                continue;
            if (hasHeader)
            {
                ReadEntry(words);
                continue;
            }

            // Without its version nobody can say what the rest means.
            hasHeader = string.Join(" ", words.Select(w => w.Text)) == ApiTextNames.Header;
            if (!hasHeader)
            {
                _problems.Add(new ApiTextProblem(line.Span, line.ToString().Trim(), $"'{ApiTextNames.Header}' as the first line"));
                return;
            }
        }
    }

    private void ReadEntry(IReadOnlyList<Word> words)
    {
        switch (words[0].Text)
        {
            case ApiTextNames.Call:
                ReadCall(words);
                break;
            case ApiTextNames.Type:
                ReadType(words);
                break;
            case ApiTextNames.Source:
                if (Named(words, 1, ApiTextNames.Data, "a kind of data") is { } source && Member(words, 2, "MPFT") is { } yields && NothingAfter(words, 3))
                    _sources.Add(new KnownSource(source, yields));
                break;
            case ApiTextNames.Sink:
                if (Named(words, 1, ApiTextNames.Sinks, "a kind of sink") is { } sink && Member(words, 2, "MP") is { } takes && (takes.Kind == 'M' ? words.Skip(3).All(IsTaken) : NothingAfter(words, 3)))
                    _sinks.Add(new KnownSink(sink, takes, words.Skip(3).Select(w => w.Text).ToArray()));
                break;
            case ApiTextNames.Sanitizer:
                ReadSanitizer(words);
                break;
            case ApiTextNames.SignIn:
                if (At(words, 1, "the name of a provider") is { } provider && Member(words, 2, "M") is { } signsIn && NothingAfter(words, 3))
                    _signIns.Add(new KnownSignIn(provider.Text, signsIn));
                break;
            default:
                Wrong(words[0], $"one of {ApiTextNames.Call}, {ApiTextNames.Type}, {ApiTextNames.Source}, {ApiTextNames.Sink}, {ApiTextNames.Sanitizer}, {ApiTextNames.SignIn}");
                break;
        }
    }

    private void ReadSanitizer(IReadOnlyList<Word> words)
    {
        var takesAll = words.Count > 1 && words[1].Text == ApiTextNames.Anything;
        var data = takesAll ? null : Named(words, 1, ApiTextNames.Data, $"'{ApiTextNames.Anything}' or a kind of data");
        if ((takesAll || data is not null) && Member(words, 2, "MPFT") is { } member && NothingAfter(words, 3))
            _sanitizers.Add(new KnownSanitizer(data, member));
    }

    private void ReadCall(IReadOnlyList<Word> words)
    {
        if (Named(words, 1, ApiTextNames.Effects, "what the call does") is not { } effect || Vendor(words, 2) is not { } vendor || Member(words, 3, "M") is not { } member)
            return;
        if (member.Name == MemberPattern.Constructor)
        {
            Wrong(words[3], $"a method; what a request is made of is described by {ApiTextNames.Type}");
            return;
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var sends = new Dictionary<string, object?>(StringComparer.Ordinal);
        KnownParameter? first = null;
        var naming = WireNamePolicy.AsWritten;
        foreach (var word in words.Skip(4))
        {
            if (word.Text.StartsWith(ApiTextNames.NamesOption, StringComparison.Ordinal))
            {
                if (Naming(word) is not { } named)
                    return;
                naming = named;
            }
            else if (word.Text.StartsWith(ApiTextNames.FirstOption, StringComparison.Ordinal))
            {
                if (FirstParameter(word) is not { } parameter)
                    return;
                first = parameter;
            }
            else if (word.Text.IndexOf(ApiTextNames.Goes, StringComparison.Ordinal) is > 0 and var arrow && arrow + 2 < word.Text.Length)
            {
                var path = word.Text.Substring(arrow + 2);
                arguments[word.Text.Substring(0, arrow)] = path == ApiTextNames.WholeRequest ? "" : path;
            }
            else if (word.Text.IndexOf('=') is > 0 and var equals && word.Text[0] != '@' && equals + 1 < word.Text.Length)
            {
                sends[word.Text.Substring(0, equals)] = Constant(word.Text.Substring(equals + 1));
            }
            else
            {
                Wrong(word, $"parameter{ApiTextNames.Goes}path, path=value, {ApiTextNames.NamesOption}… or {ApiTextNames.FirstOption}…");
                return;
            }
        }

        _methods.Add(new KnownMethod(vendor, effect, member) { Arguments = arguments, Sends = sends, First = first, Naming = naming });
    }

    private void ReadType(IReadOnlyList<Word> words)
    {
        if (Vendor(words, 1) is not { } vendor || Member(words, 2, "T") is not { } member)
            return;
        if (member.Type.FullName.IndexOf('*') >= 0)
        {
            Wrong(words[2], "the full name of one type");
            return;
        }

        var path = "";
        var naming = WireNamePolicy.AsWritten;
        string[]? answers = null;
        foreach (var word in words.Skip(3))
        {
            if (word.Text.StartsWith(ApiTextNames.AtOption, StringComparison.Ordinal))
            {
                path = word.Text.Substring(ApiTextNames.AtOption.Length);
            }
            else if (word.Text.StartsWith(ApiTextNames.AnswersOption, StringComparison.Ordinal))
            {
                answers = word.Text.Substring(ApiTextNames.AnswersOption.Length).Split(',');
            }
            else if (word.Text.StartsWith(ApiTextNames.NamesOption, StringComparison.Ordinal))
            {
                if (Naming(word) is not { } named)
                    return;
                naming = named;
            }
            else
            {
                Wrong(word, $"{ApiTextNames.AtOption}…, {ApiTextNames.NamesOption}… or {ApiTextNames.AnswersOption}…");
                return;
            }
        }

        var dot = member.Type.FullName.LastIndexOf('.');
        _types.Add(new KnownType(vendor, dot < 0 ? "" : member.Type.FullName.Substring(0, dot), member.Name, path) { Naming = naming, AnswerMembers = answers });
    }

    private KnownParameter? FirstParameter(Word word)
    {
        var names = word.Text.Substring(ApiTextNames.FirstOption.Length).Split(',');
        var dots = names.Select(n => n.LastIndexOf('.')).ToArray();
        var types = names.Zip(dots, (n, d) => n.Substring(d + 1)).Distinct(StringComparer.Ordinal).ToArray();
        if (dots.All(d => d > 0) && types.Length == 1 && types[0].Length > 0)
            return new KnownParameter(types[0], names.Zip(dots, (n, d) => n.Substring(0, d)).ToArray());
        Wrong(word, $"{ApiTextNames.FirstOption} with full names of one type, separated by commas");
        return null;
    }

    private WireNamePolicy? Naming(Word word)
    {
        if (ApiTextNames.Naming.TryGetValue(word.Text.Substring(ApiTextNames.NamesOption.Length), out var naming))
            return naming;
        Wrong(word, ApiTextNames.NamesOption + "with one of " + string.Join(", ", ApiTextNames.Naming.Keys));
        return null;
    }

    private string? Vendor(IReadOnlyList<Word> words, int index)
    {
        var allowed = "one of " + string.Join(", ", VendorCatalogues.All.Select(v => v.Name));
        if (At(words, index, allowed) is not { } word)
            return null;
        if (VendorCatalogues.All.Any(v => v.Name == word.Text))
            return word.Text;
        Wrong(word, allowed);
        return null;
    }

    private T? Named<T>(IReadOnlyList<Word> words, int index, IReadOnlyDictionary<string, T> names, string what) where T : struct
    {
        var allowed = what + ": " + string.Join(", ", names.Keys);
        if (At(words, index, allowed) is not { } word)
            return null;
        if (names.TryGetValue(word.Text, out var value))
            return value;
        Wrong(word, allowed);
        return null;
    }

    private MemberPattern? Member(IReadOnlyList<Word> words, int index, string kinds)
    {
        var allowed = "a member as documentation comments name it, beginning with " + string.Join(", ", kinds.Select(k => k + ":"));
        if (At(words, index, allowed) is not { } word)
            return null;
        if (MemberPattern.Parse(word.Text) is { } member && kinds.IndexOf(member.Kind) >= 0)
            return member;
        Wrong(word, allowed);
        return null;
    }

    private Word? At(IReadOnlyList<Word> words, int index, string allowed)
    {
        if (index < words.Count)
            return words[index];
        var last = words[words.Count - 1];
        _problems.Add(new ApiTextProblem(TextSpan.FromBounds(words[0].Start, last.Start + last.Text.Length), "the end of the line", allowed));
        return null;
    }

    private bool NothingAfter(IReadOnlyList<Word> words, int count)
    {
        if (words.Count <= count)
            return true;
        Wrong(words[count], "the end of the line");
        return false;
    }

    private bool IsTaken(Word word) => word.Text == KnownSink.Result || IsParameter(word);

    private bool IsParameter(Word word)
    {
        if (word.Text.All(c => char.IsLetterOrDigit(c) || c == '_'))
            return true;
        Wrong(word, "the name of a parameter");
        return false;
    }

    private void Wrong(Word word, string allowed) => _problems.Add(new ApiTextProblem(new TextSpan(word.Start, word.Text.Length), word.Text, allowed));

    private static object? Constant(string text) => text switch
    {
        ApiTextNames.MadeByItself => null,
        "true" => true,
        "false" => false,
        _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text,
    };

    private static List<Word> WordsOf(string line, int start)
    {
        var words = new List<Word>();
        for (var i = 0; i < line.Length;)
        {
            if (Array.IndexOf(Blanks, line[i]) >= 0)
            {
                i++;
                continue;
            }

            var end = line.IndexOfAny(Blanks, i);
            if (end < 0)
                end = line.Length;
            words.Add(new Word(line.Substring(i, end - i), start + i));
            i = end;
        }

        return words;
    }

    private sealed class Word
    {
        public Word(string text, int start)
        {
            Text = text;
            Start = start;
        }

        public string Text { get; }

        public int Start { get; }
    }
}
