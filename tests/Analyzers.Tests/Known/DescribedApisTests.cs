namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

/// <summary>What users describe in files of their own is known as if it were built in. No file of code here has a word of conferencing.</summary>
public sealed class DescribedApisTests
{
    private const string Header = "conferencing-api 1\n";

    private const string Call = Header + "call create-meeting zoom M:Ours.Desk.Open topic->topic code->password lobby->settings.waiting_room film->settings.auto_recording type=2\n";

    private const string Library = """
        using System.Collections.Generic;
        using System.IO;
        namespace Ours
        {
            public interface IDesk { Room Open(string topic, string code = null, bool lobby = true, string film = "none"); }
            public class Desk : IDesk
            {
                public Room Open(string topic, string code = null, bool lobby = true, string film = "none") => new Room();
                public string Entrance() => "";
                public string Entrance(int id) => "";
                public Stream Film() => null;
                public class Options { public bool WaitingRoom { get; set; } public bool Lobby { get; set; } }
            }
            public class Room { public string Chair { get; set; } public string Topic { get; set; } public Guest First { get; set; } }
            public class Guest { public string Who { get; set; } public override string ToString() => Who; }
            public class Pass { public override string ToString() => ""; }
            public class RoomOptions { public bool WaitingRoom { get; set; } }
            public class RoomRequest { public string Topic { get; set; } public string Password { get; set; } public string Id { get; set; } }
            public class Journal { public void Put(string text, string place = null) { } public string Last { get; set; } }
            public class Line { public Line(string text) { } }
            public class Vault { public void Keep(string name, Stream content) { } public Stream Content { get; set; } }
            public class Post { public void Hand(string to, string body) { } public string Body { get; set; } }
            public class Letter { public Letter(string body) { } }
            public class Shelf { public void Put(object item) { } }
            public static class Cover { public static string Hide(string text) => ""; public static Stream Seal(Stream content) => null; }
            public class Accounts { public void Enter() { } }
            public class Box<T> { public T Open<U>(string topic) => default; }
        }
        """;

    private static Task InAsync(string described, string statements) => Analysis.WithFileAsync("Own.conferencing-api.txt", described, Library, Code(statements));

    private static string Code(string statements) => $$"""
        class Service
        {
            void Run(Ours.Desk desk, Ours.IDesk other, Ours.Journal journal, Ours.Vault vault, Ours.Post post, Ours.Shelf shelf, Ours.Room room, Ours.Pass pass, Ours.Box<int> box)
            {
                {{statements}}
            }
        }
        """;

    [Fact]
    public Task Without_a_description_nothing_is_known_of_it() => Analysis.OfAsync(Library, Code("""desk.Open("Sales", lobby: false, film: "cloud"); journal.Put(desk.Entrance()); vault.Keep("a", desk.Film());"""));

    [Fact]
    public Task A_wrapper_creates_a_meeting() => InAsync(Call, """
        desk.{|PSC1001:Open|}("Sales");
                desk.Open("Sales", lobby: {|PSC1005:false|}, code: System.Security.Cryptography.RandomNumberGenerator.GetHexString(10));
                desk.{|PSC1001:Open|}("Sales", null, true, film: {|PSC3002:"cloud"|});
                desk.Open("Sales", code: {|PSC1003:"secret"|});
        """);

    [Fact]
    public Task A_wrapper_that_makes_the_passcode_itself_says_so() => InAsync(Call.Replace("type=2", "type=2 password=*", StringComparison.Ordinal), """
        desk.Open("Sales");
                desk.Open("Sales", lobby: {|PSC1005:false|}, film: {|PSC3002:"cloud"|});
                desk.{|PSC1001:Open|}("Sales", code: null);
        """);

    [Fact]
    public Task A_wrapper_that_always_sends_something_unsafe_is_told_where_it_is_called() => InAsync(Call.Replace("lobby->settings.waiting_room", "settings.waiting_room=false", StringComparison.Ordinal), """
        desk.{|PSC1005:{|PSC1001:Open|}|}("Sales");
        """);

