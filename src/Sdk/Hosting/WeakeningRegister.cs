using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>Remembers the weakenings this process has met, those of the configuration from its start, so that their end can be announced.</summary>
internal sealed class WeakeningRegister
{
    private readonly ConcurrentDictionary<(string Profile, string Control), Weakening> _met = new();

    public WeakeningRegister(ConfiguredWeakenings configured)
    {
        foreach (var (profile, weakening) in configured.All)
            Note(profile, weakening);
    }

    public void Note(string profile, Weakening weakening) =>
        _met.AddOrUpdate((profile, weakening.Control.Id), weakening, (_, known) => known.Until >= weakening.Until ? known : weakening);

    public IEnumerable<(string Profile, Weakening Weakening)> All => _met.Select(m => (m.Key.Profile, m.Value));
}
