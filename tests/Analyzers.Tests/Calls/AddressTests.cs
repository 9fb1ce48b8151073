using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Addresses of requests, as far as they are visible; ¤ stands for a hole.</summary>
public class AddressTests
{
    private static string Written(Address? address) => address is null ? "nothing"
        : $"{(address.IsPlain ? "plain " : "")}{address.Host ?? "?"}/{string.Join("/", address.Segments.Select(s => s ?? "?"))}{(address.Query is { } query ? " " + Evaluation.Written(query) : address.HasQuery ? " query" : "")}";

    [Theory]
    [InlineData("https://api.zoom.us/v2/users/me/meetings", "api.zoom.us/v2/users/me/meetings")]
    [InlineData("HTTPS://API.Zoom.us/v2", "api.zoom.us/v2")]
    [InlineData("http://api.zoom.us/v2", "plain api.zoom.us/v2")]
    [InlineData("https://api.zoom.us", "api.zoom.us/")]
    [InlineData("https://api.zoom.us:443/v2", "api.zoom.us/v2")]
    [InlineData("https://api.zoom.us/v2/#a/b", "api.zoom.us/v2")]
    [InlineData("https://a¤/v2", "?/v2")]
    [InlineData("¤/v2/users", "?/?/v2/users")]
    [InlineData("users/¤/meetings", "?/users/?/meetings")]
    [InlineData("users/x¤/meetings", "?/users/?/meetings")]
    [InlineData("/users//me", "?/users/me")]
    [InlineData("https://a.b/c?d=1&e=¤", "a.b/c {d: \"1\", e: ?}")]
    [InlineData("https://a.b/¤?d=1", "a.b/? {d: \"1\"}")]
    [InlineData("https://a.b/c?¤", "a.b/c query")]
    [InlineData("?d=1", "?/ {d: \"1\"}")]
    [InlineData("?¤", "?/ query")]
    [InlineData("¤?d=1", "?/? {d: \"1\"}")]
    [InlineData("", "nothing")]
    public void What_is_written(string text, string address) => Assert.Equal(address, Written(Address.Read(Evaluation.Text(text))));

    [Theory]
    [InlineData("var host = flag ? \"a.b\" : given; Use($\"https://{host}/c\");", "a.b/c")]
    [InlineData("Use($\"https://{(flag ? given : \"a.b\")}/c\");", "a.b/c")]
    [InlineData("Use(given ?? \"https://a.b/c\");", "a.b/c")]
    [InlineData("Use($\"https://{(flag ? given : other)}/c\");", "?/c")]
    public void Of_alternatives_the_one_that_is_written_counts(string code, string address) => Assert.Equal(address, Written(Address.Read(Evaluation.ValueOf(code))));

    [Theory]
    [InlineData("https://a.b/v2/", "users", "a.b/v2/users")]
    [InlineData("https://a.b/v2", "/users", "a.b/v2/users")]
    [InlineData("https://a.b", "users?c=1", "a.b/users {c: \"1\"}")]
    [InlineData("https://a.b", "https://c.d/e", "c.d/e")]
    [InlineData("https://a.b", "http://c.d/e", "plain c.d/e")]
    [InlineData("https://a.b", "¤/users", "?/?/users")]
    [InlineData("http://a.b", "users", "plain a.b/users")]
    public void A_part_stands_behind_its_base(string before, string text, string address) => Assert.Equal(address, Written(Address.Read(Evaluation.Text(text), () => Evaluation.Text(before))));

    [Theory]
    [InlineData("https://a.b/c/", "/d/e", "/c/d/e")]
    [InlineData("https://a.b/c", "d/e/", "/c/d/e/")]
    [InlineData("https://a.b", "/d?e=/", "/d")]
    public void One_slash_stands_between_them_and_those_behind_stay(string before, string text, string path) => Assert.Equal(path, Address.Read(Evaluation.Text(text), () => Evaluation.Text(before))!.Path);

    [Fact]
    public void A_question_mark_may_be_a_character_of_its_own() => Assert.Equal("a.b/? {d: \"1\", e: ?Parameter}", Written(Address.Read(Evaluation.ValueOf("Use(\"https://a.b/\" + given + '?' + \"d=1&e=\" + other);"))));

    [Fact]
    public void Nothing_and_numbers_are_no_addresses()
    {
        Assert.Null(Address.Read(null));
        Assert.Null(Address.Read(new KnownValue(default, 5)));
        Assert.Null(Address.Read(new UnknownValue(default)));
    }
}
