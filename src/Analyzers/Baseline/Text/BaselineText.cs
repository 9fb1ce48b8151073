using System.Text;

namespace PrivacySafe.Conferencing.Analyzers.Baseline.Text;

/// <summary>
/// The text of a baseline: a header with the version, then for each accepted finding a line with its key and, set in, owner, reason and end; <c>#</c> begins a comment at the start of a line.
/// What is changed keeps all other lines, with their comments and ends, and puts the entries in order. Knows nothing of compilers, because builds write such files as well.
/// </summary>
internal sealed class BaselineText
{
    private static readonly char[] Blanks = { ' ', '\t' };

    private readonly List<string> _opening = new();
    private readonly List<Block> _blocks = new();
    private readonly List<string> _closing = new();
    private readonly List<BaselineProblem> _problems = new();
    private readonly string _lineEnd;
    private readonly bool _hasHeader;

    private BaselineText(string text)
    {
        var firstEnd = text.IndexOf('\n');
        _lineEnd = firstEnd > 0 && text[firstEnd - 1] == '\r' ? "\r\n" : "\n";
        var pending = new List<string>();
        Block? block = null;
        foreach (var (start, line) in LinesOf(text))
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                pending.Add(line);
            }
            else if (!_hasHeader)
            {
                _hasHeader = string.Join(" ", trimmed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) == BaselineWords.Header;
                _opening.AddRange(pending);
                _opening.Add(line);
                pending.Clear();
                if (_hasHeader)
                    continue;

                // Without its version nobody can say what the rest means.
                Tell(start, line, $"'{BaselineWords.Header}' as the first line");
                break;
            }
            else if (char.IsWhiteSpace(line[0]) && block is not null)
            {
                block.Lines.AddRange(pending);
                block.Lines.Add(line);
                pending.Clear();
                ReadPart(block, start, line, trimmed);
            }
            else
            {
                var before = pending;
                if (_blocks.Count == 0)
                {
                    // What stands apart from the first entry is about the whole file.
                    var apart = pending.FindLastIndex(l => l.Trim().Length == 0) + 1;
                    _opening.AddRange(pending.Take(apart));
                    before = pending.Skip(apart).ToList();
                }

                block = new Block(start, line);
                block.Lines.AddRange(before);
                block.Lines.Add(line);
                _blocks.Add(block);
                pending.Clear();
                ReadKey(block, start, line, trimmed);
            }
        }

        _closing.AddRange(pending);
    }

    /// <summary>What is accepted, in the order in which it is written; each finding once.</summary>
    public IReadOnlyList<BaselineEntry> Entries => _blocks.Where(b => b.Key is not null).Select(b => b.ToEntry()).ToArray();

    /// <summary>What cannot be read, in the order in which it is written.</summary>
    public IReadOnlyList<BaselineProblem> Problems => _problems;

    /// <summary>True when the text begins as such texts do, or is empty: only then it may be changed.</summary>
    public bool CanChange => _hasHeader || _opening.Count == 0;

    /// <summary>What a text says. Never fails.</summary>
    public static BaselineText Read(string text) => new(text);

    /// <summary>A text that says exactly these entries.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries) => Read("").With(entries, Array.Empty<FindingKey>());

    /// <summary>The text with more entries and without some. An entry for a finding that has one takes its place.</summary>
    /// <param name="added">What is accepted now.</param>
    /// <param name="removed">What no entry is needed for any more.</param>
    public string With(IEnumerable<BaselineEntry> added, IEnumerable<FindingKey> removed)
    {
        var blocks = new List<Block>(_blocks);
        var gone = new HashSet<FindingKey>(removed);
        blocks.RemoveAll(b => b.Key is not null && gone.Contains(b.Key));
        foreach (var entry in added)
        {
            var known = blocks.FindIndex(b => entry.Key.Equals(b.Key));
            var block = Block.Of(entry, known < 0 ? Enumerable.Empty<string>() : blocks[known].Comments);
            if (known < 0)
                blocks.Add(block);
            else
                blocks[known] = block;
        }

        // An entry that cannot be read stays where it stands, behind the one before it.
        var text = new StringBuilder();
        var opening = _opening.Count == 0 ? new List<string> { BaselineWords.Header } : _opening;
        Append(text, opening);
        foreach (var block in Ordered(blocks))
        {
            text.Append(_lineEnd);
            Append(text, block.Lines);
        }

        if (_closing.Any(line => line.Trim().Length > 0))
        {
            text.Append(_lineEnd);
            Append(text, _closing);
        }

        return text.ToString();
    }

    private static IEnumerable<Block> Ordered(IReadOnlyList<Block> blocks)
    {
        var groups = new List<List<Block>>();
        foreach (var block in blocks)
        {
            if (block.Key is null && groups.Count > 0)
                groups[groups.Count - 1].Add(block);
            else
                groups.Add(new List<Block> { block });
        }

        return groups.OrderBy(group => group[0].Key, Comparer<FindingKey?>.Create((a, b) => a is null ? b is null ? 0 : -1 : a.CompareTo(b))).SelectMany(group => group);
    }

    // Blank lines around a piece are not part of it.
    private void Append(StringBuilder text, List<string> lines)
    {
        var from = 0;
        var to = lines.Count;
        while (from < to && lines[from].Trim().Length == 0)
            from++;
        while (to > from && lines[to - 1].Trim().Length == 0)
            to--;
        for (var i = from; i < to; i++)
            text.Append(lines[i]).Append(_lineEnd);
    }

    private void ReadKey(Block block, int start, string line, string trimmed)
    {
        var key = char.IsWhiteSpace(line[0]) ? null : FindingKey.Parse(trimmed);
        if (key is null)
            Tell(start, line, $"'RULE {BaselineWords.In} member-or-file {BaselineWords.About} what'");
        else if (_blocks.Any(b => key.Equals(b.Key)))
            Tell(start, line, "one entry for each finding");
        else
            block.Key = key;
    }

    private void ReadPart(Block block, int start, string line, string trimmed)
    {
        var end = trimmed.IndexOfAny(Blanks);
        var name = end < 0 ? trimmed : trimmed.Substring(0, end);
        var value = end < 0 ? "" : trimmed.Substring(end).Trim();
        if (!block.Take(name, value))
            Tell(start, line, $"{BaselineWords.Owner}, {BaselineWords.Reason} or {BaselineWords.Until}, each once");
    }

    private void Tell(int start, string line, string allowed)
    {
        var trimmed = line.Trim();
        _problems.Add(new BaselineProblem(start + line.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length, trimmed, allowed));
    }

    private static IEnumerable<(int Start, string Line)> LinesOf(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            yield return (start, text.Substring(start, end - start).TrimEnd('\r'));
            start = next;
        }
    }

    /// <summary>The lines of one entry, with the comments that stand above it.</summary>
    private sealed class Block
    {
        private readonly int _start;
        private readonly int _length;
        private string? _owner;
        private string? _reason;
        private string? _until;

        public Block(int start, string line)
        {
            _start = start;
            _length = line.TrimEnd().Length;
        }

        public FindingKey? Key { get; set; }

        public List<string> Lines { get; } = new();

        public IEnumerable<string> Comments => Lines.Where(line => line.Trim() is { Length: > 0 } trimmed && trimmed[0] == '#');

        public static Block Of(BaselineEntry entry, IEnumerable<string> comments)
        {
            var block = new Block(0, "") { Key = entry.Key };
            block.Lines.AddRange(comments);
            block.Lines.Add(entry.Key.ToString());
            Add(BaselineWords.Owner, entry.Owner);
            Add(BaselineWords.Reason, entry.Reason);
            Add(BaselineWords.Until, entry.Until);
            return block;

            void Add(string name, string value)
            {
                if (value.Length > 0)
                    block.Lines.Add("  " + name.PadRight(8) + value);
            }
        }

        public bool Take(string name, string value)
        {
            switch (name)
            {
                case BaselineWords.Owner when _owner is null:
                    _owner = value;
                    return true;
                case BaselineWords.Reason when _reason is null:
                    _reason = value;
                    return true;
                case BaselineWords.Until when _until is null:
                    _until = value;
                    return true;
                default:
                    return false;
            }
        }

        public BaselineEntry ToEntry() => new(Key!, _owner ?? "", _reason ?? "", _until ?? "") { Start = _start, Length = _length };
    }
}
