using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>One instance of every profile, and what has to be declared so that a vendor that is set up with care fulfils it; the same for every test project.</summary>
internal static class ProfileInstances
{
    private static readonly PrivacyNotice Notice = new(new Uri("https://example.org/privacy/video"), "2026-11");

    private static readonly DateTimeOffset Passed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

#pragma warning disable PSCEXP001 // The tests are about them.
    public static IReadOnlyList<MeetingProfile> All { get; } =
    [
        new EmployeeMeeting(Notice),
        new WorksCouncilSession(Notice, "GO BR § 7", Passed),
        new StaffCouncilSession(Notice, "release 2026-14", Passed),
        new PersonnelTalk(Notice, 3),
        new PublicWebinar(Notice, "Citizens learn how waste is sorted."),
        new MedicalConsultation(Notice, "certificate 77/2026", "consent form 3, edition 2026-02"),
        new ProfessionalSecrecy(Notice, "processor contract 2026-03, clause 9"),
        new Teaching(Notice, "course page, section 4"),
        new BoardMeeting(Notice, "secrecy concept 2026, level 3"),
        new MunicipalCouncil(Notice, "items 1 to 8", "main statute § 4"),
    ];
#pragma warning restore PSCEXP001

    /// <summary>Everything that no vendor can show.</summary>
    public static IEnumerable<Declaration> DeclarationsFor(MeetingProfile profile, VendorCatalogue vendor, Func<ControlRequirement, ControlRequirement?>? demanded = null)
    {
        foreach (var measure in profile.RequiredMeasures)
            yield return Declaration.For(measure, "Somebody in charge sees to it every time.", "ticket 7");
        foreach (var demand in profile.Requirements.Select(demanded ?? (r => r)).OfType<ControlRequirement>())
        {
            if (ReachableOutcome.Of(vendor, demand.Control, demand.Level).NeedsDeclarationFor(demand.WeakestAcceptable))
                yield return Declaration.For(demand.Control, "Somebody in charge sees to it every time.", "ticket 7");
        }
    }
}
