namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>The purpose of a report on single people, stated where it is fetched.</summary>
public sealed class UsageReportAttributeTests
{
    [Fact]
    public void It_says_what_for_and_how_long()
    {
        var stated = Assert.Single(typeof(Stated).GetCustomAttributes(typeof(UsageReportAttribute), inherit: false).Cast<UsageReportAttribute>());

        Assert.Equal("Certificates of attendance", stated.Purpose);
        Assert.Equal(30, stated.DeleteAfterDays);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_purpose_is_needed(string? purpose) => Assert.ThrowsAny<ArgumentException>(() => new UsageReportAttribute(purpose!, 30));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_period_is_needed(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => new UsageReportAttribute("Certificates of attendance", days));

    [UsageReport("Certificates of attendance", deleteAfterDays: 30)]
    private sealed class Stated;
}
