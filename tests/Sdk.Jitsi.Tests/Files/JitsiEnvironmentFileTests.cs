using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Jitsi.Files;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Files;

public sealed class JitsiEnvironmentFileTests
{
    [Theory]
    [InlineData("ENABLE_AUTH", "true")]
    [InlineData("AUTH_TYPE", "jwt")]
    [InlineData("ENABLE_GUESTS", "false")]
    [InlineData("JWT_ALLOW_EMPTY", "false")]
    [InlineData("ENABLE_RECORDING", "absent")]
    [InlineData("ENABLE_LOBBY", "true")]
    [InlineData("ENABLE_AUTO_OWNER", "false")]
    [InlineData("RTCSTATS_ENABLED", "absent")]
    [InlineData("JVB_DISABLE_STUN", "true")]
    [InlineData("JIGASI_SIP_URI", "")]
    [InlineData("JWT_SIGN_TYPE", "HS256")]
    public void A_deployments_file_is_read(string name, string says)
    {
        foreach (var text in new[] { DeploymentFiles.Environment, "\uFEFF" + DeploymentFiles.Environment, DeploymentFiles.Environment.ReplaceLineEndings("\r\n") })
        {
            var file = JitsiEnvironmentFile.Read(text);
            Assert.Empty(file.Problems);
            Assert.Equal(says, file.Says("env." + name));
        }
    }

