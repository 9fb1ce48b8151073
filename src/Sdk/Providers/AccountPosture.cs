using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers;

/// <summary>What could be read of the account's settings for one host, and why the rest could not.</summary>
internal sealed class AccountPosture
{
    /// <summary>When it was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The settings, under the catalogue's paths; empty when nothing could be read.</summary>
    public required AppliedSettings Settings { get; init; }

    /// <summary>Why sections are missing, as complete sentences keyed by the catalogue's account section; empty when everything was read.</summary>
    public required IReadOnlyDictionary<string, string> Unreadable { get; init; }

    /// <summary>Paths that an administrator has locked.</summary>
    public required IReadOnlySet<string> Locked { get; init; }

    /// <summary>What files or people say of settings that nothing shows, by the outermost level of the catalogue's paths; empty when there is nothing of the kind.</summary>
    public IReadOnlyDictionary<string, StatedSettings> Stated { get; init; } = new Dictionary<string, StatedSettings>();

    /// <summary>
    /// What of a meeting's settings has no effect here, by the outermost level of the catalogue's paths or by a whole path, with the reason as a complete sentence; empty when all of it has.
    /// </summary>
    public IReadOnlyDictionary<string, string> Unheeded { get; init; } = new Dictionary<string, string>();

    /// <summary>What follows from it, setting by setting: the same for every meeting until it is read anew.</summary>
    public ConcurrentDictionary<(Setting Setting, ControlLevel Level), SettingEvidence> Judged { get; } = new();

    /// <summary>The controls as expected before a meeting exists, by the plan's levels.</summary>
    public ConditionalWeakTable<IReadOnlyList<PlannedControl>, ControlEvidence[]> Expected { get; } = [];

    /// <summary>Why a meeting's setting has no effect here; null when it has.</summary>
    public string? WhyUnheeded(Setting setting) => Unheeded.GetValueOrDefault(setting.Path) ?? Unheeded.GetValueOrDefault(setting.Levels[0]);

    /// <summary>True when the account accepts only digits in passcodes.</summary>
    public bool NumericPasscodesOnly { get; init; }
}
