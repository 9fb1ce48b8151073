using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Tests.Profiles;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class CompileTimeTests
{
    private const string Head = """
        using System;
        using PrivacySafe.Conferencing;
        static class Snippet
        {
            static MeetingRequest Run(WorksCouncilSession council, EmployeeMeeting employees, MeetingProfile any, MeetingStart start, RecordingOrder order) =>
                MeetingRequest.For(
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("PrivacySafe.Conferencing.Tests", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    [Theory]
    [InlineData("council", ".AllowRecording(order)", "WorksCouncilSession", "IAllowsRecording")]
    [InlineData("council", ".AllowDialIn()", "WorksCouncilSession", "IAllowsDialIn")]
    [InlineData("any", ".AllowRecording(order)", "MeetingProfile", "IAllowsRecording")]
    [InlineData("any", ".AllowDialIn()", "MeetingProfile", "IAllowsDialIn")]
    public void What_the_profile_does_not_allow_does_not_compile(string profile, string call, string named, string lacking)
    {
        var error = Assert.Single(Errors(Snippet(profile, call)));
        Assert.Equal("CS0311", error.Id);
        var message = Message(error);
        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.Contains(lacking, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void Each_profile_compiles_with_exactly_what_it_may_have(string profile)
    {
        var said = ProfileDemands.Of(profile);
        AssertCompiles(said.MayBeRecorded, ".AllowRecording(order)", "IAllowsRecording");
        AssertCompiles(said.MayDialIn, ".AllowDialIn()", "IAllowsDialIn");

        void AssertCompiles(bool expected, string call, string lacking)
        {
            var errors = Errors($"#pragma warning disable PSCEXP001\n{Of(profile, call)}");
            if (expected)
                Assert.Empty(errors);
            else
                Assert.Contains(lacking, Message(Assert.Single(errors, e => e.Id == "CS0311")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void An_experimental_profile_is_an_error_until_somebody_accepts_it(string profile)
    {
        var errors = Errors(Of(profile, ""));
        if (ProfileDemands.Of(profile).IsExperimental)
            Assert.Equal("PSCEXP001", Assert.Single(errors.Select(e => e.Id).Distinct()));
        else
            Assert.Empty(errors);
        Assert.Empty(Errors($"#pragma warning disable PSCEXP001\n{Of(profile, "")}"));
    }

    [Theory]
    [InlineData(".WithEndToEndEncryption().AllowRecording(order)", "AllowRecording")]
    [InlineData(".WithEndToEndEncryption().AllowDialIn()", "AllowDialIn")]
    [InlineData(".AllowRecording(order).WithEndToEndEncryption()", "WithEndToEndEncryption")]
    [InlineData(".AllowDialIn().WithEndToEndEncryption()", "WithEndToEndEncryption")]
    public void End_to_end_encryption_and_what_breaks_it_do_not_compile_together(string calls, string named)
    {
        var error = Assert.Single(Errors(Snippet("employees", calls)));
        Assert.Contains(error.Id, (string[])["CS0411", "CS1061", "CS1929"]);
        Assert.Contains(named, Message(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employees", ".AllowRecording(order)")]
    [InlineData("employees", ".AllowDialIn().AllowRecording(order).WithHostLink()")]
    [InlineData("employees", ".WithEndToEndEncryption().WithHostLink()")]
    [InlineData("council", ".WithEndToEndEncryption().KeepWhenViolated()")]
    [InlineData("council", ".HostedBy(\"a\").WithEndToEndEncryption()")]
    [InlineData("any", ".AllowRecordingWhenPermitted(order)")]
    [InlineData("any", ".AllowDialInWhenPermitted()")]
    public void What_the_profile_allows_compiles(string profile, string calls) => Assert.Empty(Errors(Snippet(profile, calls)));

    [Theory]
    [InlineData("internal", "public class P() : MeetingProfile(\"x\", \"x\", \"x\", null!, []) { }")]
    [InlineData("sealed", "public class P(PrivacyNotice n) : EmployeeMeeting(n) { }")]
    public void A_profile_cannot_be_invented_without_a_basis(string why, string declaration)
    {
        Assert.NotEmpty(Errors("using PrivacySafe.Conferencing;\n" + declaration));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void The_message_that_the_Quickstart_shows_is_the_compilers()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Quickstart");
        var error = Assert.Single(Errors(File.ReadAllText(Path.Combine(folder, "DoesNotCompile.cs"))));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "DoesNotCompile.message.txt")).Trim(), $"error {error.Id}: {Message(error)}");
    }

    private static string Snippet(string profile, string calls) => $"{Head}{profile}, \"Topic\", start, TimeSpan.FromHours(1)){calls};\n}}";

    private static string Of(string profile, string call) =>
        Head.Replace("WorksCouncilSession council", $"{profile} council", StringComparison.Ordinal) + $"council, \"Topic\", start, TimeSpan.FromHours(1)){call};\n}}";

    private static string Message(Diagnostic error) => error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static Diagnostic[] Errors(string source)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText("global using System;", parse, cancellationToken: CancellationToken.None), CSharpSyntaxTree.ParseText(source, parse, cancellationToken: CancellationToken.None)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics(CancellationToken.None).Where(d => d.Severity == DiagnosticSeverity.Error)];
    }
}
