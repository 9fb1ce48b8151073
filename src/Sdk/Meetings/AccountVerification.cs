namespace PrivacySafe.Conferencing;

/// <summary>What is wanted of a run over an account's meetings: which hosts, against which profile, and how many meetings are read at a time.</summary>
/// <remarks>Immutable and safe for concurrent use, as far as what it was given is; it may serve several runs. See docs/account-verification.md.</remarks>
public sealed class AccountVerification
{
    /// <summary>The most meetings that are read at a time.</summary>
    public const int MostParallel = 64;

    private readonly Func<UpcomingMeeting, CancellationToken, ValueTask<VerificationBasis?>>? _choose;
    private readonly VerificationBasis? _basis;
    private readonly IReadOnlyList<string>? _hosts;
    private readonly int _parallel = 8;
    private readonly TimeSpan _longestPause = TimeSpan.FromMinutes(1);

    /// <summary>Judges every meeting against one profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public AccountVerification(MeetingProfile profile) => _basis = new VerificationBasis(profile);

    /// <summary>Judges each meeting against what is chosen for it.</summary>
    /// <param name="choose">
    /// Says for a meeting against what it is judged; null to pass it over, before it is read. Called for several meetings at a time; what it throws ends the run.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="choose"/> is null.</exception>
    public AccountVerification(Func<UpcomingMeeting, CancellationToken, ValueTask<VerificationBasis?>> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        _choose = choose;
    }

    /// <summary>The one profile; null when it is chosen for each meeting.</summary>
    public MeetingProfile? Profile => _basis?.Profile;

    /// <summary>The hosts whose meetings are judged, as the vendor's user ids or addresses, each once; null (default) for every active user of the account, which needs a scope to list them.</summary>
    /// <exception cref="ArgumentException">The list is empty, or an entry is empty, too long, holds control characters or repeats another; the message names its position.</exception>
    [ConferencingPersonal]
    public IReadOnlyList<string>? Hosts
    {
        get => _hosts;
        init => _hosts = value is null ? null : Checked(value, nameof(Hosts));
    }

    /// <summary>How many meetings are read at a time, 1 to <see cref="MostParallel"/>. Default 8. The vendor's rate limits hold in any case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its bounds.</exception>
    public int Parallel
    {
        get => _parallel;
        init => _parallel = value is >= 1 and <= MostParallel
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Parallel), value, $"Between 1 and {MostParallel} meetings can be read at a time.");
    }

    /// <summary>The longest pause the vendor may ask for before the run ends with <see cref="ProviderRateLimitException"/>, zero to one hour. Default one minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its bounds.</exception>
    public TimeSpan LongestPause
    {
        get => _longestPause;
        init => _longestPause = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LongestPause), value, "A pause lasts from zero to one hour.");
    }

    /// <summary>Told after each meeting and each host, one report at a time and in order; null for nobody. What it throws ends the run.</summary>
    public IProgress<AccountVerificationTotals>? Progress { get; init; }

    internal ValueTask<VerificationBasis?> ChooseAsync(UpcomingMeeting meeting, CancellationToken cancellationToken) =>
        _choose is null ? new(_basis) : _choose(meeting, cancellationToken);

    private static string[] Checked(IReadOnlyList<string> hosts, string property)
    {
        if (hosts.Count == 0)
            throw new ArgumentException($"{property} is empty; name hosts, or leave it null for all of the account.", property);
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < hosts.Count; i++)
        {
            WrittenText.Require(hosts[i], 128, $"{property}[{i}]", "the vendor's user id or address of a host");

            // Ids differ by case, addresses do not.
            var key = hosts[i].Contains('@') ? hosts[i].ToUpperInvariant() : hosts[i];
            if (!positions.TryAdd(key, i) && (hosts[i].Contains('@') || hosts[positions[key]] == hosts[i]))
                throw new ArgumentException($"{property}[{i}] repeats {property}[{positions[key]}]; name each host once.", property);
        }

        return [.. hosts];
    }
}
