namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Compares the values of a setting with what a schema allows.</summary>
internal static class Values
{
    /// <summary>Fails when a value the catalogue sends or accepts has another type or is not listed.</summary>
    public static void AssertFit(Setting setting, PropertySchema schema)
    {
        foreach (var level in Enum.GetValues<ControlLevel>())
        {
            var value = setting.ValueAt(level);
            if (value.Kind != SettingValueKind.Any)
                Assert.Equal(TypeOf(value), schema.Type == "number" ? "integer" : schema.Type);
            if (schema.Values.Count > 0)
                Assert.Subset(schema.Values.ToHashSet(StringComparer.Ordinal), value.Accepted.ToHashSet(StringComparer.Ordinal));
        }
    }

    private static string TypeOf(SettingValue value) => value.Kind switch
    {
        SettingValueKind.FreshSecret => "string",
        SettingValueKind.EmptyList or SettingValueKind.OnlyAmong => "array",
        _ => value.Sent switch
        {
            bool => "boolean",
            long => "integer",
            _ => "string",
        },
    };
}
