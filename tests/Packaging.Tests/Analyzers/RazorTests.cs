namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>Pages and components, as the platform's own generator hands them to the compiler.</summary>
public sealed class RazorTests(Packages packages)
{
    private const string Creation = """Zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic })""";

    [Fact]
    public async Task Unsafe_code_of_a_component_and_of_a_page_is_told_at_its_line()
    {
        var folder = packages.CreateFolder("RazorApp",
        [
            ("RazorApp.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Razor">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <AddRazorSupportForMvc>true</AddRazorSupportForMvc>
                    <RestorePackagesPath>{packages.Installed}</RestorePackagesPath>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    {AnalysedProject.Reference(packages)}
                  </ItemGroup>
                </Project>
                """),
            ("Components/Room.razor", $$"""
                @using System.Net.Http.Json
                @inject HttpClient Zoom
                <button @onclick="@(() => CreateAsync("x"))">Meet</button>
                @code {
                    private Task CreateAsync(string topic) =>
                        {{Creation}};
                }
                """),
            ("Pages/Meet.cshtml", $$"""
                @page
                @using System.Net.Http.Json
                @inject HttpClient Zoom
                @{
                    var topic = DateTime.Now.ToString();
                    await {{Creation}};
                }
                """),
        ]);
        var build = await AnalysedProject.In(folder).BuildAsync();
        Assert.Equal([new Report("Meet.cshtml", 6, "warning", "PSC1001"), new Report("Room.razor", 6, "warning", "PSC1001")], build.Reports);
    }
}