    [Fact]
    public void Only_what_the_catalogue_lists_is_kept()
    {
        var file = JitsiEnvironmentFile.Read(DeploymentFiles.Environment);
        Assert.All(file.Values.Keys, path => Assert.Contains(JitsiCatalogue.Instance.Settings, s => s.Path == path));
        Assert.DoesNotContain(file.Values.Keys, k => k.Contains("SECRET", StringComparison.Ordinal) || k.Contains("PASSWORD", StringComparison.Ordinal));
        Assert.DoesNotContain(file.Values.Values, v => v.Text is { } t && (t.Contains("not-for-anybody", StringComparison.Ordinal) || t.Contains("f00ba7", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData("t", "true")]
    [InlineData("F", "false")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("'\"true\"'", "true")]
    [InlineData("yes", "unknown")]
    [InlineData("no", "unknown")]
    [InlineData("on", "unknown")]
    [InlineData("off", "unknown")]
    [InlineData("tRUE", "unknown")]
    [InlineData("2", "unknown")]
    [InlineData("true false", "unknown")]
    [InlineData("\"true\n\"", "unknown")]
    public void A_switch_is_what_the_deployment_understands(string written, string says) =>
        Assert.Equal(says, JitsiEnvironmentFile.Read("ENABLE_AUTH=" + written).Says("env.ENABLE_AUTH"));

    [Theory]
    [InlineData("AUTH_TYPE=jwt # why", "jwt")]
    [InlineData("AUTH_TYPE=jwt# not a comment", "jwt# not a comment")]
    [InlineData("AUTH_TYPE=\"jwt # text\" # why", "jwt # text")]
    [InlineData("AUTH_TYPE='j$wt'", "j$wt")]
    [InlineData("AUTH_TYPE='it\\'s'", "it's")]
    [InlineData("AUTH_TYPE=\"a\\\"b\\\\\"", "a\"b\\")]
    [InlineData("AUTH_TYPE=\"a\\nb\"", "a\nb")]
    [InlineData("AUTH_TYPE=\"a\nb\"\nX=1", "a\nb")]
    [InlineData("AUTH_TYPE=$$x", "$x")]
    [InlineData("AUTH_TYPE=\"\\$x\"", "$x")]
    [InlineData("  export \t AUTH_TYPE  =  jwt  ", "jwt")]
    [InlineData("exportAUTH_TYPE=jwt", "absent")]
    [InlineData("AUTH_TYPE=ldap\nAUTH_TYPE=jwt", "jwt")]
    [InlineData("AUTH_TYPE=ldap\nAUTH_TYPE=", "absent")]
    [InlineData("AUTH_TYPE=jwt\nAUTH_TYPE=$NOWHERE", "unknown")]
    [InlineData("A=jwt\nAUTH_TYPE=$A", "jwt")]
    [InlineData("A=jwt\nAUTH_TYPE=${A}x", "jwtx")]
    [InlineData("AUTH_TYPE=$A\nA=jwt", "unknown")]
    [InlineData("AUTH_TYPE=${A:-jwt}", "jwt")]
    [InlineData("A=\nAUTH_TYPE=${A:-jwt}", "jwt")]
    [InlineData("A=\nAUTH_TYPE=x${A-jwt}", "x")]
    [InlineData("AUTH_TYPE=${A-${B:-jwt}}", "jwt")]
    [InlineData("A=1\nAUTH_TYPE=${A:+jwt}", "jwt")]
    [InlineData("AUTH_TYPE=x${A:+jwt}", "x")]
    [InlineData("AUTH_TYPE=${A:?needed}", "unknown")]
    [InlineData("AUTH_TYPE=${A", "unknown")]
    [InlineData("AUTH_TYPE=a$", "unknown")]
    [InlineData("AUTH_TYPE=#jwt", "unknown")]
    [InlineData("AUTH_TYPE", "unknown")]
    public void Text_is_read_as_compose_reads_it(string text, string says) => Assert.Equal(says, JitsiEnvironmentFile.Read(text).Says("env.AUTH_TYPE"));

    [Fact]
    public void A_line_that_is_no_variable_leaves_unknown_what_the_others_do_not_say()
    {
        var file = JitsiEnvironmentFile.Read("ENABLE_AUTH=1\nENABLE GUESTS=1\nAUTH_TYPE=jwt");
        Assert.Equal(("true", "jwt", "unknown"), (file.Says("env.ENABLE_AUTH"), file.Says("env.AUTH_TYPE"), file.Says("env.ENABLE_GUESTS")));
        Assert.Equal((2, null), (Assert.Single(file.Problems).Line, file.Problems[0].Path));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_leaves_everything_unknown()
    {
        var file = JitsiEnvironmentFile.Read("ENABLE_AUTH=1\n\nJWT_APP_SECRET=\"hunter2\nENABLE_GUESTS=0");
        Assert.Empty(file.Values);
        Assert.True(file.IsUnknown("env.ENABLE_AUTH") && file.IsUnknown("env.ENABLE_RECORDING"));
        Assert.Equal(3, Assert.Single(file.Problems).Line);
    }

    [Fact]
    public void A_problem_names_line_and_setting_and_quotes_nothing()
    {
        var file = JitsiEnvironmentFile.Read("X=1\nENABLE_AUTH=hunter2\nAUTH_TYPE=${hunter2:?hunter2}\nhunter2 hunter2=hunter2\n");
        Assert.Equal([(2, "env.ENABLE_AUTH"), (3, "env.AUTH_TYPE"), (4, null)], file.Problems.Select(p => (p.Line, p.Path)));
        Assert.All(file.Problems, p => Assert.DoesNotContain("hunter2", p.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Variables_that_double_each_other_do_not_fill_the_memory()
    {
        var text = "A0=0123456789\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"A{i}=$A{i - 1}$A{i - 1}\n")) + "AUTH_TYPE=$A60\nENABLE_AUTH=1\n";
        var file = JitsiEnvironmentFile.Read(text);
        Assert.Equal(("unknown", "true"), (file.Says("env.AUTH_TYPE"), file.Says("env.ENABLE_AUTH")));
    }

    [Theory]
    [InlineData("${A:-", "}", 5000, "unknown", "true")]
    [InlineData("$", "", 100_000, null, "true")]
    [InlineData("\"", "", 100_001, "absent", "true")]
    [InlineData("\\", "", 100_000, null, "true")]
    [InlineData("# ", "", 100_000, "unknown", "true")]
    [InlineData("A=", "", 100_000, null, "true")]
    public void Deep_and_long_values_are_survived(string before, string after, int times, string? says, string next)
    {
        var value = string.Concat(Enumerable.Repeat(before, times)) + "x" + string.Concat(Enumerable.Repeat(after, times));
        var file = JitsiEnvironmentFile.Read($"AUTH_TYPE={value}\nENABLE_AUTH=1");
        Assert.Equal(says ?? value.Replace("$$", "$", StringComparison.Ordinal), file.Says("env.AUTH_TYPE"));
        Assert.Equal(next, file.Says("env.ENABLE_AUTH"));
    }

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        var file = JitsiEnvironmentFile.Read("ENABLE_AUTH=1\n" + new string('#', 512 * 1024));
        Assert.Equal("unknown", file.Says("env.ENABLE_AUTH"));
        Assert.Single(file.Problems);
    }
}
