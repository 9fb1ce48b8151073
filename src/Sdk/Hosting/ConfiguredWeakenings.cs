using System.Globalization;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>The weakenings of the configuration, read once. Safe for concurrent use.</summary>
internal sealed class ConfiguredWeakenings
{
    private const int LongestProfileName = 60;
    private static readonly ControlLevel[] Levels = [ControlLevel.Standard, ControlLevel.Open, ControlLevel.Off];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly ILookup<string, Weakening> _byProfile;

    public ConfiguredWeakenings(IOptions<ConferencingOptions> options) =>
        _byProfile = options.Value.Weakenings.ToLookup(
            o => o.Profile,
            o => new Weakening(ControlOf(o)!, LevelOf(o)!.Value, o.Reason, o.Approval, EndOf(o)!.Value),
            StringComparer.Ordinal);

    public IEnumerable<(string Profile, Weakening Weakening)> All => _byProfile.SelectMany(g => g.Select(w => (g.Key, w)));

    /// <summary>What is wrong with the entries, each with its key and the remedy.</summary>
    public static IEnumerable<string> ProblemsOf(IList<WeakeningOptions> entries, DateTimeOffset now)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var problem in ProblemsOf(entries[i], $"{nameof(ConferencingOptions.Weakenings)}:{i}", now))
                yield return problem;
            if (entries.Take(i).Any(e => e.Profile == entries[i].Profile && e.Control == entries[i].Control))
                yield return $"'{nameof(ConferencingOptions.Weakenings)}:{i}' weakens a control of a profile twice; keep one entry.";
        }
    }

    /// <summary>The request with what the configuration adds to it now.</summary>
    /// <exception cref="MeetingPolicyException">The profile forbids weakening a control that the configuration names.</exception>
    public MeetingDetails AddTo(MeetingDetails request, DateTimeOffset now)
    {
        List<Weakening>? added = null;
        foreach (var weakening in _byProfile[request.Profile.Name])
        {
            if (WeakeningPolicy.Applies(request.Profile, weakening, now) && !SaysItself(request, weakening.Control, now))
                (added ??= []).Add(weakening);
        }

        return added is null ? request : request with { Weakenings = [.. request.Weakenings, .. added] };
    }

    private static bool SaysItself(MeetingDetails request, ConferenceControl control, DateTimeOffset now) =>
        request.Weakenings.Any(own => own.Control.Equals(control) && now < own.Until)
        || request.EndToEndEncrypted && control.Equals(ConferenceControls.EndToEndEncryption);

    private static IEnumerable<string?> CheckTexts(WeakeningOptions entry, string key) =>
    [
        WrittenText.Problem(entry.Profile, LongestProfileName, $"{key}:{nameof(entry.Profile)}", "the name of the profile the weakening is for"),
        WrittenText.ProblemOfReason(entry.Reason, $"{key}:{nameof(entry.Reason)}", "the reason of the weakening"),
        WrittenText.ProblemOfRoleOrTicket(entry.Approval, $"{key}:{nameof(entry.Approval)}", "the approval"),
    ];

    private static IEnumerable<string> ProblemsOf(WeakeningOptions entry, string key, DateTimeOffset now)
    {
        foreach (var problem in CheckTexts(entry, key).OfType<string>())
            yield return problem;
        if (LevelOf(entry) is null)
            yield return $"'{key}:{nameof(entry.To)}' is no level a weakening goes to; use {string.Join(", ", Levels)}.";
        if (EndOf(entry) is not { } end)
            yield return $"'{key}:{nameof(entry.Until)}' is no moment; give time and offset, such as 2027-01-31T18:00:00+01:00.";
        else if (WeakeningPolicy.EndsTooLate(end, now))
            yield return $"'{key}:{nameof(entry.Until)}' is more than {Weakening.LongestTerm.TotalDays:0} days ahead; choose an earlier end and renew the weakening when it is still needed.";
        var control = ControlOf(entry);
        if (control is null)
            yield return $"'{key}:{nameof(entry.Control)}' is no known control; use one of {string.Join(", ", ConferenceControls.All)}.";

        // Profiles of one's own are known when they are used; what they forbid is refused then.
        var profile = ProfileTables.All.FirstOrDefault(p => p.Name.Equals(entry.Profile, StringComparison.OrdinalIgnoreCase));
        if (profile is not null && profile.Name != entry.Profile)
            yield return $"'{key}:{nameof(entry.Profile)}' differs from a profile's name in upper and lower case; write {profile.Name}.";
        if (control is not null && profile?.RequirementOn(control) is { MayBeWeakened: false } demand)
            yield return $"'{key}:{nameof(entry.Control)}' is {control}, of which {profile.Name} forbids every weakening ({demand.Anchor}); remove the entry, or choose a profile that fits the meetings.";
    }

    private static ConferenceControl? ControlOf(WeakeningOptions entry) => ConferenceControls.All.FirstOrDefault(c => c.Id == entry.Control);

    private static ControlLevel? LevelOf(WeakeningOptions entry)
    {
        foreach (var level in Levels)
        {
            if (level.ToString().Equals(entry.To, StringComparison.OrdinalIgnoreCase))
                return level;
        }

        return null;
    }

    private static DateTimeOffset? EndOf(WeakeningOptions entry) =>
        DateTimeOffset.TryParseExact(entry.Until, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : null;
}