    [Fact]
    public Task An_interface_stands_for_what_implements_it() => InAsync(Call.Replace("Ours.Desk", "Ours.IDesk", StringComparison.Ordinal), """
        other.{|PSC1001:Open|}("Sales");
                desk.{|PSC1001:Open|}("Sales");
        """);

    [Fact]
    public Task Numbers_of_type_parameters_may_be_written() => InAsync(Header + "call create-meeting zoom M:Ours.Box`1.Open``1(System.String) topic->topic type=2", """
        box.{|PSC1001:Open<string>|}("Sales");
        """);

    [Fact]
    public Task A_type_is_judged_where_it_is_filled() => InAsync(Header + "type zoom T:Ours.RoomOptions @at=settings @names=snake-case", """
        var options = new Ours.RoomOptions { WaitingRoom = {|PSC1005:false|} };
        """);

    [Fact]
    public Task A_nested_type_is_judged_where_it_is_filled() => InAsync(Header + "type zoom T:Ours.Desk.Options @at=settings @names=snake-case", """
        var options = new Ours.Desk.Options { WaitingRoom = {|PSC1005:false|}, Lobby = false };
        """);

    [Fact]
    public Task A_request_that_is_returned_is_judged_when_its_answers_are_told() => Analysis.WithFileAsync("Own.conferencing-api.txt", Header + "type zoom T:Ours.RoomRequest @names=snake-case @answers=Id", Library, """
        class Factory
        {
            Ours.RoomRequest Make() => new {|PSC1001:Ours.RoomRequest|} { Topic = "Sales" };
            Ours.RoomRequest Read() => new Ours.RoomRequest { Topic = "Sales", Id = "1" };
        }
        """);

    [Theory]
    [InlineData("M:Ours.Journal.Put text", "journal.Put({|PSC4003:desk.Entrance()|});")]
    [InlineData("M:Ours.Journal.Put", "journal.Put(\"\", {|PSC4003:desk.Entrance()|});")]
    [InlineData("M:Ours.Journal.Put text", "journal.Put(\"\", desk.Entrance());")]
    [InlineData("M:Ours.Journal.Put text", "var link = desk.Entrance(); journal.Put({|PSC4003:$\"Come to {link}\"|});")]
    [InlineData("P:Ours.Journal.Last", "journal.Last = {|PSC4003:desk.Entrance()|};")]
    [InlineData("M:Ours.Line.#ctor", "Ours.Line line = new({|PSC4003:desk.Entrance()|});")]
    [InlineData("M:Ours.Line.#ctor", "var line = new Ours.Line({|PSC4003:desk.Entrance()|}); Ours.Line other2 = new({|PSC4003:desk.Entrance()|});")]
    public Task An_own_logger_writes_a_log(string sink, string statement) => InAsync(Header + "source meeting-secret M:Ours.Desk.Entrance\nsink log " + sink, statement);

    [Theory]
    [InlineData("M:Ours.Desk.Entrance", "desk.Entrance()", "desk.Entrance(1)")]
    [InlineData("M:Ours.Desk.Entrance(System.Int32)", "desk.Entrance(1)", "desk.Entrance()")]
    [InlineData("P:Ours.Room.Chair", "room.Chair", "room.Topic")]
    [InlineData("T:Ours.Pass", "$\"{pass}\"", "room.Topic")]
    public Task An_own_source_yields_a_secret(string source, string secret, string other)
    {
        var isOther = source == "M:Ours.Desk.Entrance" ? $"{{|PSC4003:{other}|}}" : other;
        return InAsync(Header + "sink log M:Ours.Journal.Put text\nsource meeting-secret " + source, $"journal.Put({{|PSC4003:{secret}|}}); journal.Put({isOther});");
    }

    [Fact]
    public Task An_own_sanitizer_ends_the_way_of_the_data() => InAsync(Header + """
        source meeting-secret M:Ours.Desk.Entrance
        source recording M:Ours.Desk.Film
        source participant-data P:Ours.Guest.Who
        sanitizer anything M:Ours.Cover.Hide
        sanitizer recording M:Ours.Cover.Seal
        sink log M:Ours.Journal.Put
        sink cloud-storage M:Ours.Vault.Keep content
        """, """
        journal.Put(Ours.Cover.Hide(desk.Entrance()));
                journal.Put({|PSC4003:string.Concat(desk.Entrance(), "")|});
                journal.Put(Ours.Cover.Hide(room.First.Who));
                vault.Keep("a", Ours.Cover.Seal(desk.Film()));
        """);

