using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Compares the values of a setting with what a query parameter takes.</summary>
internal static class Parameter
{
    /// <summary>Fails when a value the catalogue sends or accepts has another type or is not listed.</summary>
    public static void AssertFits(Setting setting, JsonElement parameter)
    {
        var type = parameter.GetProperty("type").GetString();
        var values = parameter.GetProperty("enum") is { ValueKind: JsonValueKind.Array } listed ? listed.EnumerateArray().Select(v => v.GetString()!).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var level in Enum.GetValues<ControlLevel>())
        {
            var value = setting.ValueAt(level);
            if (value.Kind == SettingValueKind.FreshSecret)
                Assert.Equal("string", type);
            else if (value.Kind != SettingValueKind.Any)
                Assert.Equal(value.Sent switch { bool => "boolean", long => "integer", _ => "string" }, type);
            if (values is not null)
                Assert.Subset(values, value.Accepted.ToHashSet(StringComparer.Ordinal));
        }
    }
}
