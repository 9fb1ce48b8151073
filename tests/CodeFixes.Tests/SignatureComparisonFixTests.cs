using PrivacySafe.Conferencing.CodeFixes.Webhooks;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class SignatureComparisonFixTests
{
    private const string Members = """
            static string Hash(string key, string text) => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
            Dictionary<string, string> Headers = new();
            // A meeting on zoom.

        """;

    [Fact]
    public Task Texts_become_bytes_and_negation_stays() => InClassAsync<SignatureComparisonFix>(
        "PSC2003",
        Members + """
            bool A(string key, string body) => /* the sender's */ {|PSC2003:Headers["x-zm-signature"] == "v0=" + Hash(key, body)|}; // compared
            bool B(string key, string body)
            {
                var expected = Hash(key, body);
                if ({|PSC2003:expected != Headers["x-zm-signature"]|})
                    return false;
                return {|PSC2003:string.Equals(expected, Headers["x-zm-signature"])|} && {|PSC2003:expected.Equals(Headers["x-zm-signature"], StringComparison.Ordinal)|};
            }
        """,
        Members + """
            bool A(string key, string body) => /* the sender's */ CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Headers["x-zm-signature"]), Encoding.UTF8.GetBytes("v0=" + Hash(key, body))); // compared
            bool B(string key, string body)
            {
                var expected = Hash(key, body);
                if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Headers["x-zm-signature"])))
                    return false;
                return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Headers["x-zm-signature"])) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
            }
        """);

    [Fact]
    public Task Bytes_stay_bytes_and_what_may_be_null_is_nothing() => InClassAsync<SignatureComparisonFix>(
        "PSC2003",
        """
            // A meeting on zoom.
            bool A(byte[] key, byte[] body, Dictionary<string, string> headers) => {|PSC2003:System.Linq.Enumerable.SequenceEqual(HMACSHA256.HashData(key, body), Convert.FromHexString(headers["x-zm-signature"]))|};
        #nullable enable
            bool B(byte[] key, byte[] body, Func<string, string?> header) => {|PSC2003:Convert.ToHexString(HMACSHA256.HashData(key, body)) == header("x-zm-signature")|};
        """,
        """
            // A meeting on zoom.
            bool A(byte[] key, byte[] body, Dictionary<string, string> headers) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), Convert.FromHexString(headers["x-zm-signature"]));
        #nullable enable
            bool B(byte[] key, byte[] body, Func<string, string?> header) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Convert.ToHexString(HMACSHA256.HashData(key, body))), Encoding.UTF8.GetBytes(header("x-zm-signature") ?? ""));
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_comparison_that_ignores_capitals() => NotOfferedAsync<SignatureComparisonFix>(
        "PSC2003",
        Members + """
            bool A(string key, string body) => {|PSC2003:Hash(key, body).Equals(Headers["x-zm-signature"], StringComparison.OrdinalIgnoreCase)|};
        """);
}
