using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Settings;

/// <summary>What a user has said, as it applies to one file. A value that is not allowed counts as not said; another part tells it.</summary>
internal sealed class AnalyzerSettings
{
    private const string ProjectPrefix = "build_property.";

    private readonly AnalyzerConfigOptions _file;
    private readonly AnalyzerConfigOptions _project;

    public AnalyzerSettings(AnalyzerConfigOptionsProvider provider, SyntaxTree file)
    {
        _file = provider.GetOptions(file);
        _project = provider.GlobalOptions;
    }

    public AnalyzerSettings(AnalyzerConfigOptionsProvider provider, AdditionalText file)
    {
        _file = provider.GetOptions(file);
        _project = provider.GlobalOptions;
    }

    /// <summary>The day against which ends are compared; null when none is said.</summary>
    public DateTime? AsOf => Said(AnalyzerSetting.AsOfDate) is { } text ? WrittenDate.Day(text) : null;

    /// <summary>The audiences of tokens that let people into rooms.</summary>
    public IReadOnlyList<string> TokenAudiences => Listed(AnalyzerSetting.TokenAudiences);

    /// <summary>The hosts of storage that is the user's own.</summary>
    public IReadOnlyList<string> OwnStorageHosts => Listed(AnalyzerSetting.OwnStorageHosts);

    /// <summary>Whether the code counts as part of something that holds conferences.</summary>
    public ContextChoice Context => Said(AnalyzerSetting.Context) is { } text && Enum.TryParse<ContextChoice>(text, ignoreCase: true, out var choice) ? choice : ContextChoice.Auto;

    /// <summary>Who answers for what is accepted; null when nobody is said.</summary>
    public string? BaselineOwner => Said(AnalyzerSetting.BaselineOwner);

    /// <summary>Why findings are accepted; null when no reason is said.</summary>
    public string? BaselineReason => Said(AnalyzerSetting.BaselineReason);

    /// <summary>The last day on which what is accepted counts; null when none is said.</summary>
    public string? BaselineUntil => Said(AnalyzerSetting.BaselineUntil);

    /// <summary>What is wrong with what applies to the file: key, value, and what is allowed.</summary>
    /// <param name="withProject">True to tell what is wrong with the project's properties as well.</param>
    public IEnumerable<(string Key, string Value, string Allowed)> Problems(bool withProject)
    {
        foreach (var setting in AnalyzerSetting.All)
        {
            if (_file.TryGetValue(setting.Key, out var said) && said.Length > 0 && !setting.Accepts(said))
                yield return (setting.Key, said, setting.Allowed);
            if (withProject && _project.TryGetValue(ProjectPrefix + setting.Property, out var property) && property.Length > 0 && !setting.Accepts(property))
                yield return (setting.Property, property, setting.Allowed);
        }

        foreach (var key in _file.Keys)
        {
            if (key.StartsWith(AnalyzerSetting.Prefix, StringComparison.OrdinalIgnoreCase) && AnalyzerSetting.All.All(s => !s.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                yield return (key, _file.TryGetValue(key, out var value) ? value : "", "the keys " + string.Join(", ", AnalyzerSetting.All.Select(s => s.Key)));
        }
    }

    private string[] Listed(AnalyzerSetting setting) => Said(setting)?.Split(',').Select(name => name.Trim()).ToArray() ?? Array.Empty<string>();

    // The nearer word wins.
    private string? Said(AnalyzerSetting setting) =>
        _file.TryGetValue(setting.Key, out var said) && said.Length > 0 ? setting.Accepts(said) ? said : null
        : _project.TryGetValue(ProjectPrefix + setting.Property, out var property) && property.Length > 0 && setting.Accepts(property) ? property
        : null;
}
