using System.Globalization;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Times that code writes: as a distance from the present moment, and as days.</summary>
public class WrittenTimeTests
{
    private static string AheadOf(string statements)
    {
        var (time, evaluator) = Evaluation.Only(statements, "static class Clock { public static DateTimeOffset UtcNow => default; } class EpochTime { public static long GetIntDate(DateTime time) => 0; }");
        return TimeAhead.Of(time, evaluator) is { } ahead ? ahead == TimeSpan.MaxValue ? "for ever" : ahead.ToString("c", CultureInfo.InvariantCulture) : "?";
    }

    private static string DayOf(string statements)
    {
        var (time, evaluator) = Evaluation.Only(statements);
        return WrittenDate.Of(time, evaluator)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
    }

    [Theory]
    [InlineData("DateTime.Now", "00:00:00")]
    [InlineData("DateTime.UtcNow", "00:00:00")]
    [InlineData("DateTime.Today", "00:00:00")]
    [InlineData("DateTimeOffset.Now", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow", "00:00:00")]
    [InlineData("Clock.UtcNow", "?")]
    [InlineData("DateTime.MaxValue", "for ever")]
    [InlineData("DateTime.MinValue", "?")]
    [InlineData("TimeProvider.System.GetUtcNow()", "00:00:00")]
    [InlineData("TimeProvider.System.GetLocalNow()", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow.DateTime", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow.UtcDateTime", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow.LocalDateTime", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow.Hour", "?")]
    [InlineData("((DateTime?)DateTime.UtcNow).Value", "00:00:00")]
    [InlineData("new DateTimeOffset(DateTime.UtcNow)", "00:00:00")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(5)", "00:00:00.0050000")]
    [InlineData("DateTime.UtcNow.AddSeconds(5)", "00:00:05")]
    [InlineData("DateTime.UtcNow.AddMinutes(5)", "00:05:00")]
    [InlineData("DateTime.UtcNow.AddHours(5)", "05:00:00")]
    [InlineData("DateTime.UtcNow.AddDays(5)", "5.00:00:00")]
    [InlineData("DateTime.UtcNow.AddMonths(1)", "28.00:00:00")]
    [InlineData("DateTime.UtcNow.AddYears(1)", "365.00:00:00")]
    [InlineData("DateTime.UtcNow.AddTicks(5)", "?")]
    [InlineData("DateTime.UtcNow.AddDays(given.Length)", "?")]
    [InlineData("DateTime.UtcNow.AddDays(-1)", "-1.00:00:00")]
    [InlineData("DateTime.UtcNow.AddHours(1).AddMinutes(-90)", "-00:30:00")]
    [InlineData("DateTime.UtcNow.AddDays(1e300)", "for ever")]
    [InlineData("DateTime.MaxValue.AddDays(1)", "for ever")]
    [InlineData("DateTime.UtcNow.Add(TimeSpan.FromHours(5))", "05:00:00")]
    [InlineData("DateTime.UtcNow + TimeSpan.FromHours(5)", "05:00:00")]
    [InlineData("DateTime.UtcNow + TimeSpan.FromMinutes(5.5)", "00:05:30")]
    [InlineData("DateTime.UtcNow + TimeSpan.MaxValue", "for ever")]
    [InlineData("DateTime.UtcNow + new TimeSpan(1, 2, 3)", "01:00:00")]
    [InlineData("DateTime.UtcNow + new TimeSpan(1, 2, 3, 4)", "1.02:00:00")]
    [InlineData("DateTime.UtcNow + new TimeSpan(5)", "?")]
    [InlineData("DateTime.UtcNow + new TimeSpan(given.Length, 0, 0)", "?")]
    [InlineData("DateTime.UtcNow + TimeSpan.Parse(given)", "?")]
    [InlineData("DateTime.UtcNow - DateTime.UnixEpoch", "00:00:00")]
    [InlineData("(DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds", "01:00:00")]
    [InlineData("DateTime.UtcNow.AddHours(1).Subtract(DateTime.UnixEpoch).TotalSeconds", "01:00:00")]
    [InlineData("DateTime.UtcNow.AddHours(1) - DateTime.UtcNow", "?")]
    [InlineData("DateTime.UtcNow.Subtract(TimeSpan.FromHours(1))", "?")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds()", "00:00:00")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()", "01:00:00")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60", "00:01:00")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() + given.Length", "?")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()", "00:00:00")]
    [InlineData("DateTime.UtcNow.AddHours(1).ToUniversalTime()", "01:00:00")]
    [InlineData("DateTime.UtcNow.AddHours(1).ToLocalTime()", "01:00:00")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToOffset(TimeSpan.Zero)", "01:00:00")]
    [InlineData("EpochTime.GetIntDate(DateTime.UtcNow.AddHours(1))", "01:00:00")]
    [InlineData("Convert.ToInt64((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("Convert.ToInt32((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("Math.Floor((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("Math.Round((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("Math.Truncate((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("Math.Ceiling((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "01:00:00")]
    [InlineData("DateOnly.FromDateTime(DateTime.UtcNow.AddHours(1))", "01:00:00")]
    [InlineData("Math.Abs((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)", "?")]
    public void How_far_an_expression_lies_ahead(string expression, string ahead) => Assert.Equal(ahead, AheadOf($"Use({expression});"));

    [Theory]
    [InlineData("var hours = 5; Use(DateTime.UtcNow.AddHours(hours));", "05:00:00")]
    [InlineData("var span = TimeSpan.FromHours(5); Use(DateTime.UtcNow + span);", "05:00:00")]
    [InlineData("var time = DateTime.UtcNow; Use(time.AddHours(5));", "05:00:00")]
    [InlineData("DateTimeOffset time = DateTime.UtcNow; Use(time);", "00:00:00")]
    [InlineData("var time = DateTime.UtcNow; time = DateTime.UtcNow.AddHours(1); Use(time);", "?")]
    [InlineData("DateTime? time = null; time ??= DateTime.UtcNow; Use(time);", "?")]
    public void Through_locals(string statements, string ahead) => Assert.Equal(ahead, AheadOf(statements));

    [Theory]
    [InlineData("Use(new DateTime(2026, 3, 4));", "2026-03-04")]
    [InlineData("Use(new DateTime(2026, 3, 4, 5, 6, 7));", "2026-03-04")]
    [InlineData("Use(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));", "2026-03-04")]
    [InlineData("Use(new DateTimeOffset(new DateTime(2026, 3, 4)));", "2026-03-04")]
    [InlineData("DateTimeOffset day = new DateTime(2026, 3, 4); Use(day);", "2026-03-04")]
    [InlineData("var day = new DateTime(2026, 3, 4); Use(day);", "2026-03-04")]
    [InlineData("var day = new DateTime(2026, 3, 4); day = new DateTime(2027, 3, 4); Use(day);", "?")]
    [InlineData("var day = new DateTime(2026, 3, 4); Console.WriteLine(day); Use(day);", "2026-03-04")]
    [InlineData("Use(DateTime.Parse(\"2026-03-04\"));", "2026-03-04")]
    [InlineData("Use(DateTimeOffset.Parse(\"2026-03-04T05:06:07Z\"));", "2026-03-04")]
    [InlineData("Use(DateTime.ParseExact(\"2026-03-04\", \"yyyy-MM-dd\", null));", "2026-03-04")]
    [InlineData("Use(DateTime.Parse(given));", "?")]
    [InlineData("Use(DateTime.SpecifyKind(DateTime.Parse(given), 0));", "?")]
    [InlineData("Use(new DateTime(2026, 2, 29));", "?")]
    [InlineData("Use(new DateTime(2028, 2, 29));", "2028-02-29")]
    [InlineData("Use(new DateTime(2026, 0, 1));", "?")]
    [InlineData("Use(new DateTime(2026, 1, 1));", "2026-01-01")]
    [InlineData("Use(new DateTime(2026, 12, 31));", "2026-12-31")]
    [InlineData("Use(new DateTime(2026, 13, 1));", "?")]
    [InlineData("Use(new DateTime(2026, 1, 0));", "?")]
    [InlineData("Use(new DateTime(0, 1, 1));", "?")]
    [InlineData("Use(new DateTime(1, 1, 1));", "0001-01-01")]
    [InlineData("Use(new DateTime(9999, 1, 1));", "9999-01-01")]
    [InlineData("Use(new DateTime(10000, 1, 1));", "?")]
    [InlineData("Use(new DateTime(5L));", "?")]
    [InlineData("Use(new DateTime(given.Length, 1, 1));", "?")]
    [InlineData("Use(DateTime.Now);", "?")]
    public void The_day_that_an_expression_writes(string statements, string day) => Assert.Equal(day, DayOf(statements));

    [Theory]
    [InlineData("", "DateTime.UtcNow", ".AddHours(0)", 20)]
    [InlineData("", "DateTime.UtcNow", " + TimeSpan.FromHours(0)", 20)]
    [InlineData("Math.Floor(", "(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds", ")", 18)]
    [InlineData("new DateTimeOffset(", "DateTime.UtcNow", ").DateTime", 10)]
    public void Times_are_followed_through_some_steps(string start, string time, string end, int deepest)
    {
        Assert.Equal("00:00:00", Ahead(deepest));
        Assert.Equal("?", Ahead(deepest + 1));
        Assert.Equal("?", Ahead(deepest + 5));

        string Ahead(int depth) => AheadOf($"Use({string.Concat(Enumerable.Repeat(start, depth))}{time}{string.Concat(Enumerable.Repeat(end, depth))});");
    }

    [Theory]
    [InlineData("2026-03-04", true)]
    [InlineData("2026-03-04 later", true)]
    [InlineData("2026-03-0", false)]
    [InlineData("04-03-2026", false)]
    [InlineData("2026-13-04", false)]
    public void The_day_that_a_text_begins_with(string text, bool isOne) => Assert.Equal(isOne ? new DateTime(2026, 3, 4) : null, WrittenDate.Day(text));
}
