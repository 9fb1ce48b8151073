namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

public class PublicHostsTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        class Rooms(IDictionary<string, string> configuration)
        {

        """ + members + "\n}");

    [Fact]
    public Task A_link_is_told_where_it_is_put_together() => InClass("""
        const string Host = "meet.jit.si";
        readonly string _start = "https://meet.jit.si/";
        string Name() => Guid.NewGuid().ToString("N");
        string Literal() => $"{|PSC1016:https://meet.jit.si/|}{Name()}";
        string Constant() => $"https://{{|PSC1016:Host|}}/{Name()}";
        string Sum() => {|PSC1016:_start|} + Name();
        string Formatted() => string.Format("https://{0}/{1}", {|PSC1016:Host|}, Name());
        string Local() { var host = "meet.jit.si"; return $"https://{{|PSC1016:host|}}/{Name()}"; }
        """);

    [Fact]
    public Task A_host_that_nothing_in_the_file_opens_a_room_with_is_told_where_it_stands() => InClass("""
        public const string Host = {|PSC1016:"meet.jit.si"|};
        """);

    [Fact]
    public Task A_default_for_a_setting_is_told_only_where_a_room_is_opened_with_it() => InClass("""
        readonly string _unused = configuration["Jitsi:Host"] ?? "meet.jit.si";
        string Read(string key, string otherwise) => configuration.TryGetValue(key, out var value) ? value : otherwise;
        string GetSetting(string key, string otherwise) => Read(key, otherwise);
        void Start() => GetSetting("Jitsi:Host", "meet.jit.si");
        string Domain => configuration["Jitsi:Host"] ?? "meet.jit.si";
        string Link(string room) => $"https://{{|PSC1016:Domain|}}/{room}";
        """);

    [Fact]
    public Task A_default_is_known_by_the_word_of_what_it_stands_in_for() => InClass("""
        readonly string _a = configuration["Host"] ?? "meet.jit.si";
        readonly string _b = Settings("Host") ?? "meet.jit.si";
        readonly string _c = Options("Host") ?? "meet.jit.si";
        readonly string _d = Environment("HOST") ?? "meet.jit.si";
        readonly string _e = GetValue("Host", "meet.jit.si");
        readonly string _f = Other("Host") ?? {|PSC1016:"meet.jit.si"|};
        readonly string _g = Settings({|PSC1016:"meet.jit.si"|});
        readonly string _h = Other("Host", {|PSC1016:"meet.jit.si"|});
        readonly string _i = {|PSC1016:"meet.jit.si"|} ?? Settings("Host");
        static string Settings(string key) => null;
        static string Options(string key) => null;
        static string Environment(string key) => null;
        static string GetValue(string key, string otherwise) => null;
        static string Other(string key, string otherwise = null) => null;
        """);

    [Fact]
    public Task What_is_and_what_is_not_the_host_of_a_text() => InClass("""
        string[] All = new[]
        {
            {|PSC1016:"meet.jit.si"|}, {|PSC1016:"Meet.Jit.Si"|}, {|PSC1016:"//meet.jit.si"|}, {|PSC1016:"https://meet.jit.si"|}, {|PSC1016:"https://meet.jit.si/"|}, {|PSC1016:"https://meet.jit.si:443/x"|},
            {|PSC1016:"https://meet.jit.si?x"|}, {|PSC1016:"https://meet.jit.si#x"|}, {|PSC1016:"<a href=\"https://meet.jit.si\">"|}, {|PSC1016:"<a href='https://meet.jit.si'>"|},
            {|PSC1016:"https://meet.jit.si/x, see meet.jit.si"|}, {|PSC1016:"Like meet.jit.si at https://meet.jit.si/x"|}, {|PSC1016:"https://8x8.vc/x"|},
            "a server such as meet.jit.si", "meet.jit.si/x", "/meet.jit.si", "https:/meet.jit.si", "https://meet.jit.si.example.org", "https://notmeet.jit.si", "https://meet.jit.si example", "https://example.org/meet.jit.si", "",
        };
        """);

    [Fact]
    public Task Options_for_a_page() => InClass("""
        string Domain => configuration["Jitsi:Host"] ?? "meet.jit.si";
        string Open(string room) => JsonSerializer.Serialize(new { domain = {|PSC1016:Domain|}, roomName = room });
        string WithToken(string room, string jwt) => JsonSerializer.Serialize(new { domain = Domain, roomName = room, jwt });
        string Other(string room) => JsonSerializer.Serialize(new { domain = Domain, room });
        """);

    [Fact]
    public Task A_host_is_one_only_where_the_host_of_an_address_stands() => InClass("""
        const string Host = {|PSC1016:"meet.jit.si"|};
        string Path(string room) => $"https://video.example.org/{Host}/{room}";
        string Sum(string room) => "https://video.example.org/" + Host + room;
        string Formatted(string room) => string.Format("https://video.example.org/{0}/{1}", Host, room);
        string Last(string room) => string.Format("{1}/{0}", room, Host);
        string Alone() => $"{Host}";
        """);

    [Fact]
    public Task A_host_in_front_or_behind_the_slashes() => InClass("""
        const string Host = "meet.jit.si";
        const string Start = "https://";
        string Front(string room) => $"{{|PSC1016:Host|}}/{room}";
        string Formatted(string room) => string.Format("{0}/{1}", {|PSC1016:Host|}, room);
        string Sum(string room) => "https://" + {|PSC1016:Host|} + "/" + room;
        """);
}
