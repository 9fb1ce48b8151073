using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Jitsi.Files;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Files;

public sealed class DeploymentFileRoundTripTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["abcXYZ019 '\"`\\$#{}=:/.,;\n\u00e4\u20ac"], 0, 12];

    private static readonly Gen<string> Names = Gen.OneOf(Gen.String[Gen.Char["abcdefgXY_$"], 1, 4], Gen.String[Gen.Char["ab1-' \"\\\u00fc"], 1, 4]).Select(n => "s" + n);

    private static readonly Gen<object> Leaves = Gen.OneOf(
        Gen.Bool.Select(b => (object)b), Gen.Int[-100_000, 100_000].Select(i => (object)i), Texts.Select(t => (object)t), Texts.Array[0, 4].Select(l => (object)l));

    private static readonly Setting[] EnvironmentSettings = [.. JitsiCatalogue.Instance.Settings.Where(s => s.Path.StartsWith("env.", StringComparison.Ordinal))];

    [Fact]
    public void Settings_written_as_a_script_in_any_style_are_read_as_they_were() =>
        Gen.Select(Objects(3), Gen.Int).Sample((settings, style) =>
        {
            var text = new SettingsInManyStyles(style).Script(settings);
            var file = JitsiClientConfiguration.Read(text);
            var expected = Flat("config", settings).ToDictionary(StringComparer.Ordinal);
            Assert.Empty(file.Problems);
            Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), file.Values.Keys.Order(StringComparer.Ordinal).Select(k => KeyValuePair.Create(k, file.Says(k))));
            Assert.False(file.IsUnknown("config.another"));
        }, iter: 5_000);

    [Fact]
    public void Variables_written_in_any_style_are_read_as_they_were() =>
        Gen.Select(Gen.Shuffle(EnvironmentSettings), Gen.Int[0, EnvironmentSettings.Length], Texts.Array[EnvironmentSettings.Length], Gen.Int).Sample((settings, count, texts, style) =>
        {
            var lot = new Random(style);
            var variables = settings.Take(count).Select((s, i) => KeyValuePair.Create(s, s.Secure.Sent is bool ? lot.Next(2) == 0 ? "true" : "0" : texts[i])).ToList();
            var text = new SettingsInManyStyles(style).Environment(variables.Select(v => KeyValuePair.Create(v.Key.Name, v.Value)));
            var file = JitsiEnvironmentFile.Read(text);

            Assert.Empty(file.Problems);
            foreach (var setting in settings)
            {
                var written = variables.Where(v => v.Key == setting).Select(v => v.Value).SingleOrDefault();
                var says = setting.Secure.Sent is bool && written is not null ? written is "true" ? "true" : "false" : written;
                if (says is null || (says.Length == 0 && !setting.Secure.Accepted.Contains("")))
                    says = "absent";
                Assert.Equal(says, file.Says(setting.Path));
            }
        }, iter: 5_000);

    [Fact]
    public void A_hundred_thousand_broken_scripts_are_survived() => Survives(DeploymentFiles.Client, JitsiClientConfiguration.Read, "{}[]()'\"`$\\/*;:=,.!?&|<>+-~ \n\0\u2028configwindowletfunction=>0x1e9");

    [Fact]
    public void A_hundred_thousand_broken_files_of_variables_are_survived() => Survives(DeploymentFiles.Environment, JitsiEnvironmentFile.Read, "{}\"'`$\\#=:-+? \t\n\r\0\u0085exportENABLE_1");

    private static void Survives(string valid, Func<string, DeploymentFile> read, string alphabet)
    {
        var slowest = TimeSpan.Zero;
        Gen.Int.Sample(seed =>
        {
            var text = Broken(valid, alphabet, new Random(seed));
            var clock = Stopwatch.StartNew();
            var file = read(text);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            foreach (var path in new[] { "config.p2p.enabled", "config.hosts.domain", "env.ENABLE_AUTH", "config", "env", ".", "" })
                Assert.False(file.Values.ContainsKey(path) && file.IsUnknown(path));
            Assert.All(file.Problems, p => Assert.InRange(p.Line, 0, 1 + text.Length));
        }, iter: 100_000);

        // A file takes milliseconds; this is for what would take minutes.
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Broken(string valid, string alphabet, Random lot)
    {
        var text = new StringBuilder(valid);
        for (var changes = lot.Next(1, 6); changes > 0 && text.Length > 0; changes--)
        {
            var at = lot.Next(text.Length);
            var length = Math.Min(lot.Next(1, lot.Next(2) == 0 ? 4 : 200), text.Length - at);
            switch (lot.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(lot.Next(text.Length), text.ToString(at, length));
                    break;
                case 2:
                    text[at] = alphabet[lot.Next(alphabet.Length)];
                    break;
                default:
                    text.Insert(at, string.Concat(Enumerable.Range(0, lot.Next(1, 5)).Select(_ => alphabet[lot.Next(alphabet.Length)])));
                    break;
            }
        }

        return text.ToString();
    }

    private static Gen<Dictionary<string, object>> Objects(int depth)
    {
        var values = depth == 0 ? Leaves : Gen.Frequency((3, Leaves), (2, Objects(depth - 1).Select(o => (object)o)));
        return Gen.Dictionary(Names, values)[0, 4];
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(string path, object value) => value switch
    {
        Dictionary<string, object> members => members.SelectMany(m => Flat(path + "." + m.Key, m.Value)),
        bool truth => [KeyValuePair.Create(path, truth ? "true" : "false")],
        int number => [KeyValuePair.Create(path, number.ToString(CultureInfo.InvariantCulture))],
        string[] list => [KeyValuePair.Create(path, "[" + string.Join(',', list) + "]")],
        _ => [KeyValuePair.Create(path, (string)value)],
    };
}
