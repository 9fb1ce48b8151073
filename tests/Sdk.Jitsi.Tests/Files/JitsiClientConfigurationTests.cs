using PrivacySafe.Conferencing.Jitsi.Files;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Files;

public sealed class JitsiClientConfigurationTests
{
    [Theory]
    [InlineData("hosts.domain", "meet.example.org")]
    [InlineData("hosts.muc", "conference.meet.example.org")]
    [InlineData("bosh", "/http-bind")]
    [InlineData("testing.p2pTestMode", "false")]
    [InlineData("testing.disableE2EE", "absent")]
    [InlineData("startWithAudioMuted", "true")]
    [InlineData("startWithVideoMuted", "true")]
    [InlineData("feedbackPercentage", "0")]
    [InlineData("lastN", "-1")]
    [InlineData("disabledSounds", "[]")]
    [InlineData("toolbarButtons", "[camera,chat,hangup]")]
    [InlineData("gravatar.disabled", "absent")]
    [InlineData("p2p.enabled", "false")]
    [InlineData("p2p.stunServers", "unknown")]
    [InlineData("localRecording.disable", "true")]
    [InlineData("localRecording.notifyAllParticipants", "false")]
    [InlineData("giphy.enabled", "false")]
    [InlineData("whiteboard.enabled", "false")]
    [InlineData("speakerStats.disabled", "true")]
    [InlineData("websocket", "unknown")]
    [InlineData("disableThirdPartyRequests", "unknown")]
    [InlineData("analytics.disabled", "absent")]
    public void A_deployments_file_is_read(string path, string says)
    {
        foreach (var text in new[] { DeploymentFiles.Client, "\uFEFF" + DeploymentFiles.Client, DeploymentFiles.Client.ReplaceLineEndings("\r\n") })
            Assert.Equal(says, JitsiClientConfiguration.Read(text).Says("config." + path));
    }

    [Fact]
    public void What_is_unknown_is_told_with_its_line()
    {
        var problems = JitsiClientConfiguration.Read(DeploymentFiles.Client).Problems;
        Assert.Equal([(21, "config.p2p.stunServers"), (34, "config.websocket"), (36, "config.disableThirdPartyRequests")], problems.Select(p => (p.Line, p.Path)));
        Assert.All(problems, p => Assert.NotEmpty(p.Reason));
    }

