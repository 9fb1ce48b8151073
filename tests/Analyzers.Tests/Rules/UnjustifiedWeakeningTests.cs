namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Weakenings without reason or end.</summary>
public class UnjustifiedWeakeningTests
{
    private static Task Code(string reason, string until, string? options = null) => Analysis.WithOptionAsync([Analysis.Sdk], options, $$"""
        using System;
        using PrivacySafe.Conferencing;
        class Service
        {
            Weakening Weaken(string reason, DateTimeOffset until, TimeProvider time) =>
                new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Off, {{reason}}, "TICKET-123", {{until}}); // for the meeting
        }
        """);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"   \"")]
    [InlineData("\"TODO\"")]
    [InlineData("\"n/a n/a n/a n/a n/a\"")]
    [InlineData("\"because of reason\"")]
    [InlineData("\"a b c\"")]
    [InlineData("\"booth has gues\"")]
    [InlineData("\"Guests participating\"")]
    [InlineData("\"Guests guests GUESTS guests\"")]
    [InlineData("string.Empty")]
    public Task A_reason_that_says_nothing(string reason) => Code("{|PSC7001:" + reason + "|}", "until");

    [Fact]
    public Task No_reason_at_all() => Code("{|PSC7001:null|}!", "until");

    [Theory]
    [InlineData("reason")]
    [InlineData("\"Guests join from a booth without a host\"")]
    [InlineData("$\"Decided in {reason}\"")]
    [InlineData("\"booth has guest\"")]
    public Task A_reason_that_says_something_or_is_not_seen_is_silent(string reason) => Code(reason, "until");

    [Theory]
    [InlineData("default")]
    [InlineData("DateTimeOffset.MaxValue")]
    [InlineData("DateTimeOffset.MinValue")]
    [InlineData("DateTimeOffset.UtcNow.AddYears(2)")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(181)")]
    [InlineData("new DateTimeOffset()")]
    [InlineData("default(DateTimeOffset)")]
    [InlineData("time.GetUtcNow().AddDays(200)")]
    [InlineData("DateTimeOffset.UtcNow + TimeSpan.FromDays(365)")]
    public Task An_end_that_is_none(string until) => Code("reason", "{|PSC7001:" + until + "|}");

    [Theory]
    [InlineData("until")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(90)")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(180)")]
    [InlineData("new DateTimeOffset(2020, 1, 31, 18, 0, 0, TimeSpan.Zero)")]
    [InlineData("DateTimeOffset.Parse(\"2020-01-31T18:00:00Z\")")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(reason.Length)")]
    public Task An_end_in_time_or_one_without_a_day_to_compare_with_is_silent(string until) => Code("reason", until);

    [Theory]
    [InlineData("new DateTimeOffset(2026, 11, 23, 18, 0, 0, TimeSpan.Zero)")]
    [InlineData("DateTimeOffset.Parse(\"2026-11-23T18:00:00Z\")")]
    [InlineData("new DateTimeOffset(2027, 11, 23, 18, 0, 0, TimeSpan.Zero)")]
    [InlineData("new DateTimeOffset(2027, 5, 24, 0, 0, 0, TimeSpan.Zero)")]
    public Task A_day_that_is_over_or_far_away_by_the_configured_day(string until) => Code("reason", "{|PSC7001:" + until + "|}", "privacysafe_conferencing.as_of_date = 2026-11-24");

    [Theory]
    [InlineData("new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero)")]
    [InlineData("new DateTimeOffset(2027, 1, 31, 18, 0, 0, TimeSpan.Zero)")]
    [InlineData("new DateTimeOffset(2027, 5, 23, 0, 0, 0, TimeSpan.Zero)")]
    public Task A_day_to_come_is_silent(string until) => Code("reason", until, "build_property.PrivacySafeConferencingAsOfDate = 2026-11-24");

    [Fact]
    public Task Types_that_only_look_alike_are_silent() => Analysis.OfAsync("""
        class Weakening(string reason) { public string Reason => reason; }
        class Meeting { object A() => new Weakening("TODO"); }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        using PrivacySafe.Conferencing;
        class Meeting { object A() => new Weakening(ConferenceControls.WaitingRoom, , "TODO"; }
        """);
}
