namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>
/// What the requirements say of each profile (section 3.4 with its corrections), written down a second time and without looking at the catalogue.
/// Numbers are those of the control table.
/// </summary>
internal sealed record ProfileDemands(string Profile)
{
    /// <summary>What such a meeting must have.</summary>
    public required int[] Must { get; init; }

    /// <summary>The controls that keep out what such a meeting must not have.</summary>
    public required int[] MustNot { get; init; }

    /// <summary>What may be weakened by nobody.</summary>
    public required int[] Fixed { get; init; }

    /// <summary>What must not be demanded, because it would exclude people who belong there.</summary>
    public int[] NeverDemanded { get; init; } = [];

    public string[] Measures { get; init; } = [];

    public string[] MeasuresWhenRecorded { get; init; } = [];

    public string[] Facts { get; init; } = [];

    public bool MayBeRecorded { get; init; }

    public bool MayDialIn { get; init; }

    /// <summary>True when a neutral topic travels, no host stands in evidence, and the passcode travels apart from the link.</summary>
    public bool IsConfidential { get; init; }

    public bool IsExperimental { get; init; }

    public required HostingModel WeakestHosting { get; init; }

    public bool OwnServerIsEnough { get; init; }

    public static IReadOnlyList<ProfileDemands> All { get; } =
    [
        new("EmployeeMeeting")
        {
            Must = [1, 2, 3, 6, 13, 14, 15, 17, 18, 19, 20, 21, 23],
            MustNot = [19, 20, 23],
            Fixed = [14, 19],
            MayBeRecorded = true,
            MayDialIn = true,
            WeakestHosting = HostingModel.TransparentProcessor,
        },
        new("WorksCouncilSession")
        {
            Must = [1, 2, 3, 4, 5, 6, 7, 10, 21, 24, 31],
            MustNot = [12, 13, 14, 18, 20],
            Fixed = [1, 2, 3, 6, 12, 13, 14, 18, 20],
            Measures = ["identity-checked", "private-rooms"],
            Facts = ["GO BR § 7", "2026-01-01 00:00 +00:00"],
            IsConfidential = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
            OwnServerIsEnough = true,
        },
        new("StaffCouncilSession")
        {
            Must = [1, 2, 3, 4, 5, 6, 7, 10, 21, 24, 31],
            MustNot = [12, 13, 14, 18, 20],
            Fixed = [1, 2, 3, 6, 12, 13, 14, 18, 20],
            Measures = ["identity-checked", "private-rooms", "attendance-list-by-chair"],
            Facts = ["release 2026-14", "2026-01-01 00:00 +00:00"],
            IsConfidential = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
            OwnServerIsEnough = true,
        },
        new("PersonnelTalk")
        {
            Must = [1, 2, 3, 4, 5, 6, 7, 10, 21],
            MustNot = [12, 13, 14, 18, 25],
            Fixed = [1, 2, 3, 13, 14, 18],
            Facts = ["3"],
            IsConfidential = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
        },
        new("PublicWebinar")
        {
            Must = [1, 6, 23, 24, 25, 26, 28],
            MustNot = [13, 14, 23, 26],
            Fixed = [14],
            NeverDemanded = [3, 7],
            Measures = ["notice-in-registration", "attendees-hidden"],
            MeasuresWhenRecorded = ["speakers-consented"],
            Facts = ["Citizens learn how waste is sorted."],
            MayBeRecorded = true,
            MayDialIn = true,
            WeakestHosting = HostingModel.TransparentProcessor,
        },
        new("MedicalConsultation")
        {
            Must = [3, 10, 21],
            MustNot = [12, 13, 14, 18, 25, 27],
            Fixed = [1, 2, 3, 10, 12, 13, 14, 18, 21, 25, 27],
            NeverDemanded = [7],
            Measures = ["metadata-deleted-in-three-months", "undisturbed-consultation"],
            Facts = ["certificate 77/2026", "consent form 3, edition 2026-02"],
            IsConfidential = true,
            IsExperimental = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
        },
        new("ProfessionalSecrecy")
        {
            Must = [1, 2, 3, 4, 5, 6, 7, 10, 21],
            MustNot = [12, 13, 14, 18],
            Fixed = [1, 2, 3, 13, 14, 18],
            Facts = ["processor contract 2026-03, clause 9"],
            IsConfidential = true,
            IsExperimental = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
        },
        new("Teaching")
        {
            Must = [10, 21],
            MustNot = [12, 13, 14, 19],
            Fixed = [14, 19],
            NeverDemanded = [7],
            Measures = ["pseudonyms-allowed", "network-address-hint", "teaching-only"],
            Facts = ["course page, section 4"],
            IsExperimental = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
        },
        new("BoardMeeting")
        {
            Must = [1, 2, 3, 4, 5, 6, 7, 10, 24, 29],
            MustNot = [12, 13, 14, 18],
            Fixed = [14],
            Measures = ["no-meeting-bots"],
            Facts = ["secrecy concept 2026, level 3"],
            IsConfidential = true,
            IsExperimental = true,
            WeakestHosting = HostingModel.EndToEndEncryptedProvider,
        },
        new("MunicipalCouncil")
        {
            Must = [1, 2, 6, 15],
            MustNot = [13, 14],
            Fixed = [14],
            NeverDemanded = [28],
            Measures = ["speakers-consented", "non-public-part-separate"],
            Facts = ["items 1 to 8", "main statute § 4"],
            MayBeRecorded = true,
            MayDialIn = true,
            IsExperimental = true,
            WeakestHosting = HostingModel.TransparentProcessor,
        },
    ];

    public static ProfileDemands Of(string profile) => All.Single(d => d.Profile == profile);
}
