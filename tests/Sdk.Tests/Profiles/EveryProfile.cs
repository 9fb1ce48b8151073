using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>One instance of every profile, and requests that fulfil it on a hardened account.</summary>
internal static class EveryProfile
{
    private static readonly DateTimeOffset Passed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

#pragma warning disable PSCEXP001 // The tests are about them.
    private static readonly MeetingProfile[] Instances =
    [
        new EmployeeMeeting(EmulatedZoom.Notice),
        new WorksCouncilSession(EmulatedZoom.Notice, "GO BR § 7", Passed),
        new StaffCouncilSession(EmulatedZoom.Notice, "release 2026-14", Passed),
        new PersonnelTalk(EmulatedZoom.Notice, 3),
        new PublicWebinar(EmulatedZoom.Notice, "Citizens learn how waste is sorted."),
        new MedicalConsultation(EmulatedZoom.Notice, "certificate 77/2026", "consent form 3, edition 2026-02"),
        new ProfessionalSecrecy(EmulatedZoom.Notice, "processor contract 2026-03, clause 9"),
        new Teaching(EmulatedZoom.Notice, "course page, section 4"),
        new BoardMeeting(EmulatedZoom.Notice, "secrecy concept 2026, level 3"),
        new MunicipalCouncil(EmulatedZoom.Notice, "items 1 to 8", "main statute § 4"),
    ];
#pragma warning restore PSCEXP001

    public static TheoryData<string> Names => [.. Instances.Select(p => p.Name)];

    public static IReadOnlyList<MeetingProfile> All => Instances;

    public static MeetingProfile Named(string name) => Instances.Single(p => p.Name == name);

    /// <summary>A request to which nothing was declared.</summary>
    public static MeetingRequest<MeetingProfile> Bare(string name) => MeetingRequest.For(Named(name), "Dismissal of a member of staff", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));

    /// <summary>A request that a hardened account fulfils: everything is declared that no vendor can show.</summary>
    public static MeetingRequest<MeetingProfile> Complete(string name, params string[] without) =>
        Bare(name).Declare(Declarations(Named(name)).Where(d => !without.Contains(d.Subject)));

    private static IEnumerable<Declaration> Declarations(MeetingProfile profile)
    {
        foreach (var measure in profile.RequiredMeasures)
            yield return Declaration.For(measure, "Somebody in charge sees to it every time.", "ticket 7");
        foreach (var demand in profile.Requirements.Where(r => ReachableOutcome.Of(ZoomCatalogue.Instance, r.Control, r.Level).NeedsDeclarationFor(r.WeakestAcceptable)))
            yield return Declaration.For(demand.Control, "Somebody in charge sees to it every time.", "ticket 7");
    }
}
