using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>What the catalogue wants of a setting.</summary>
internal sealed class WantedSetting : WantedValue
{
    private WantedSetting(Setting setting, bool isSecret, bool isEmptyList, IReadOnlyList<object> candidates) : base(setting.Path)
    {
        Setting = setting;
        IsSecret = isSecret;
        IsEmptyList = isEmptyList;
        Candidates = candidates;
    }

    public Setting Setting { get; }

    /// <summary>True for a secret that every meeting gets anew.</summary>
    public bool IsSecret { get; }

    /// <summary>True for a list without members.</summary>
    public bool IsEmptyList { get; }

    /// <summary>The values that are good enough, the best one first: <see cref="bool"/>, <see cref="long"/> or <see cref="string"/>.</summary>
    public IReadOnlyList<object> Candidates { get; }

    /// <summary>The best value; null for secrets and lists.</summary>
    public object? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>The candidates as text.</summary>
    public IEnumerable<string> Texts => Candidates.Select(Text);

    /// <summary>What the catalogue wants of a setting; null when it wants nothing that could be written.</summary>
    public static WantedSetting? Of(Setting setting)
    {
        switch (setting.Secure.Kind)
        {
            case SettingValueKind.FreshSecret:
                return new WantedSetting(setting, true, false, Array.Empty<object>());
            case SettingValueKind.EmptyList:
                return new WantedSetting(setting, false, true, Array.Empty<object>());
            case SettingValueKind.Exact when setting.Secure.Sent is { } sent:
                var others = setting.Secure.Accepted.Concat(setting.Standard?.Accepted ?? Array.Empty<string>()).Where(t => t != Text(sent)).Distinct(StringComparer.Ordinal);
                return new WantedSetting(setting, false, false, new[] { sent }.Concat(others).ToArray());
            default:
                return null;
        }
    }

    /// <summary>A candidate as the vendor's texts write it.</summary>
    public static string Text(object candidate) => candidate switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => candidate.ToString() ?? "",
    };

    public override ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type)
    {
        if (type is not null)
            return SettingExpression.Of(this, place, type);
        return IsSecret ? PasscodeExpression.In(place, Setting.Control) : Best is { } best ? SettingExpression.Literal(best) : null;
    }

    public override JsonPiece? Json(WritePlace place, WrittenText text, int index)
    {
        if (IsSecret)
            return text.TakesHoleAt(index) && PasscodeExpression.In(place, Setting.Control) is { } secret ? new JsonPiece(text.SpelledHole(secret.ToString()), true) : null;
        if (IsEmptyList)
            return new JsonPiece("[]", false);
        return Best is { } best ? new JsonPiece(text.Spelled(index, Text(best)), best is string) : null;
    }
}
