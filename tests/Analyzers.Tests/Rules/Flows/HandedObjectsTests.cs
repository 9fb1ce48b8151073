namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Objects with several members that are handed to methods of the program: what one member holds gets into another only where the method puts it there.</summary>
public sealed class HandedObjectsTests
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Own;

        public class ZoomMeeting
        {
            [JsonPropertyName("id")] public long Id { get; set; }
            [JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [JsonPropertyName("start_url")] public string StartUrl { get; set; }
        }

        public class Rooms(Desk desk, IDesk behind)
        {
            public async Task Run(ZoomMeeting zoom, List<Card> all)
            {
                var card = new Card { Url = zoom.JoinUrl, Room = "3" };
        BODY
            }
            MEMBERS
        }
        """;

    private const string Other = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Own
        {
            public class Paper { public void Turn() { if (this is Card card) card.Room = card.Url; } }
            public class Card : Paper
            {
                public string Url { get; set; }
                public string Room { get; set; }
                public string Note;
                public string Text => "Join " + Url;
                public Card Inner { get; set; }
                public List<string> Lines { get; set; } = new();
                public string Checked { get => Room; set { Room = value ?? Url; } }
                public void Print() => Console.WriteLine(Room);
                public void Mix() => Room = Url;
                public void MixInBase() => Turn();
                public void MixOwnByTuple() => (Room, Note) = (Url, "");
                public Card WithRoom(string room) { Room = room; return this; }
            }
            public static class Cards { public static void Mixed(this Card card) => card.Room = card.Url; }
            public interface IAnybody { void Take(Card card); }
            public interface IDesk { void Show(Card card); void Mix(Card card); }
            public class Behind : IDesk { public void Show(Card card) => Console.WriteLine(card.Room); public void Mix(Card card) { card.Room = card.Url; } }
            public class Desk
            {
                private Card kept;
                public void Show(Card card) { var line = "Room " + card.Room; Console.WriteLine(line); }
                public Task<string> ShowAsync(Card card, int times) { if (times > 0) return ShowAsync(card, times - 1); return Task.FromResult(card.Room); }
                public void Deep(Card card) => Deeper(card);
                private void Deeper(Card card) => Show(card);
                public void Mix(Card card) => card.Room = card.Url;
                public void MixDeep(Card card) => MixDeeper(card);
                private void MixDeeper(Card card) => MixDeepest(card);
                private void MixDeepest(Card card) => card.Room = card.Url;
                public void MixAlias(Card card) { var same = card; same.Room = card.Url; }
                public void MixInner(Card card) => card.Inner.Room = card.Url;
                public void MixInitially(Card card) => Fill(new[] { card });
                private void Fill(Card[] all) { foreach (var one in all) one.Room = one.Url; }
                public void MixLater(Card card) => kept = card;
                public void MixByCall(Card card) => card.Mix();
                public void MixByTuple(Card card) => (card.Room, card.Note) = (card.Url, "");
                public void MixByName(Card card) => typeof(Card).GetProperty("Room").SetValue(card, card.Url);
                public void MixByRef(ref Card card) => card = new Card { Room = card.Url };
                public void MixLines(Card card) => card.Lines.Add(card.Url);
                public void MixByAliasOfPart(Card card) { var inner = card.Inner ?? new Card(); inner.Room = card.Url; }
                public void MixOfPart(Card card) => card.Inner.Mix();
                public void MixPartElsewhere(Card card) => Mix(card.Inner);
                public void MixBySetter(Card card) => card.Checked = null;
                public void MixByPattern(Card card) { if (card is { } same) same.Room = card.Url; }
                public void MixInPlace(Card card) => Swap(ref card.Note, card.Url);
                private void Swap(ref string note, string text) => note = text;
                public void MixByExtension(Card card) => card.Mixed();
                public void MixVirtually(Card card) => Virtually(card);
                protected virtual void Virtually(Card card) => card.Room = card.Url;
                public void ShowAll(Card card) { foreach (var line in card.Lines) Console.WriteLine(line.Trim()); if (card is { Room: "3" } && card.Room.Length > 0) Console.WriteLine($"{card.Room} {nameof(card)}"); var copy = new Card { Room = card.Room, Note = card.Url }; var url = card.Url; Console.WriteLine(copy.Room); }
                public void ShowOthers(Card card) { var other = new Card(); other.Room = card.Url; other.Mix(); }
                public Card Changed(Card card) { card.Note = card.Room; return card; }
                public void ShowOften(Card card) { Show(card); Changed(card); Number(card); NameOf(card); }
                public void Number(Card card) => card.Note = "3";
                public void Hand(Card card, Action<Card> next) => next(card);
                public static string NameOf(Card card) => card?.Room ?? "none";
            }
        }
        """;

    private static Task In(string body, string members = "") => Analysis.OfAsync(Frame.Replace("BODY", body).Replace("MEMBERS", members), Other);

    /// <summary>A method that only reads what it is given leaves each member what it was.</summary>
    [Theory]
    [InlineData("desk.Show(card); Console.WriteLine(card.Room);")]
    [InlineData("await desk.ShowAsync(card, 3); Console.WriteLine(card.Room);")]
    [InlineData("desk.Deep(card); Console.WriteLine(card.Room);")]
    [InlineData("behind.Show(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.Number(card); Console.WriteLine(card.Room);")]
    [InlineData("Console.WriteLine(Desk.NameOf(card)); Console.WriteLine(card.Room);")]
    [InlineData("all.Add(card); Console.WriteLine(card.Room);")]
    [InlineData("var json = JsonSerializer.Serialize(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.ShowAll(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.ShowOthers(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.Changed(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.ShowOften(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.MixInPlace(card); Console.WriteLine(card.Room);")]
    [InlineData("desk.MixLines(card); Console.WriteLine(card.Room);")]
    [InlineData("card.Print(); Console.WriteLine(card.Room);")]
    [InlineData("card.ToString(); Console.WriteLine(card.Room);")]
    public Task IsSilentAboutItsNeighbours(string body) => In(body);

    [Theory]
    [InlineData("Show(card); Console.WriteLine(card.Room);", "private static void Show(Card given) => Console.WriteLine(given.Room);")]
    [InlineData("Show(card); Console.WriteLine(card.Room);", "private static void Show(Card given) { if (given.Inner is not null) Show(given.Inner); }")]
    [InlineData("Set(card); Console.WriteLine(card.Room);", "private static void Set(Card given) { given.Room = \"4\"; given.Note = given.Url; }")]
    [InlineData("Set(card, zoom.JoinUrl); Console.WriteLine(card.Room);", "private static void Set(Card given, string link) { given.Note = link; }")]
    [InlineData("Set(card, zoom.JoinUrl); Console.WriteLine(card.Room);", "private static void Set(Card given, string link) { given.Room = link; given.Room = \"4\"; }")]
    [InlineData("Set(card); Console.WriteLine(card.Lines[0]);", "private static void Set(Card given) { given.Lines.Add(given.Room); given.Inner.Room = given.Url; }")]
    [InlineData("Show(card);", "private static void Show(Card given) => Console.WriteLine(given.Room);")]
    [InlineData("Show(zoom);", "private static void Show(ZoomMeeting given) => Console.WriteLine(given.Id.ToString());")]
    [InlineData("Outer(card);", "private static void Outer(Card given) { Desk.NameOf(given); Show(given); } private static void Show(Card given) => Console.WriteLine(given.Room);")]
    public Task IsSilentAboutItsNeighboursInMethodsOfTheFile(string body, string members) => In(body, members);

    [Theory]
    [InlineData("desk.Show(card); Console.WriteLine({|PSC4003:card.Url|});")]
    [InlineData("desk.Show(card); Console.WriteLine({|PSC4003:card.Text|});")]
    [InlineData("desk.Mix(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixDeep(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixAlias(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixInner(card); Console.WriteLine({|PSC4003:card.Inner.Room|});")]
    [InlineData("desk.MixInitially(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixLater(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixByCall(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixByTuple(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixByName(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixLines(card); Console.WriteLine({|PSC4003:card.Lines[0]|});")]
    [InlineData("desk.MixByAliasOfPart(card); Console.WriteLine({|PSC4003:card.Inner.Room|});")]
    [InlineData("desk.MixOfPart(card); Console.WriteLine({|PSC4003:card.Inner.Room|});")]
    [InlineData("desk.MixPartElsewhere(card); Console.WriteLine({|PSC4003:card.Inner.Room|});")]
    [InlineData("desk.MixBySetter(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixByPattern(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixInPlace(card); Console.WriteLine({|PSC4003:card.Note|});")]
    [InlineData("desk.MixByExtension(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.MixVirtually(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.ShowAll(card); Console.WriteLine({|PSC4003:card.Url|});")]
    [InlineData("behind.Mix(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("IAnybody nobody = null; nobody.Take(card); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("card.MixInBase(); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("card.Mix(); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("card.MixOwnByTuple(); Console.WriteLine({|PSC4003:card.Room|});")]
    [InlineData("desk.Hand(card, c => c.Room = c.Url); Console.WriteLine({|PSC4003:card.Room|});")]
    public Task TellsWhereTheMethodMayHavePutIt(string body) => In(body);

    [Theory]
    [InlineData("Mix(card); Console.WriteLine({|PSC4003:card.Room|});", "private static void Mix(Card given) => given.Room = given.Url;")]
    [InlineData("Mix(card); Console.WriteLine({|PSC4003:card.Room|});", "private static void Mix(Card given) => Mixed(given); private static void Mixed(Card given) { var url = given.Url; given.Room = url; }")]
    [InlineData("Set(card, zoom.JoinUrl); Console.WriteLine({|PSC4003:card.Room|});", "private static void Set(Card given, string link) { given.Room = link; }")]
    [InlineData("card = new Card(); Set(card, zoom.JoinUrl); Console.WriteLine({|PSC4003:card.Room|});", "private static void Set(Card given, string link) { given.Room = link; }")]
    [InlineData("Set(card); Console.WriteLine({|PSC4003:card.Lines[0]|});", "private static void Set(Card given) { given.Lines.Add(given.Url); }")]
    [InlineData("Set(card); Console.WriteLine({|PSC4003:card.Lines[0]|});", "private static void Set(Card given) => Put(given.Lines, given.Url); private static void Put(List<string> lines, string text) => lines.Add(text);")]
    [InlineData("Show(card);", "private static void Show(Card given) => Console.WriteLine({|PSC4003:given.Text|});")]
    [InlineData("Set(card, zoom.JoinUrl); Console.WriteLine({|PSC4003:card.Room|});", "private static void Set(Card given, string link) => Put(given, link); private static void Put(Card card, string text) { if (text is not null) card.Room = text; }")]
    public Task TellsWhatAMethodOfTheFilePutsThere(string body, string members) => In(body, members);

    [Theory]
    [InlineData("var same = given; same.Room = given.Url;")]
    [InlineData("(given.Room, given.Note) = (given.Url, \"\");")]
    [InlineData("foreach (var one in new[] { given }) one.Room = one.Url;")]
    [InlineData("typeof(Card).GetProperty(\"Room\").SetValue(given, given.Url);")]
    [InlineData("new Desk().Mix(given);")]
    public Task TellsWhereAMethodOfTheFileMayHavePutIt(string statements) => In("Mix(card); Console.WriteLine({|PSC4003:card.Room|});", $"private static void Mix(Card given) {{ {statements} }}");

    [Fact]
    public Task TellsWhereAMethodIsTooLongToBeLookedThrough() => Analysis.OfAsync(
        Frame.Replace("BODY", "desk.Show(card); Console.WriteLine({|PSC4003:card.Room|});").Replace("MEMBERS", ""),
        Other.Replace("var line = \"Room \" + card.Room;", $"var line = \"Room \" + card.Room; {string.Concat(Enumerable.Repeat("_ = card.Room is null; ", 2_100))}"));
}
