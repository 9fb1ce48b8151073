namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>A text and its words, which are marked so that each of many searches compares numbers and no characters. Safe for use by several threads.</summary>
internal sealed class TextWords
{
    private const uint Start = 2166136261;
    private const uint Factor = 16777619;

    // Code has about this many characters for each of its words, blanks included.
    private const int UsualLength = 6;

    private Words? _all;

    public TextWords(string text) => Text = text;

    public string Text { get; }

    /// <summary>The words in the order of the text: everything that could be a name, also in comments and strings.</summary>
    public Words All => _all ??= Find(Text);

    /// <summary>True for a character that can stand in a name.</summary>
    public static bool IsPart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9' || c > 127 && char.IsLetterOrDigit(c);

    /// <summary>The mark of the word that begins at a place; the same for all spellings that differ in case and underscores alone.</summary>
    public static uint MarkOf(string text, int start, out int end)
    {
        var mark = Start;
        for (end = start; end < text.Length && IsPart(text[end]); end++)
        {
            var c = text[end];
            if (c != '_')
                mark = (mark ^ (c is >= 'A' and <= 'Z' ? (uint)(c | 0x20) : c > 127 ? char.ToLowerInvariant(c) : c)) * Factor;
        }

        return mark;
    }

    private static Words Find(string text)
    {
        var found = new Word[text.Length / UsualLength + 1];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            if (count == found.Length)
                Array.Resize(ref found, count * 2);
            found[count++] = new Word(i, MarkOf(text, i, out i));
        }

        return new Words(found, count);
    }

    /// <summary>The words of a text.</summary>
    public sealed class Words
    {
        // Longer than the words need: to cut it would be to copy it.
        private readonly Word[] _all;

        public Words(Word[] all, int count)
        {
            _all = all;
            Count = count;
        }

        public int Count { get; }

        public Word this[int index] => _all[index];
    }

    /// <summary>Where a word begins, and its mark.</summary>
    public readonly struct Word
    {
        public Word(int place, uint mark)
        {
            Place = place;
            Mark = mark;
        }

        public int Place { get; }

        public uint Mark { get; }
    }
}
