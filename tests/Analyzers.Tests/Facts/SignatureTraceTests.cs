using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Where a text that is compared comes from.</summary>
public class SignatureTraceTests
{
    private static string Of(string statements, string members = "")
    {
        var (value, evaluator) = Evaluation.Only(statements, "Dictionary<string, string> Headers = new();\n" + members, "global using System.Security.Cryptography;");
        var trace = SignatureTrace.Of(value, evaluator);
        return string.Join(" ", new[] { trace.Vendor?.Name, trace.IsComputed ? "computed" : null, trace.IsOfOthers ? "others" : null, trace.IsHanded ? "handed" : null, trace.Rewritten is { } rewritten ? "rewritten by " + rewritten.Syntax : null }.OfType<string>());
    }

    [Theory]
    [InlineData("Headers[\"x-zm-signature\"]", "zoom")]
    [InlineData("Headers[\"X-ZM-Signature\"]", "zoom")]
    [InlineData("Headers[\"X-Spark-Signature\"]", "webex")]
    [InlineData("Headers[\"X-Jaas-Signature\"]", "jitsi")]
    [InlineData("Headers[\"X-Hub-Signature-256\"]", "others")]
    [InlineData("Headers[\"x-zm-request-timestamp\"]", "")]
    [InlineData("given", "handed")]
    [InlineData("\"a\"", "")]
    public void Headers(string expression, string trace) => Assert.Equal(trace, Of($"Use({expression});"));

    [Theory]
    [InlineData("new HMACSHA256(new byte[1]).ComputeHash(new byte[2])", "computed")]
    [InlineData("HMACSHA256.HashData(new byte[1], new byte[2])", "computed")]
    [InlineData("HMACSHA512.HashData(new byte[1], new byte[2])", "computed")]
    [InlineData("new HMACSHA1(new byte[1]).TransformFinalBlock(new byte[2], 0, 2)", "computed")]
    [InlineData("await new HMACSHA256(new byte[1]).ComputeHashAsync(System.IO.Stream.Null)", "computed")]
    [InlineData("await HMACSHA256.HashDataAsync(new byte[1], System.IO.Stream.Null)", "computed")]
    [InlineData("SHA256.HashData(new byte[2])", "")]
    [InlineData("\"v0=\" + Convert.ToHexString(HMACSHA256.HashData(new byte[1], new byte[2]))", "computed")]
    [InlineData("HMACSHA256.HashData(new byte[1], JsonSerializer.SerializeToUtf8Bytes(5))", "computed rewritten by JsonSerializer.SerializeToUtf8Bytes(5)")]
    [InlineData("HMACSHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(5), new byte[2])", "computed")]
    [InlineData("JsonSerializer.Serialize(5)", "")]
    [InlineData("HMACSHA256.HashData(new byte[1], Encoding.UTF8.GetBytes(Headers[\"x-zm-signature\"]))", "zoom computed")]
    public void Hashes(string expression, string trace) => Assert.Equal(trace, Of($"Use({expression});"));

    [Theory]
    [InlineData("var signature = Headers[\"x-zm-signature\"]; Use(signature);", "zoom")]
    [InlineData("Headers.TryGetValue(\"x-zm-signature\", out var signature); Use(signature);", "zoom")]
    [InlineData("string signature; signature = Headers[\"x-zm-signature\"]; Use(signature.Trim());", "zoom")]
    [InlineData("string signature = null; signature ??= Headers[\"x-zm-signature\"]; Use(signature);", "zoom")]
    [InlineData("Use(Pass(Headers[\"x-zm-signature\"]));", "zoom")]
    [InlineData("Use(PassByBody(Headers[\"x-zm-signature\"]));", "zoom")]
    [InlineData("var signature = Headers[\"x-zm-signature\"]; Use(Pass(signature));", "zoom")]
    [InlineData("Use(Read());", "zoom")]
    [InlineData("Use(Hash(5));", "computed rewritten by JsonSerializer.SerializeToUtf8Bytes(value)")]
    [InlineData("Use(Deep());", "")]
    public void Ways(string statements, string trace) => Assert.Equal(trace, Of(statements, """
        string Pass(string text) => text;
        string PassByBody(string text) { var copy = text; return copy; }
        string Read() => Headers["x-zm-signature"];
        string Deep() => Read();
        byte[] Hash(int value) => HMACSHA256.HashData(new byte[1], JsonSerializer.SerializeToUtf8Bytes(value));
        """));

    [Fact]
    public void What_the_callers_of_the_same_file_hand_over() => Assert.Equal("zoom", Of("bool Check(string signature, string other) { Use(signature); return true; } Check(Headers[\"x-zm-signature\"], given);"));

    [Fact]
    public void What_their_own_callers_hand_over_is_not_looked_at() => Assert.Equal("handed", Of("bool Check(string signature) { Use(signature); return true; } bool Pass(string text) => Check(text); Pass(Headers[\"x-zm-signature\"]);"));
}
