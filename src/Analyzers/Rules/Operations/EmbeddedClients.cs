using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds insecure values in the configuration that an application serialises for a vendor's client in a page. Only what makes the client worse than it is by itself: what it
/// does anyway is no finding.
/// </summary>
internal sealed class EmbeddedClients : INamedOperationRule
{
    private static readonly (VendorCatalogue Vendor, ClientShape Client, Setting[] Settings)[] Clients = VendorCatalogues.All
        .Where(v => v.Client is not null)
        .Select(v => (v, v.Client!, v.Settings.Where(s => IsJudged(s, v.Client!)).ToArray()))
        .ToArray();

    private static readonly FileWords Words = new(
        Clients.SelectMany(c => c.Client.Wrappers).Select(SettingPath.NameOf).ToArray(),
        Clients.SelectMany(c => c.Settings).Select(s => SettingPath.NameOf(s.Path)).ToArray());

    public string Part => "rule of embedded clients";

    public IReadOnlyList<string> MethodNames { get; } = new[] { "Serialize", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement" };

    public IReadOnlyList<string> TypeNames { get; } = Array.Empty<string>();

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (operation is not IInvocationOperation call || context.Evaluator.Evaluate(call) is not EncodedValue written || Payload.Read(written, ValueEncoding.SystemTextJson) is not { } payload)
            yield break;
        foreach (var (vendor, client, settings) in Clients)
        {
            foreach (var wrapper in client.Wrappers)
            {
                foreach (var setting in settings)
                {
                    foreach (var value in payload.At(wrapper + setting.Path.Substring(client.Prefix.Length)).Alternatives)
                    {
                        if (InsecureValues.Insecure(setting, value) is { } text && ControlRule.Of(setting, ValueMeaning.Plain) is { } rule)
                            yield return InsecureValues.About(rule, vendor, setting, value, text);
                    }
                }
            }
        }
    }

    private static bool IsJudged(Setting setting, ClientShape client) =>
        setting is { Scope: SettingScope.Deployment, WhenNotSent: AbsenceEffect.SafeDefault, CountsFrom: < ControlLevel.Strict }
        && setting.Path.StartsWith(client.Prefix + ".", StringComparison.Ordinal)
        && ControlRule.Of(setting, ValueMeaning.Plain) is not null;
}