    // The setting is read as false where it can be told, so that each of these has to be something else.
    [Theory]
    [InlineData("if (x) config.p2p.enabled = true;", "unknown")]
    [InlineData("if (x) { config.p2p = {}; }", "unknown")]
    [InlineData("if (x) ; else config.p2p.enabled = true;", "unknown")]
    [InlineData("x && (config.p2p.enabled = true);", "unknown")]
    [InlineData("x ? config.p2p.enabled = true : 0;", "unknown")]
    [InlineData("for (;;) { config.p2p.enabled = true; break; }", "unknown")]
    [InlineData("for (config.p2p.enabled of [true]);", "unknown")]
    [InlineData("while (x()) delete config.p2p;", "unknown")]
    [InlineData("try { config.p2p.enabled = true; } catch { }", "unknown")]
    [InlineData("switch (x) { case 1: config.p2p.enabled = true; }", "unknown")]
    [InlineData("(function () { config.p2p.enabled = true; })();", "unknown")]
    [InlineData("setTimeout(() => config.p2p.enabled = true);", "unknown")]
    [InlineData("class A { static { config.p2p.enabled = true; } }", "unknown")]
    [InlineData("eval('config.p2p.enabled = true');", "unknown")]
    [InlineData("new Function('config.p2p.enabled = true')();", "unknown")]
    [InlineData("Object.assign(config, x);", "unknown")]
    [InlineData("Object.assign(config.p2p, x);", "unknown")]
    [InlineData("with (config) { p2p = { enabled: true }; }", "unknown")]
    [InlineData("var c = config; c.p2p.enabled = true;", "unknown")]
    [InlineData("const { p2p } = config; p2p.enabled = true;", "unknown")]
    [InlineData("var p = config.p2p; p.enabled = true;", "unknown")]
    [InlineData("config.other = config.p2p; config.other.enabled = true;", "unknown")]
    [InlineData("config.other = config.p2p = { enabled: true };", "unknown")]
    [InlineData("[config.p2p.enabled] = [true];", "unknown")]
    [InlineData("({ a: config.p2p.enabled } = { a: true });", "unknown")]
    [InlineData("config.p2p.enabled++;", "unknown")]
    [InlineData("config.p2p.enabled |= 1;", "unknown")]
    [InlineData("config[x] = 1;", "unknown")]
    [InlineData("config.p2p[x] = 1;", "unknown")]
    [InlineData("window[x] = 1;", "unknown")]
    [InlineData("config = x;", "unknown")]
    [InlineData("config = { ...config };", "unknown")]
    [InlineData("config.p2p = { enabled: false, ...x };", "unknown")]
    [InlineData("config.p2p = { enabled: false, [x]: 1 };", "unknown")]
    [InlineData("config.p2p = { enabled: false, __proto__: x };", "unknown")]
    [InlineData("config.p2p = { get enabled() { return false; } };", "unknown")]
    [InlineData("config.p2p = new Proxy(config.p2p, x);", "unknown")]
    [InlineData("config.p2p.enabled = x;", "unknown")]
    [InlineData("config.p2p.enabled = null;", "unknown")]
    [InlineData("config.p2p.enabled = 'false';", "unknown")]
    [InlineData("config.p2p.enabled = 0;", "unknown")]
    [InlineData("config.p2p.enabled = {};", "unknown")]
    [InlineData("config.missing.enabled = 1; config.p2p.enabled = false;", "unknown")]
    [InlineData("config.p2p = 5; config.p2p.a.b = 1; config.p2p = { enabled: false };", "unknown")]
    [InlineData("x = config.missing.y; config.p2p.enabled = false;", "unknown")]
    [InlineData("(function () { config.missing.y = 1; })(); config.p2p.enabled = false;", "unknown")]
    [InlineData("throw 1; config.p2p.enabled = false;", "unknown")]
    [InlineData("{ let config = {}; config.p2p = { enabled: true }; }", "unknown")]
    [InlineData("config.p2p = undefined;", "absent")]
    [InlineData("config.p2p = {};", "absent")]
    [InlineData("config['p2p.enabled'] = true; delete config.p2p.enabled;", "absent")]
    [InlineData("delete config.p2p;", "absent")]
    [InlineData("config = {};", "absent")]
    [InlineData("config.p2p = 5;", "absent")]
    [InlineData("config.p2p.enabled = !0;", "true")]
    [InlineData("window.config.p2p.enabled = true;", "true")]
    [InlineData("globalThis['config']['p2p'][`enabled`] = true;", "true")]
    [InlineData("config.p2p = { enabled: false, enabled: true };", "true")]
    [InlineData("config.p2p = { ...x, enabled: true };", "true")]
    [InlineData("if (config.p2p && !config.p2p.enabled) config.p2p.enabled = true;", "true")]
    [InlineData("if (typeof config.absent === 'undefined') config.p2p.enabled = true;", "true")]
    [InlineData("if (config.hasOwnProperty('p2p')) config.p2p.enabled = true;", "true")]
    [InlineData("config.p2p.enabled ||= true;", "true")]
    [InlineData("a = 1, config.p2p.enabled = true;", "true")]
    [InlineData("config.other = config.p2p.enabled = true;", "true")]
    public void Only_what_can_be_told_is_told(string code, string says) =>
        Assert.Equal(says, JitsiClientConfiguration.Read("var config = { p2p: { enabled: false } };\n" + code).Says("config.p2p.enabled"));

    [Theory]
    [InlineData("if (!config.hasOwnProperty('p2p')) config.p2p = {};")]
    [InlineData("if (!Object.hasOwn(config, 'p2p')) config.p2p = {};")]
    [InlineData("if (!config.p2p) { config.p2p = {}; }")]
    [InlineData("if (config.p2p === undefined) config.p2p = {};")]
    [InlineData("if (config.p2p == null) config.p2p = {};")]
    [InlineData("if (null !== undefined && undefined != null) config.p2p = {};")]
    [InlineData("config.p2p = config.p2p || {};")]
    [InlineData("config.p2p = config.p2p ?? {};")]
    [InlineData("config.p2p ??= {};")]
    [InlineData("var config = config || {};")]
    [InlineData("if (false) config.p2p.enabled = true;")]
    [InlineData("config.absent && (config.p2p.enabled = true);")]
    [InlineData("config.p2p.enabled &&= true;")]
    [InlineData("config['p2p.enabled'] = true;")]
    [InlineData("var x = { config: 1 }; x.config = 2; y.config.p2p.enabled = true;")]
    [InlineData("console.log(config.p2p.enabled, typeof config);")]
    [InlineData("function unrelated(a) { return a.config.p2p; }")]
    [InlineData("config.list = [1, 2].map(x => x);")]
    public void Code_that_changes_nothing_leaves_what_is_known(string code) =>
        Assert.Equal("false", JitsiClientConfiguration.Read("var config = { p2p: { enabled: false } };\n" + code).Says("config.p2p.enabled"));

