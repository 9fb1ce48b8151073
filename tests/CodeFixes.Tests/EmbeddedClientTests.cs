using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class EmbeddedClientTests
{
    [Fact]
    public Task Moods_are_read_no_longer() => InClassAsync(
        "PSC4002",
        """
            // The page of a meeting.
            string A() => JsonSerializer.Serialize(new { configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = {|PSC4002:true|} } } });
        """,
        """
            // The page of a meeting.
            string A() => JsonSerializer.Serialize(new { configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = false } } });
        """);
}
