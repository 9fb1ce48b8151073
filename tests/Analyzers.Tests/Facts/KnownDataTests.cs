using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>What is known of members and types: which yield data of a kind, through which collections, and which take it out.</summary>
public class KnownDataTests
{
    private const string Types = """
        public class Entry { public string Name; }
        public class Near : Entry { }
        public class Book { public Book() { } public Book(int pages) { } public string Read() => ""; public string Film() => ""; public string All { get; set; } public string Kept; public Entry First; public string Topic() => ""; public T Box<T>() => default; }
        public static class Cover { public static string Hide(string text) => ""; public static string Film(string text) => ""; public static string Any(string text) => ""; public static string Show(string text) => ""; }
        public class Sealed { public override string ToString() => ""; }
        """;

    private const string Described = """
        conferencing-api 1
        source contacts T:Code.Entry
        source contacts M:Code.Book.Read
        source contacts M:Code.Book.#ctor(System.Int32)
        source contacts P:Code.Book.All
        source contacts F:Code.Book.Kept
        source recording M:Code.Book.Film
        sanitizer contacts M:Code.Cover.Hide
        sanitizer recording M:Code.Cover.Film
        sanitizer anything M:Code.Cover.Any
        sanitizer contacts T:Code.Sealed

        """;

    private static KnownApis Apis
    {
        get
        {
            var (apis, problems) = ApiTextReader.Read(SourceText.From(Described.ReplaceLineEndings("\n")));
            Assert.Empty(problems);
            return apis;
        }
    }

    private static IOperation Of(string expression) => Evaluation.Only($"var book = new Book(); Entry entry = null; Near near = null; Entry[] entries = null; Task<List<Entry>> later = null; Dictionary<int, Entry> pairs = null; Func<Entry> made = null; Action<Entry> taken = null; Sealed kept = null; int? number = 1; Use({expression});", Types).Value;

    [Theory]
    [InlineData("book.Read()", "Contacts Read")]
    [InlineData("book.All", "Contacts All")]
    [InlineData("book.Kept", "Contacts Kept")]
    [InlineData("new Book(3)", "Contacts Book")]
    [InlineData("book.First", "Contacts Entry")]
    [InlineData("entry", "Contacts Entry")]
    [InlineData("near", "Contacts Near")]
    [InlineData("entries", "Contacts Entry")]
    [InlineData("later", "Contacts Entry")]
    [InlineData("book.Box<Entry>()", "Contacts Entry")]
    [InlineData("book.Film()", null)]
    [InlineData("new Book()", null)]
    [InlineData("new Entry()", null)]
    [InlineData("(Entry)null", null)]
    [InlineData("book.Topic()", null)]
    [InlineData("book", null)]
    [InlineData("pairs", null)]
    [InlineData("made", null)]
    [InlineData("taken", null)]
    [InlineData("number", null)]
    [InlineData("given", null)]
    public void What_yields_data_of_a_kind(string expression, string? source) => Assert.Equal(source, new KnownData(Apis, DataKind.Contacts).At(Of(expression)) is { } found ? found.Data + " " + found.Name : null);

    [Theory]
    [InlineData("book.Film()", "Recording")]
    [InlineData("book.Read()", "Contacts")]
    [InlineData("entry", "Contacts")]
    public void Of_several_kinds_each_stays_what_it_is(string expression, string kind) => Assert.Equal(kind, new KnownData(Apis, DataKind.Recording, DataKind.Contacts).At(Of(expression))?.Data.ToString());

    [Theory]
    [InlineData("entry")]
    [InlineData("book.Read()")]
    public void Of_another_kind_it_is_nothing(string expression) => Assert.Null(new KnownData(Apis, DataKind.Recording).At(Of(expression)));

    [Theory]
    [InlineData("Cover.Hide(given)", true, false)]
    [InlineData("Cover.Film(given)", false, true)]
    [InlineData("Cover.Any(given)", true, true)]
    [InlineData("Cover.Show(given)", false, false)]
    [InlineData("kept", true, false)]
    [InlineData("new Sealed()", true, false)]
    [InlineData("given", false, false)]
    public void What_takes_data_out(string expression, bool isEndOfContacts, bool isEndOfRecordings)
    {
        Assert.Equal(isEndOfContacts, new KnownData(Apis, DataKind.Contacts).IsEnd(Of(expression)));
        Assert.Equal(isEndOfRecordings, new KnownData(Apis, DataKind.Recording).IsEnd(Of(expression)));
    }

    [Theory]
    [InlineData("Contact one = null; Use(one);", "Contact")]
    [InlineData("Contact[] all = null; Use(all);", "Contact")]
    [InlineData("List<Contact> all = null; Use(all);", "Contact")]
    [InlineData("CNContact one = null; Use(one);", "CNContact")]
    [InlineData("VCard one = null; Use(one);", "VCard")]
    [InlineData("Customer one = null; Use(one);", null)]
    [InlineData("Use(new Contact());", null)]
    [InlineData("string one = null; Use(one);", null)]
    public void A_type_whose_library_is_not_restored_is_known_by_its_name_alone(string statements, string? name)
    {
        Assert.Equal(name, new KnownData(BuiltInApis.Instance, DataKind.Contacts).Unresolved(Evaluation.OnlyUnresolved(statements).Value));
        Assert.Null(new KnownData(BuiltInApis.Instance, DataKind.Recording).Unresolved(Evaluation.OnlyUnresolved(statements).Value));
    }
}
