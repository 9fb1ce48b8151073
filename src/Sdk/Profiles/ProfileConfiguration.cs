using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PrivacySafe.Conferencing;

/// <summary>Chooses a profile by configuration. What it permits is then checked at run time, on the non-generic base.</summary>
public static class ProfileConfiguration
{
    // The one place that knows which keys a profile needs. Each is named like the constructor's parameter.
#pragma warning disable PSCEXP001 // Who chooses an experimental profile says so in the configuration.
    private static readonly (string Name, Func<PrivacyNotice, Keys, MeetingProfile> Make)[] Profiles =
    [
        (nameof(EmployeeMeeting), (notice, _) => new EmployeeMeeting(notice)),
        (nameof(WorksCouncilSession), (notice, keys) => new WorksCouncilSession(notice, keys.Text("RulesOfProcedure"), keys.Time("ObjectionDeadline"))),
        (nameof(StaffCouncilSession), (notice, keys) => new StaffCouncilSession(notice, keys.Text("FacilityRelease"), keys.Time("ObjectionDeadline"))),
        (nameof(PersonnelTalk), (notice, keys) => new PersonnelTalk(notice, keys.Number("Participants"))),
        (nameof(PublicWebinar), (notice, keys) => new PublicWebinar(notice, keys.Text("LegitimateInterest"))),
        (nameof(MedicalConsultation), (notice, keys) => new MedicalConsultation(notice, keys.Text("Certificate"), keys.Text("ConsentText"))),
        (nameof(ProfessionalSecrecy), (notice, keys) => new ProfessionalSecrecy(notice, keys.Text("SecrecyClause"))),
        (nameof(Teaching), (notice, keys) => new Teaching(notice, keys.Text("Alternative"))),
        (nameof(BoardMeeting), (notice, keys) => new BoardMeeting(notice, keys.Text("SecrecyMeasures"))),
        (nameof(MunicipalCouncil), (notice, keys) => new MunicipalCouncil(notice, keys.Text("PublicPart"), keys.Text("StreamBasis"))),
    ];
#pragma warning restore PSCEXP001

    /// <summary>Makes the profile a section describes.</summary>
    /// <param name="section">
    /// Keys: <c>Name</c> (the name of a profile's class), <c>Notice</c> (https address), <c>NoticeVersion</c>, and one for each further parameter of the
    /// class's constructor, named like it: <c>RulesOfProcedure</c> and <c>ObjectionDeadline</c> (ISO 8601 with offset) for WorksCouncilSession,
    /// <c>FacilityRelease</c> and <c>ObjectionDeadline</c> for StaffCouncilSession, <c>Participants</c> (a number) for PersonnelTalk,
    /// <c>LegitimateInterest</c> for PublicWebinar, <c>Certificate</c> and <c>ConsentText</c> for MedicalConsultation, <c>SecrecyClause</c> for
    /// ProfessionalSecrecy, <c>Alternative</c> for Teaching, <c>SecrecyMeasures</c> for BoardMeeting, <c>PublicPart</c> and <c>StreamBasis</c> for
    /// MunicipalCouncil. Experimental profiles also need <c>AcceptExperimental</c> = <c>true</c>: it takes the place of suppressing PSCEXP001 in code.
    /// </param>
    /// <exception cref="ArgumentException">A key is missing or not usable; the message names it.</exception>
    public static MeetingProfile ToMeetingProfile(this IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var keys = new Keys(section);
        var name = keys.Text("Name");
        var make = Array.Find(Profiles, p => p.Name == name).Make
            ?? throw keys.Unusable("Name", "one of " + string.Join(", ", Profiles.Select(p => p.Name)));
        MeetingProfile profile;
        try
        {
            profile = make(Notice(keys), keys);
        }
        catch (ArgumentException e) when (e.ParamName is { } parameter)
        {
            throw keys.Refused(parameter == "version" ? "NoticeVersion" : char.ToUpperInvariant(parameter[0]) + parameter[1..], e);
        }

        return profile.IsExperimental && !keys.IsTrue("AcceptExperimental")
            ? throw keys.Unusable("AcceptExperimental", $"true, because {name} is experimental and may still change, or choose another profile")
            : profile;
    }

    private static PrivacyNotice Notice(Keys keys)
    {
        var address = Uri.TryCreate(keys.Text("Notice"), UriKind.Absolute, out var parsed) ? parsed : throw keys.Unusable("Notice", "an absolute https address");
        return new PrivacyNotice(address, keys.Text("NoticeVersion"));
    }

    /// <summary>The keys of the section; what is wrong with one is told with its whole path.</summary>
    private sealed class Keys(IConfigurationSection section)
    {
        public string Text(string key) => section[key] is { Length: > 0 } value ? value : throw new ArgumentException($"'{section.Path}:{key}' is missing; set it to choose a meeting profile.");

        public DateTimeOffset Time(string key) =>
            DateTimeOffset.TryParse(Text(key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Unusable(key, "an ISO 8601 time with offset");

        public int Number(string key) =>
            int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unusable(key, "a whole number");

        public bool IsTrue(string key) => bool.TryParse(section[key], out var value) && value;

        public ArgumentException Refused(string key, ArgumentException inner) => new($"'{section.Path}:{key}' is not usable: {inner.Message}", inner);

        public ArgumentException Unusable(string key, string expected) => new($"'{section.Path}:{key}' is not usable; give {expected}.");
    }
}
