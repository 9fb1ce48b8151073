namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed class ApiAddressTests
{
    [Theory]
    [InlineData("api.example.org", "/v2", "api.example.org", "/v2/users/me/meetings", "/users/me/meetings")]
    [InlineData("api.example.org", "/v2", "API.Example.org", "/V2/meetings", "/meetings")]
    [InlineData("api.example.org", "", "api.example.org", "/meetings", "/meetings")]
    [InlineData("api-*.example.org", "/v2", "api-eu.example.org", "/v2/meetings", "/meetings")]
    public void What_lies_below_is_found(string host, string basePath, string writtenHost, string writtenPath, string below) =>
        Assert.Equal(below, new ApiAddress(host, basePath).PathBelow(writtenHost, writtenPath));

    [Theory]
    [InlineData("api.example.org", "/v2", "example.org", "/v2/meetings")]
    [InlineData("api.example.org", "/v2", "api.example.org.evil.test", "/v2/meetings")]
    [InlineData("api.example.org", "/v2", "api.example.org", "/v1/meetings")]
    [InlineData("api.example.org", "/v2", "api.example.org", "/v21/meetings")]
    [InlineData("api.example.org", "/v2", "api.example.org", "/v2")]
    [InlineData("api-*.example.org", "/v2", "api-.example.org", "/v2/meetings")]
    [InlineData("api-*.example.org", "/v2", "api-a.b.example.org", "/v2/meetings")]
    [InlineData("api-*.example.org", "/v2", "api.example.org", "/v2/meetings")]
    public void What_lies_elsewhere_is_not(string host, string basePath, string writtenHost, string writtenPath) =>
        Assert.Null(new ApiAddress(host, basePath).PathBelow(writtenHost, writtenPath));

    [Fact]
    public void It_is_written_as_host_and_path() => Assert.Equal("api.example.org/v2", new ApiAddress("api.example.org", "/v2").ToString());
}
