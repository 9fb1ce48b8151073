using System.Text;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Matrix;

/// <summary>Every setting with a rule in every idiom: the insecure value is found, the secure one is not, and the fix makes the one the other.</summary>
public sealed class MatrixTests
{
    public static TheoryData<string, string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string, string>();
#if OLDEST_COMPILER
            var run = new HashSet<string>();
#endif
            foreach (var vendor in VendorCatalogues.All)
            {
                var creation = vendor.Endpoints.FirstOrDefault(e => e is { Effect: EndpointEffect.CreateMeeting, Body: EndpointBody.Json, Verb: "POST" });
                if (creation is null || vendor.Hosts.Count == 0)
                    continue;
                foreach (var setting in vendor.Settings.Where(s => s is { Scope: SettingScope.Meeting, InCreate: true }))
                {
                    foreach (var insecure in MatrixValue.InsecureOf(setting))
                    {
                        // What a JArray is made of is not read yet.
                        foreach (var idiom in MatrixIdiom.All.Where(i => i.Name != "JObject" || insecure.Type != "string[]"))
                        {
#if OLDEST_COMPILER
                            // What one cell of an idiom needs of the compiler, the others need as well.
                            if (!run.Add(idiom.Name))
                                continue;
#endif
                            cells.Add(vendor.Name, setting.Path, insecure.Text, idiom.Name);
                        }
                    }
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_setting_is_found_silent_and_fixed(string vendorName, string path, string insecureText, string idiomName)
    {
        var vendor = VendorCatalogues.All.Single(v => v.Name == vendorName);
        var setting = vendor.Settings.Single(s => s.Scope == SettingScope.Meeting && s.Path == path);
        var insecure = MatrixValue.InsecureOf(setting).Single(v => v.Text == insecureText);
        var idiom = MatrixIdiom.All.Single(i => i.Name == idiomName);
        var creation = vendor.Endpoints.First(e => e is { Effect: EndpointEffect.CreateMeeting, Body: EndpointBody.Json, Verb: "POST" });
        var address = $"https://{vendor.Hosts[0].Host}{vendor.Hosts[0].BasePath}{System.Text.RegularExpressions.Regex.Replace(creation.Path, "{[^}]*}", "me")}";

        var before = await AnalysedCode.OfAsync(idiom.Write(address, path, insecure));
        Assert.True(before.Findings.Count(d => d.Id == insecure.Rule) == 1, Describe("The insecure value has to be found", before));
        Assert.DoesNotContain(before.Findings, AnalysedCode.IsOfCompiler);

        var secure = await AnalysedCode.OfAsync(idiom.Write(address, path, MatrixValue.SecureOf(setting, insecure)));
        Assert.True(IsSilent(secure, insecure.Rule), Describe("The secure value has to be silent", secure));

        var after = await before.FixAsync(insecure.Rule);
        if (!idiom.CanBeFixed(insecure))
        {
            Assert.Null(after);
            return;
        }

        Assert.NotNull(after);
        Assert.NotEqual(before.Text, after);
        var left = after == secure.Text ? secure : await AnalysedCode.OfAsync(after);
        Assert.True(IsSilent(left, insecure.Rule), Describe("The fixed value has to be silent", left));
    }

    [Fact]
    public void The_matrix_holds_every_rule_that_json_can_break() => Assert.Superset(
        new HashSet<string> { "PSC1001", "PSC1002", "PSC1003", "PSC1005", "PSC1006", "PSC1007", "PSC1008", "PSC1013", "PSC1014", "PSC3002", "PSC3003", "PSC3005", "PSC5001" },
        VendorCatalogues.All.SelectMany(v => v.Settings).Where(s => s.Scope == SettingScope.Meeting).SelectMany(MatrixValue.InsecureOf).Select(v => v.Rule).ToHashSet());

    private static bool IsSilent(AnalysedCode code, string rule) => code.Findings.All(d => d.Id != rule && !AnalysedCode.IsOfCompiler(d));

    private static string Describe(string what, AnalysedCode code) => new StringBuilder(what).Append(":\n").AppendJoin('\n', code.Findings).Append("\n\n").Append(code.Text).ToString();
}
