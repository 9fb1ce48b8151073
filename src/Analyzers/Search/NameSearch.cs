namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>
/// Finds the places of many names in a text in one pass, which costs a small part of what visiting its syntax does. Case and underscores do not count. Some of what is found is no name
/// at all, as in comments and strings, or another one; names that are written with escapes are not found.
/// </summary>
internal sealed class NameSearch
{
    // As many as there are bits below.
    private const uint Kinds = 4096;

    private const int BitsOfNumber = 64;

    private readonly HashSet<uint> _names;

    // One bit for each mark that is looked for, by its last digits: most words of a text are told by it without being looked up.
    private readonly ulong[] _kinds = new ulong[Kinds / BitsOfNumber];

    public NameSearch(IEnumerable<string> names)
    {
        _names = new HashSet<uint>(names.Select(name => TextWords.MarkOf(name, 0, out _)));
        foreach (var mark in _names)
            _kinds[mark % Kinds / BitsOfNumber] |= 1ul << (int)(mark % BitsOfNumber);
    }

    /// <summary>True when words stand in a text that may be one of the names.</summary>
    public bool FindsIn(TextWords text)
    {
        var words = text.All;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsOne(words[i].Mark))
                return true;
        }

        return false;
    }

    /// <summary>Where words begin that may be one of the names, in the order of the text.</summary>
    public IReadOnlyList<int> PlacesIn(TextWords text)
    {
        List<int>? found = null;
        var words = text.All;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsOne(words[i].Mark))
                (found ??= new()).Add(words[i].Place);
        }

        return found ?? (IReadOnlyList<int>)Array.Empty<int>();
    }

    private bool IsOne(uint mark) => (_kinds[mark % Kinds / BitsOfNumber] >> (int)(mark % BitsOfNumber) & 1) != 0 && _names.Contains(mark);
}