    [Fact]
    public void A_function_that_was_met_early_counts_until_the_end() =>
        Assert.Equal("unknown", JitsiClientConfiguration.Read("var config = {}; on('load', () => { config.p2p = { enabled: true }; }); config.p2p = { enabled: false };").Says("config.p2p.enabled"));

    [Fact]
    public void A_fragment_tells_what_it_sets_and_leaves_the_rest_unknown()
    {
        var file = JitsiClientConfiguration.Read("config.p2p = { enabled: false };\nconfig.gravatar.disabled = true;");
        Assert.Equal(("false", "absent", "true", "unknown", "unknown"), (
            file.Says("config.p2p.enabled"), file.Says("config.p2p.other"), file.Says("config.gravatar.disabled"), file.Says("config.gravatar.baseUrl"), file.Says("config.giphy.enabled")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>")]
    [InlineData("{\"error\": 404")]
    [InlineData("var config = {")]
    [InlineData("var config = { a: 1 } }")]
    [InlineData("var config;")]
    [InlineData("var config = 'none';")]
    [InlineData("var config = [1];")]
    [InlineData("function config() { }")]
    [InlineData("import x from 'y';")]
    [InlineData("\0\0\0")]
    public void What_is_no_configuration_leaves_everything_unknown(string text)
    {
        var file = JitsiClientConfiguration.Read(text);
        Assert.Empty(file.Values);
        Assert.True(file.IsUnknown("config.p2p.enabled"));
        Assert.NotEmpty(file.Problems);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("a=")]
    [InlineData("a?")]
    [InlineData("a=>")]
    [InlineData("if(a)")]
    [InlineData("`${")]
    [InlineData("async(")]
    [InlineData("config.")]
    [InlineData("1+")]
    [InlineData("config[")]
    [InlineData("config||")]
    [InlineData("function f(){")]
    [InlineData("{")]
    [InlineData("config.a={};")]
    [InlineData("()=>config.a;")]
    public async Task Any_depth_and_length_is_survived(string part)
    {
        var text = "var config = { p2p: { enabled: false } };\nx=" + string.Concat(Enumerable.Repeat(part, 500_000 / part.Length));
        var closed = text + "1" + string.Concat(Enumerable.Repeat(part[^1] switch { '[' => "]", '(' => ")", '{' => part == "`${" ? "}`" : "}", ':' => "1}", _ => "" }, 500_000 / part.Length));
        await Task.Run(() => Assert.NotNull(JitsiClientConfiguration.Read(text)), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        foreach (var times in new[] { 20, 40, 400 })
        {
            var shorter = "var config = { p2p: { enabled: false } };\nx=" + string.Concat(Enumerable.Repeat(part, times)) + "1" + closed[(text.Length + 1)..Math.Min(closed.Length, text.Length + 1 + ((closed.Length - text.Length - 1) * times / (500_000 / part.Length)))];
            Assert.NotNull(JitsiClientConfiguration.Read(shorter));
        }
    }

    [Fact]
    public void Too_deep_an_object_is_unknown_where_it_is_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("{a:", 100)) + "1" + new string('}', 100);
        var file = JitsiClientConfiguration.Read($"var config = {{ p2p: {{ enabled: false }} }};\nconfig.deep = {deep};");
        Assert.Equal("false", file.Says("config.p2p.enabled"));
        Assert.Equal("unknown", file.Says("config.deep" + string.Concat(Enumerable.Repeat(".a", 100))));
    }

    [Fact]
    public void Problems_are_not_listed_without_end()
    {
        var file = JitsiClientConfiguration.Read("var config = {};\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"config.a{i} = x;\n")));
        Assert.Equal(100, file.Problems.Count);
        Assert.True(file.IsUnknown("config.a4999"));
    }

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        var file = JitsiClientConfiguration.Read("var config = {};" + new string(' ', 512 * 1024));
        Assert.True(file.IsUnknown("config.p2p.enabled"));
        Assert.Single(file.Problems);
    }
}
