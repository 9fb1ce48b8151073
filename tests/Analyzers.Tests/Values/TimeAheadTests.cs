using System.Globalization;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>How far ahead a time lies that the code writes, and how long a span is.</summary>
public class TimeAheadTests
{
    private static string Said(TimeSpan? time) => time is not { } span ? "?" : span == TimeSpan.MaxValue ? "ever" : span == TimeSpan.MinValue ? "never" : span.TotalHours.ToString("0.###", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("DateTime.Now", "0")]
    [InlineData("DateTime.Today", "0")]
    [InlineData("DateTimeOffset.UtcNow", "0")]
    [InlineData("DateTimeOffset.MaxValue", "ever")]
    [InlineData("DateTime.MaxValue", "ever")]
    [InlineData("DateTimeOffset.MinValue", "?")]
    [InlineData("TimeSpan.MaxValue", "?")]
    [InlineData("Own.UtcNow", "?")]
    [InlineData("Own.MaxValue", "?")]
    [InlineData("DateTime.UnixEpoch", "?")]
    [InlineData("(DateTimeOffset)DateTime.UtcNow.AddHours(1)", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(2).DateTime", "2")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(2).UtcDateTime", "2")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(2).LocalDateTime", "2")]
    [InlineData("((DateTime?)DateTime.UtcNow.AddHours(2)).Value", "2")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(2).Date", "?")]
    [InlineData("new DateTimeOffset(DateTime.UtcNow.AddHours(3))", "3")]
    [InlineData("new DateTime(2026, 1, 1)", "?")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(3600000)", "1")]
    [InlineData("DateTime.UtcNow.AddSeconds(7200)", "2")]
    [InlineData("DateTime.UtcNow.AddMinutes(180)", "3")]
    [InlineData("DateTime.UtcNow.AddHours(0.5)", "0.5")]
    [InlineData("DateTime.UtcNow.AddDays(2)", "48")]
    [InlineData("DateTime.UtcNow.AddMonths(1)", "672")]
    [InlineData("DateTime.UtcNow.AddYears(1)", "8760")]
    [InlineData("DateTime.UtcNow.AddTicks(36000000000)", "?")]
    [InlineData("DateTime.UtcNow.AddHours(-1)", "-1")]
    [InlineData("DateTime.UtcNow.AddDays(1).AddHours(1)", "25")]
    [InlineData("DateTime.UtcNow.AddDays(1e9)", "ever")]
    [InlineData("DateTime.UtcNow.AddDays(-1e9)", "never")]
    [InlineData("DateTime.UtcNow.AddHours(-1).AddDays(-1e9)", "never")]
    [InlineData("DateTime.UtcNow.AddDays(-1e9).AddDays(-1e9)", "never")]
    [InlineData("DateTime.UtcNow.AddDays(-1e9).AddHours(1)", "-256204777.802")]
    [InlineData("DateTime.MaxValue.AddHours(-1)", "256204777.802")]
    [InlineData("DateTime.MaxValue.AddHours(1)", "ever")]
    [InlineData("DateTime.UtcNow.AddHours(given.Length)", "?")]
    [InlineData("DateTime.UtcNow.AddHours(flag ? 1 : 2)", "?")]
    [InlineData("DateTime.UtcNow.Add(TimeSpan.FromHours(4))", "4")]
    [InlineData("DateTime.UtcNow.Subtract(DateTime.UnixEpoch).TotalSeconds", "0")]
    [InlineData("DateTime.UtcNow.AddHours(5).Subtract(DateTime.UnixEpoch)", "5")]
    [InlineData("DateTime.UtcNow.Subtract(TimeSpan.FromHours(1))", "?")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToUniversalTime()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToLocalTime()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToOffset(TimeSpan.Zero)", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToString()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString()", "1")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).ToFileTime()", "?")]
    [InlineData("given.Trim()", "?")]
    [InlineData("TimeProvider.System.GetUtcNow()", "0")]
    [InlineData("TimeProvider.System.GetLocalNow()", "0")]
    [InlineData("Own.GetUtcNow()", "?")]
    [InlineData("TimeProvider.System.GetTimestamp()", "?")]
    [InlineData("Math.Floor((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Math.Round((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Math.Truncate((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Math.Ceiling((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Convert.ToInt64((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Convert.ToInt32((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "6")]
    [InlineData("Math.Abs((DateTime.UtcNow.AddHours(6) - DateTime.UnixEpoch).TotalSeconds)", "?")]
    [InlineData("Own.GetIntDate(DateTime.UtcNow.AddHours(6))", "6")]
    [InlineData("Own.GetSecondsSinceEpoch(DateTime.UtcNow.AddHours(6))", "6")]
    [InlineData("Own.FromDateTime(DateTime.UtcNow.AddHours(6))", "6")]
    [InlineData("Own.Floor()", "?")]
    [InlineData("DateTime.UtcNow + TimeSpan.FromHours(7)", "7")]
    [InlineData("(DateTime?)DateTime.UtcNow + TimeSpan.FromHours(7)", "7")]
    [InlineData("(TimeSpan?)TimeSpan.FromHours(7) + TimeSpan.FromHours(7)", "?")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 3600", "1")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() + given.Length", "?")]
    [InlineData("given.Length + 3600", "?")]
    [InlineData("DateTime.UtcNow.AddHours(8) - DateTime.UnixEpoch", "8")]
    [InlineData("DateTime.UtcNow.AddHours(8) - DateTime.UtcNow", "?")]
    [InlineData("DateTime.UtcNow - TimeSpan.FromHours(1)", "?")]
    [InlineData("once", "9")]
    [InlineData("twice", "?")]
    [InlineData("perhaps", "?")]
    [InlineData("given", "?")]
    public void The_distance_of_a_time(string time, string hours)
    {
        var (value, evaluator) = Evaluation.Only(
            $"var once = DateTime.UtcNow.AddHours(9); var twice = DateTime.UtcNow; twice = DateTime.UtcNow.AddHours(1); DateTime? perhaps = DateTime.UtcNow; perhaps ??= DateTime.UtcNow; Use({time});",
            "static class Own { public static DateTime UtcNow => default; public static DateTime MaxValue; public static DateTime GetUtcNow() => default; public static long GetIntDate(DateTime time) => 0; public static long GetSecondsSinceEpoch(DateTime time) => 0; public static long FromDateTime(DateTime time) => 0; public static long Floor() => 0; }");
        Assert.Equal(hours, Said(TimeAhead.Of(value, evaluator)));
    }

    [Theory]
    [InlineData("TimeSpan.FromMilliseconds(3600000)", "1")]
    [InlineData("TimeSpan.FromSeconds(3600)", "1")]
    [InlineData("TimeSpan.FromMinutes(60)", "1")]
    [InlineData("TimeSpan.FromHours(1)", "1")]
    [InlineData("TimeSpan.FromDays(1)", "24")]
    [InlineData("TimeSpan.FromTicks(1)", "?")]
    [InlineData("TimeSpan.FromHours(given.Length)", "?")]
    [InlineData("TimeSpan.Parse(\"1:00\")", "?")]
    [InlineData("TimeSpan.MaxValue", "ever")]
    [InlineData("TimeSpan.MinValue", "?")]
    [InlineData("TimeSpan.Zero", "?")]
    [InlineData("new TimeSpan(5, 30, 0)", "5")]
    [InlineData("new TimeSpan(2, 5, 30, 0)", "53")]
    [InlineData("new TimeSpan(2, 5, given.Length, 0)", "?")]
    [InlineData("new TimeSpan(5)", "?")]
    [InlineData("new TimeSpan(1, 2, 3, 4, 5)", "?")]
    [InlineData("Own.FromHours(1)", "?")]
    [InlineData("Own.MaxValue", "?")]
    [InlineData("once", "2")]
    [InlineData("twice", "?")]
    [InlineData("given", "?")]
    public void The_length_of_a_span(string span, string hours)
    {
        var (value, evaluator) = Evaluation.Only(
            $"var once = TimeSpan.FromHours(2); var twice = TimeSpan.FromHours(1); twice = TimeSpan.FromHours(2); Use({span});",
            "static class Own { public static TimeSpan FromHours(int hours) => default; public static TimeSpan MaxValue; }");
        Assert.Equal(hours, Said(TimeAhead.Span(value, evaluator)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(20, "20")]
    [InlineData(21, "?")]
    public void Steps_are_followed_to_a_depth(int steps, string hours)
    {
        var (value, evaluator) = Evaluation.Only($"Use(DateTime.UtcNow{string.Concat(Enumerable.Repeat(".AddHours(1)", steps))});");
        Assert.Equal(hours, Said(TimeAhead.Of(value, evaluator)));
    }
}
