namespace PrivacySafe.Conferencing.Analyzers.Tests.Settings;

/// <summary>Settings that are not allowed are told at the file to which they apply, and nothing else stops.</summary>
public class InvalidOptionTests
{
    private const string Code = "class Meeting { string A() => {|PSC1016:\"https://meet.jit.si/a\"|}; }";

    [Theory]
    [InlineData("privacysafe_conferencing.as_of_date = 24.11.2026")]
    [InlineData("privacysafe_conferencing.as_of_date = 2026-11-24T00:00")]
    [InlineData("privacysafe_conferencing.token_audiences = my app")]
    [InlineData("privacysafe_conferencing.as_of_day = 2026-11-24")]
    [InlineData("privacysafe_conferencing.context = sometimes")]
    [InlineData("build_property.PrivacySafeConferencingAsOfDate = tomorrow")]
    public Task A_value_or_key_that_is_not_allowed(string option) => Analysis.WithOptionAsync([], option, "{|PSC9002:|}" + Code);

    [Theory]
    [InlineData("privacysafe_conferencing.as_of_date = 2026-11-24")]
    [InlineData("privacysafe_conferencing.token_audiences = one, two")]
    [InlineData("build_property.PrivacySafeConferencingAsOfDate =")]
    [InlineData("build_property.PrivacySafeConferencingContext = Auto")]
    [InlineData("privacysafe_conferencing.context = never")]
    [InlineData("other.as_of_date = x")]
    public Task What_is_allowed_or_for_others_is_silent(string option) => Analysis.WithOptionAsync([], option, Code);

    [Fact]
    public Task A_property_of_the_project_is_told_once() => Analysis.WithOptionAsync([], "build_property.PrivacySafeConferencingAsOfDate = x", "{|PSC9002:|}" + Code, "class Other { }");

    [Fact]
    public Task An_audience_that_was_configured_makes_a_token_one_for_a_room() => Analysis.WithOptionAsync([], "privacysafe_conferencing.token_audiences = my-server", """
        using System.Text.Json;
        class Meeting
        {
            object A() => JsonSerializer.Serialize(new { aud = "my-server", room = {|PSC1010:"*"|}, features = 1 });
            object B() => JsonSerializer.Serialize(new { aud = "another", room = "*" });
        }
        """);
}
