namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>The legal facts that the profiles' constructors take.</summary>
public class ProfileFactsTests
{
    private static readonly string TooLong = new('x', 101);

#pragma warning disable PSCEXP001 // The tests are about them.
    /// <summary>Each text that is a reference, by the constructor that takes it.</summary>
    private static readonly Dictionary<string, Func<string, MeetingProfile>> References = new()
    {
        ["WorksCouncilSession.rulesOfProcedure"] = text => new WorksCouncilSession(EmulatedZoom.Notice, text, DateTimeOffset.UnixEpoch),
        ["StaffCouncilSession.facilityRelease"] = text => new StaffCouncilSession(EmulatedZoom.Notice, text, DateTimeOffset.UnixEpoch),
        ["MedicalConsultation.certificate"] = text => new MedicalConsultation(EmulatedZoom.Notice, text, "consent form 3"),
        ["MedicalConsultation.consentText"] = text => new MedicalConsultation(EmulatedZoom.Notice, "certificate 77", text),
        ["ProfessionalSecrecy.secrecyClause"] = text => new ProfessionalSecrecy(EmulatedZoom.Notice, text),
        ["Teaching.alternative"] = text => new Teaching(EmulatedZoom.Notice, text),
        ["BoardMeeting.secrecyMeasures"] = text => new BoardMeeting(EmulatedZoom.Notice, text),
        ["MunicipalCouncil.publicPart"] = text => new MunicipalCouncil(EmulatedZoom.Notice, text, "main statute § 4"),
        ["MunicipalCouncil.streamBasis"] = text => new MunicipalCouncil(EmulatedZoom.Notice, "items 1 to 8", text),
    };

    private static readonly Dictionary<string, Func<PrivacyNotice, MeetingProfile>> Notices = new()
    {
        ["EmployeeMeeting"] = notice => new EmployeeMeeting(notice),
        ["WorksCouncilSession"] = notice => new WorksCouncilSession(notice, "GO BR § 7", DateTimeOffset.UnixEpoch),
        ["StaffCouncilSession"] = notice => new StaffCouncilSession(notice, "release 2026-14", DateTimeOffset.UnixEpoch),
        ["PersonnelTalk"] = notice => new PersonnelTalk(notice, 2),
        ["PublicWebinar"] = notice => new PublicWebinar(notice, "Citizens learn how waste is sorted."),
        ["MedicalConsultation"] = notice => new MedicalConsultation(notice, "certificate 77", "consent form 3"),
        ["ProfessionalSecrecy"] = notice => new ProfessionalSecrecy(notice, "clause 9"),
        ["Teaching"] = notice => new Teaching(notice, "course page"),
        ["BoardMeeting"] = notice => new BoardMeeting(notice, "level 3"),
        ["MunicipalCouncil"] = notice => new MunicipalCouncil(notice, "items 1 to 8", "main statute § 4"),
    };
#pragma warning restore PSCEXP001

    public static TheoryData<string> Texts => [.. References.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reference_is_short_and_names_no_person(string text)
    {
        var parameter = text.Split('.')[1];
        Refused(null!, "is empty");
        Refused("  ", "is empty");
        Refused(TooLong, "101 characters");
        Refused("line one\nline two", "control characters");
        Refused("jane@example.org", "evidence names no persons");
        References[text](TooLong[1..]);

        void Refused(string value, string why)
        {
            var error = Assert.Throws<ArgumentException>(() => References[text](value));
            Assert.Equal(parameter, error.ParamName);
            Assert.Contains(why, error.Message, StringComparison.Ordinal);
            if (!string.IsNullOrWhiteSpace(value))
                Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void No_profile_exists_without_a_notice(string profile) =>
        Assert.Equal("notice", Assert.Throws<ArgumentNullException>(() => Notices[profile](null!)).ParamName);

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(1)]
    [InlineData(PersonnelTalk.MostParticipants + 1)]
    public void A_talk_has_two_participants_or_a_few(int participants) =>
        Assert.Equal("participants", Assert.Throws<ArgumentOutOfRangeException>(() => new PersonnelTalk(EmulatedZoom.Notice, participants)).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData("marketing")]
    [InlineData("todo todo todo todo")]
    public void An_interest_is_a_sentence(string interest) =>
        Assert.Equal("legitimateInterest", Assert.Throws<ArgumentException>(() => new PublicWebinar(EmulatedZoom.Notice, interest)).ParamName);

    [Theory]
    [InlineData("WorksCouncilSession")]
    [InlineData("StaffCouncilSession")]
    public void An_objection_deadline_is_pending_until_it_has_passed(string profile)
    {
        var facts = EveryProfile.Named(profile);
        var deadline = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(LegalFactStatus.Pending, facts.LegalFactsAt(deadline.AddSeconds(-1))[^1].Status);
        Assert.Equal(LegalFactStatus.Stated, facts.LegalFactsAt(deadline)[^1].Status);
    }
}
