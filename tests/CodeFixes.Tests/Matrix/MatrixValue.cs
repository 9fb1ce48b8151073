using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Matrix;

/// <summary>A value for a cell of the matrix, as C# and as JSON write it, and the rule that speaks of it.</summary>
/// <param name="Text">What it is called in the test's name.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Code">The expression; null when nothing is written.</param>
/// <param name="Type">The expression's type.</param>
/// <param name="Json">The JSON; <c>HOLE</c> for an expression that cannot be constant.</param>
internal sealed record MatrixValue(string Text, string Rule, string? Code, string Type, string Json)
{
    /// <summary>The insecure values of a setting of which a rule speaks.</summary>
    public static IEnumerable<MatrixValue> InsecureOf(Setting setting)
    {
        if (setting.Secure.Kind == SettingValueKind.FreshSecret)
        {
            // Other secrets than passcodes have no rule yet.
            if (setting.Control.Id != ConferenceControls.Passcode.Id)
                yield break;
            if (setting.WhenNotSent == AbsenceEffect.Unprotected)
            {
                yield return new MatrixValue("missing", "PSC1001", null, "string", "");
                yield return new MatrixValue("empty", "PSC1001", "\"\"", "string", "\"\"");
            }

            yield return new MatrixValue("constant", "PSC1003", "\"123456\"", "string", "\"123456\"");
            yield break;
        }

        if (setting.Control.Id == ConferenceControls.Passcode.Id)
        {
            if (setting.WhenNotSent == AbsenceEffect.AccountDecides)
                yield return new MatrixValue("missing", "PSC1002", null, "bool", "");
            if (setting.IsUnsafe("false"))
                yield return new MatrixValue("false", "PSC1001", "false", "bool", "false");
            yield break;
        }

        if (setting.Secure.Kind == SettingValueKind.EmptyList)
        {
            if (setting.IsUnsafe("CN") && RuleOf(setting, "CN") is { } rule)
                yield return new MatrixValue("CN", rule, "new[] { \"CN\" }", "string[]", "[\"CN\"]");
            yield break;
        }

        if (setting.Secure is not { Kind: SettingValueKind.Exact, Sent: { } sent })
            yield break;
        var candidates = setting.Unsafe
            ?? (sent is bool flag ? [flag ? "false" : "true"]
                : [.. setting.Meanings.Keys, .. setting.Off?.Accepted ?? [], .. sent is string ? ["anybody"] : Array.Empty<string>()]);
        foreach (var text in candidates.Distinct(StringComparer.Ordinal).Where(setting.IsUnsafe))
        {
            if (RuleOf(setting, text) is { } rule)
                yield return Of(text, rule, sent);
        }
    }

    /// <summary>The secure value in the place of an insecure one.</summary>
    public static MatrixValue SecureOf(Setting setting, MatrixValue insecure) => setting.Secure.Kind switch
    {
        SettingValueKind.FreshSecret => insecure with { Code = Fixing.NewPasscode, Json = "HOLE" },
        SettingValueKind.EmptyList => insecure with { Code = "new string[0]", Json = "[]" },
        _ => Of(WantedSetting.Text(setting.Secure.Sent!), insecure.Rule, setting.Secure.Sent!),
    };

    private static MatrixValue Of(string text, string rule, object like) => like switch
    {
        bool => new MatrixValue(text, rule, text, "bool", text),
        long => new MatrixValue(text, rule, text, "int", text),
        _ => new MatrixValue(text, rule, $"\"{text}\"", "string", $"\"{text}\""),
    };

    private static string? RuleOf(Setting setting, string text) => ControlRule.Of(setting, setting.Meanings.TryGetValue(text, out var meaning) ? meaning : ValueMeaning.Plain)?.Descriptor.Id;
}
