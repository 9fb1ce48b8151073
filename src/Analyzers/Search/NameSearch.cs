namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>
/// Finds the places of many names in a text in one pass, which costs a small part of what visiting its syntax does. Case and underscores do not count. Some of what is found is no name
/// at all, as in comments and strings, or another one; names that are written with escapes are not found.
/// </summary>
internal sealed class NameSearch
{
    private readonly HashSet<uint> _names;

    public NameSearch(IEnumerable<string> names) => _names = new HashSet<uint>(names.Select(name => TextWords.MarkOf(name, 0, out _)));

    /// <summary>True when words stand in a text that may be one of the names.</summary>
    public bool FindsIn(TextWords text)
    {
        foreach (var word in text.All)
        {
            if (_names.Contains(word.Mark))
                return true;
        }

        return false;
    }

    /// <summary>Where words begin that may be one of the names, in the order of the text.</summary>
    public IReadOnlyList<int> PlacesIn(TextWords text)
    {
        List<int>? found = null;
        foreach (var word in text.All)
        {
            if (_names.Contains(word.Mark))
                (found ??= new()).Add(word.Place);
        }

        return found ?? (IReadOnlyList<int>)Array.Empty<int>();
    }
}
