namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Suppressions that do not say why.</summary>
public class UnjustifiedSuppressionTests
{
    private static Task Code(string code) => Analysis.OfAsync("using System.Diagnostics.CodeAnalysis;\n" + code, "class Meeting { }");

    [Theory]
    [InlineData("")]
    [InlineData(" // ")]
    [InlineData(" // TODO")]
    [InlineData(" // later")]
    [InlineData(" // A meeting has no passcode")]
    public Task A_pragma_without_a_reason(string comment) => Code("class A\n{\n#pragma warning disable CS0168, {|PSC7002:PSC1001|}" + comment + "\n#pragma warning restore PSC1001\n}");

    [Theory]
    [InlineData("#pragma warning disable PSC1001 // The vendor makes one, see the contract.")]
    [InlineData("#pragma warning disable PSC1001, PSC1002 // false positive")]
    [InlineData("#pragma warning restore PSC1001")]
    [InlineData("#pragma warning disable CS0168")]
    [InlineData("#pragma warning disable PSC1, PSCX001, APSC1001")]
    [InlineData("#pragma warning disable")]
    [InlineData("#if NEVER\n#pragma warning disable PSC1001\n#endif")]
    [InlineData("// #pragma warning disable PSC1001")]
    public Task Other_pragmas_are_silent(string pragma) => Code("class A\n{\n" + pragma + "\n}");

    [Fact]
    public Task Attributes_without_a_reason() => Code("""
        [assembly: SuppressMessage("Privacy", {|PSC7002:"PSC1001:A meeting has no passcode"|}, Scope = "member", Target = "~M:A.B")]
        class A
        {
            [SuppressMessage("Privacy", {|PSC7002:"PSC1001"|}, Justification = "<Pending>")] void B() { }
            [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute("Privacy", {|PSC7002:"PSC1001"|}, Justification = "")] int C { get; set; }
            [SuppressMessage("Privacy", {|PSC7002:"PSC1001"|}, Justification = null)] int _d = 1;
        }
        """);

    [Fact]
    public Task Attributes_with_a_reason_and_those_of_others_are_silent() => Code("""
        [assembly: SuppressMessage("Privacy", "PSC1001", Justification = "The vendor makes one.")]
        class A
        {
            const string Why = "The vendor makes one.";
            [SuppressMessage("Privacy", "PSC1001", Justification = Why)] void B() { }
            [SuppressMessage("Other", "CA1000")] void C() { }
            [Other("Privacy", "PSC1001")] void D() { }
        }
        class OtherAttribute(string category, string id) : System.Attribute { public string All => category + id; }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Meeting
        {
        #pragma warning disable {|PSC7002:PSC1001|},
            [SuppressMessage("Privacy", "PSC1001", Justification = )] void B() { }
            [SuppressMessage("Privacy",
        }
        """);
}
