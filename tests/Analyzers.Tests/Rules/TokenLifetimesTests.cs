namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>How far ahead the end of a token for a room lies, in all the ways in which code says a time.</summary>
public class TokenLifetimesTests
{
    private static Task With(string end, string mark, string before = "") => Analysis.OfAsync(
        ["system.identitymodel.tokens.jwt/8.23.0/lib/net10.0/System.IdentityModel.Tokens.Jwt.dll", "microsoft.identitymodel.tokens/8.23.0/lib/net10.0/Microsoft.IdentityModel.Tokens.dll", "jose-jwt/5.3.0/lib/net6.0/jose-jwt.dll"],
        $$"""
        using System;
        using System.Globalization;
        using Microsoft.IdentityModel.Tokens;
        // A meeting's tokens.
        class Issuer(TimeProvider clock)
        {
            string Make(byte[] key, string room)
            {
                {{before}}
                return Jose.JWT.Encode(new { aud = "jitsi", room, exp = {{(mark.Length > 0 ? "{|" + mark + ":" + end + "|}" : end)}} }, key, Jose.JwsAlgorithm.HS256);
            }
        }
        """);

    [Theory]
    [InlineData("DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(24.5).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.Now.AddMonths(1).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(24 * 30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddMinutes(60 * 24 * 30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddSeconds(3600 * 24 * 30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddMilliseconds(1000.0 * 3600 * 24 * 30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(TimeSpan.FromDays(30)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(new TimeSpan(30, 0, 0, 0)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(new TimeSpan(24 * 30, 0, 0)).ToUnixTimeSeconds()")]
    [InlineData("(DateTimeOffset.UtcNow + TimeSpan.FromHours(24 * 30)).ToUnixTimeSeconds()")]
    [InlineData("(DateTimeOffset.UtcNow + TimeSpan.MaxValue).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.MaxValue.ToUnixTimeSeconds()")]
    [InlineData("clock.GetUtcNow().AddDays(30).ToUnixTimeSeconds()")]
    [InlineData("clock.GetLocalNow().AddDays(30).ToUnixTimeSeconds()")]
    [InlineData("new DateTimeOffset(DateTime.UtcNow.AddDays(30)).ToUnixTimeSeconds()")]
    [InlineData("EpochTime.GetIntDate(DateTime.UtcNow.AddDays(30))")]
    [InlineData("Math.Floor((DateTime.UtcNow.AddDays(30) - DateTime.UnixEpoch).TotalSeconds)")]
    [InlineData("Convert.ToInt64(DateTime.UtcNow.AddDays(30).Subtract(DateTime.UnixEpoch).TotalSeconds)")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 30 * 24 * 3600")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1).AddDays(30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.UtcDateTime.AddDays(30).ToString(CultureInfo.InvariantCulture)")]
    public Task Far_beyond_the_meeting(string end) => With(end, "PSC1010");

    [Theory]
    [InlineData("DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddSeconds(3600).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddMilliseconds(3600000).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(TimeSpan.FromMinutes(90)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(new TimeSpan(0, 2, 0, 0)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(new TimeSpan(2, 30, 0)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(new TimeSpan(30)).ToUnixTimeSeconds()")]
    [InlineData("(DateTimeOffset.UtcNow + TimeSpan.FromHours(1)).ToUnixTimeSeconds()")]
    [InlineData("EpochTime.GetIntDate(DateTime.UtcNow.AddHours(1))")]
    [InlineData("(int)Math.Floor((DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).TotalSeconds)")]
    [InlineData("(DateTime.UtcNow.AddYears(1) - DateTime.UtcNow).TotalSeconds")]
    [InlineData("DateTimeOffset.UtcNow.AddYears(room.Length).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.Add(TimeSpan.Parse(room)).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.Parse(room).AddYears(1).ToUnixTimeSeconds()")]
    [InlineData("Later(DateTimeOffset.UtcNow.AddYears(1)); long Later(DateTimeOffset time) => time.ToUnixTimeSeconds() - 31536000 + 3600")]
    public Task Soon_or_not_written_in_constants_is_silent(string end) =>
        end.Split("; ") is [var call, var local] ? With(call, "", local + ";") : With(end, "");

    [Fact]
    public Task A_span_in_a_local_that_is_written_once() => With("(DateTimeOffset.UtcNow + span).ToUnixTimeSeconds()", "PSC1010", "var span = TimeSpan.FromDays(30);");

    [Fact]
    public Task A_local_that_is_written_twice_may_be_either() => With("(DateTimeOffset.UtcNow + span).ToUnixTimeSeconds()", "", "var span = TimeSpan.FromDays(30); if (room.Length > 3) span = TimeSpan.FromHours(1);");
}