    [Fact]
    public Task Own_storage_takes_recordings() => InAsync(Header + "source recording M:Ours.Desk.Film\nsink cloud-storage M:Ours.Vault.Keep content\nsink cloud-storage P:Ours.Vault.Content", """
        vault.Keep("a", {|PSC3001:desk.Film()|});
                using (var film = desk.Film()) vault.Keep("b", {|PSC3001:film|});
                vault.Content = {|PSC3001:desk.Film()|};
        """);

    [Fact]
    public Task Own_messages_and_stores_take_links_of_hosts() => InAsync(Header + """
        source host-link P:Ours.Room.Chair
        sink message M:Ours.Post.Hand body
        sink message P:Ours.Post.Body
        sink message M:Ours.Letter.#ctor
        sink store M:Ours.Shelf.Put
        """, """
        post.Hand(room.Chair, {|PSC4006:room.Chair|});
                post.Body = {|PSC4006:room.Chair|};
                var letter = new Ours.Letter({|PSC4006:room.Chair|});
                shelf.Put({|PSC4006:room.Chair|});
                shelf.Put(room.Topic);
        """);

    [Fact]
    public Task Own_address_books_are_not_for_invitations() => InAsync(Call + "source contacts P:Ours.Room.First\nsanitizer contacts M:Ours.Cover.Hide\nsink invitation M:Ours.Shelf.Put", """
        desk.{|PSC1001:Open|}("Sales");
                shelf.Put({|PSC4001:room.First|});
                shelf.Put({|PSC4001:room.First.Who|});
                shelf.Put(Ours.Cover.Hide(room.First.Who));
                shelf.Put(room.Topic);
        """);

    [Fact]
    public Task Own_data_of_participants_is_not_for_logs() => InAsync(Header + "source participant-data P:Ours.Guest.Who\nsink log M:Ours.Journal.Put", """
        journal.Put({|PSC4004:room.First.Who|});
        """);

    [Fact]
    public Task An_own_sign_in_counts_where_conferences_are_held()
    {
        const string SignIn = "sign-in Contoso_ID M:Ours.Accounts.Enter\n";
        const string Use = "class Start { void Run(Ours.Accounts accounts) => accounts.{|PSC2001:Enter|}(); }";
        return Task.WhenAll(
            Analysis.WithFileAsync("Own.conferencing-api.txt", Call + SignIn, Library, Code("desk.{|PSC1001:Open|}(\"Sales\");"), Use),
            Analysis.WithFileAsync("Own.conferencing-api.txt", Call.Replace("Ours.Desk", "Ours.Absent", StringComparison.Ordinal) + SignIn, Library, Use.Replace("{|PSC2001:Enter|}", "Enter", StringComparison.Ordinal)));
    }

    [Fact]
    public Task Unknown_types_are_no_error() => InAsync(Header + """
        call create-meeting zoom M:Theirs.Absent.Open
        type webex T:Theirs.Absent
        source recording M:Theirs.Absent.Film
        sink log M:Theirs.Absent.Put
        sanitizer anything T:Theirs.Absent
        sign-in Theirs M:Theirs.Absent.Enter
        """, """
        desk.Open("Sales");
        """);

    [Fact]
    public Task What_is_built_in_counts_beside_it() => Analysis.WithFileAsync("Own.conferencing-api.txt", Call, Library, """
        using System.Net.Http.Json;
        class Meetings
        {
            object Create(System.Net.Http.HttpClient http) => http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic = "a", settings = new { waiting_room = {|PSC1005:false|} } });
        }
        """);

    [Fact]
    public Task A_file_of_another_name_is_not_read() => Analysis.WithFileAsync("Own.txt", Call + "nonsense", Library, Code("desk.Open(\"Sales\");"));
}
