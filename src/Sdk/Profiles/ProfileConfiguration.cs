using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PrivacySafe.Conferencing;

/// <summary>Chooses a profile by configuration. What it permits is then checked at run time, on the non-generic base.</summary>
public static class ProfileConfiguration
{
    /// <summary>Makes the profile a section describes.</summary>
    /// <param name="section">Keys: <c>Name</c> (EmployeeMeeting or WorksCouncilSession), <c>Notice</c> (https address), <c>NoticeVersion</c>; for WorksCouncilSession also <c>RulesOfProcedure</c> and <c>ObjectionDeadline</c> (ISO 8601 with offset).</param>
    /// <exception cref="ArgumentException">A key is missing or not usable; the message names it.</exception>
    public static MeetingProfile ToMeetingProfile(this IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var name = Required("Name");
        var notice = new PrivacyNotice(
            Uri.TryCreate(Required("Notice"), UriKind.Absolute, out var address) ? address : throw Unusable("Notice", "an absolute https address"),
            Required("NoticeVersion"));
        return name switch
        {
            nameof(EmployeeMeeting) => new EmployeeMeeting(notice),
            nameof(WorksCouncilSession) => new WorksCouncilSession(
                notice,
                Required("RulesOfProcedure"),
                DateTimeOffset.TryParse(Required("ObjectionDeadline"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var deadline) ? deadline : throw Unusable("ObjectionDeadline", "an ISO 8601 time with offset")),
            _ => throw Unusable("Name", $"{nameof(EmployeeMeeting)} or {nameof(WorksCouncilSession)}"),
        };

        string Required(string key) => section[key] is { Length: > 0 } value ? value : throw new ArgumentException($"'{section.Path}:{key}' is missing; set it to choose a meeting profile.", nameof(section));

        ArgumentException Unusable(string key, string expected) => new($"'{section.Path}:{key}' is not usable; give {expected}.", nameof(section));
    }
}
