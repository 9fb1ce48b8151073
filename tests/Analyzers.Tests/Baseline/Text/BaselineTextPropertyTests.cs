using CsCheck;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Baseline.Text;

/// <summary>Whatever can be accepted reads back as it was written, and whatever else stands in a baseline harms nothing.</summary>
public sealed class BaselineTextPropertyTests
{
    private static readonly Gen<string> Word = Gen.Frequency(
        (4, Gen.String[Gen.Char["abcXYZ_ä#%.:(){}`~,0123"], 1, 8]),
        (1, Gen.String.Where(s => s.Length > 0 && !s.Any(char.IsWhiteSpace))),
        (1, Gen.OneOf("#2", "#1", "about", "in", "%0020", "%", "owner", "until", "conferencing-baseline")));

    private static readonly Gen<string> Place = Gen.OneOf(Word, Gen.Select(Word, Word, (a, b) => a + " " + b), Word.Select(w => "M:A." + w));

    private static readonly Gen<string> Words = Word.Array[0, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<FindingKey> Key = Gen.Select(Gen.Int[1000, 9999], Place, Words, Gen.Int[1, 12], (rule, place, about, number) => new FindingKey("PSC" + rule, place, about, number));

    private static readonly Gen<BaselineEntry> Entry = Gen.Select(Key, Words, Words, Words, (key, owner, reason, until) => new BaselineEntry(key, owner, reason, until));

    private static readonly Gen<BaselineEntry[]> Entries = Entry.Array[0, 6].Select(entries => entries.GroupBy(e => e.Key).Select(same => same.First()).ToArray());

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        Gen.OneOf("conferencing-baseline 1", "PSC1001", "in", "about", "M:A.B", "#2", "#", "%", "%00", "owner", "reason", "until", "2027-03-31", "# comment", "<<<<<<<", " ", "  ", "\t", "\n", "\n", "\r\n", "\r", "\u2028", "\0", "\uFEFF")
            .Array[0, 60].Select(words => "conferencing-baseline 1\n" + string.Concat(words)));

    [Fact]
    public void Whatever_can_be_written_reads_back_equal() => Entries.Sample(entries =>
    {
        var read = BaselineText.Read(BaselineText.Write(entries));
        Assert.Empty(read.Problems);
        Assert.Equal(entries.OrderBy(e => e.Key).Select(Said), read.Entries.Select(Said));
    });

    [Fact]
    public void A_key_reads_back_equal() => Key.Sample(key => Assert.Equal(key, FindingKey.Parse(key.ToString())));

    [Fact]
    public void Whatever_stands_there_is_read_and_told_where_it_stands() => Garbage.Sample(garbage =>
    {
        var read = BaselineText.Read(garbage);
        Assert.All(read.Problems, p => Assert.Equal(p.Found, garbage.Substring(p.Start, p.Length)));
        Assert.All(read.Entries, e => Assert.Equal(e.Key, FindingKey.Parse(garbage.Substring(e.Start, e.Length))));
    });

    [Fact]
    public void Accepting_and_withdrawing_leaves_no_trace() => Gen.Select(Entries, Entry).Sample((entries, further) =>
    {
        var before = entries.Where(e => !e.Key.Equals(further.Key)).ToArray();
        var text = BaselineText.Write(before);
        var with = BaselineText.Read(text).With([further], []);
        Assert.Equal(with, BaselineText.Read(with).With([further], []));
        Assert.Equal(text, BaselineText.Read(with).With([], [further.Key]));
    });

    [Fact]
    public void Nothing_that_people_wrote_gets_lost() => Gen.Select(Garbage, Entry).Where((garbage, _) => BaselineText.Read(garbage).CanChange).Sample((garbage, further) =>
    {
        var read = BaselineText.Read(garbage);
        var written = read.With([further], []);
        if (read.Entries.All(e => !e.Key.Equals(further.Key)))
            Assert.Equal(Lines(garbage), Lines(written).Where(line => !Lines(BaselineText.Write([further])).Contains(line) || Lines(garbage).Contains(line)));
        Assert.Equal(Said(further), Said(BaselineText.Read(written).Entries.Single(e => e.Key.Equals(further.Key))));

        static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim('\r', ' ', '\uFEFF')).Where(line => line.Trim().Length > 0).Distinct().Order(StringComparer.Ordinal);
    });

    private static (FindingKey, string, string, string) Said(BaselineEntry entry) => (entry.Key, entry.Owner, entry.Reason, entry.Until);
}
