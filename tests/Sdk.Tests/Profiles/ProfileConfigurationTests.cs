using Microsoft.Extensions.Configuration;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>Every profile can be chosen by configuration, and what is wrong there is told with its key.</summary>
public class ProfileConfigurationTests
{
    /// <summary>The keys beside name and notice, with usable values.</summary>
    private static readonly Dictionary<string, (string Key, string Value)[]> Keys = new()
    {
        ["EmployeeMeeting"] = [],
        ["WorksCouncilSession"] = [("RulesOfProcedure", "GO BR § 7"), ("ObjectionDeadline", "2026-01-01T00:00:00Z")],
        ["StaffCouncilSession"] = [("FacilityRelease", "release 2026-14"), ("ObjectionDeadline", "2026-01-01T00:00:00Z")],
        ["PersonnelTalk"] = [("Participants", "3")],
        ["PublicWebinar"] = [("LegitimateInterest", "Citizens learn how waste is sorted.")],
        ["MedicalConsultation"] = [("Certificate", "certificate 77/2026"), ("ConsentText", "consent form 3, edition 2026-02")],
        ["ProfessionalSecrecy"] = [("SecrecyClause", "processor contract 2026-03, clause 9")],
        ["Teaching"] = [("Alternative", "course page, section 4")],
        ["BoardMeeting"] = [("SecrecyMeasures", "secrecy concept 2026, level 3")],
        ["MunicipalCouncil"] = [("PublicPart", "items 1 to 8"), ("StreamBasis", "main statute § 4")],
    };

    public static TheoryData<string, string> Needed => [.. Keys.SelectMany(p => p.Value.Select(k => (p.Key, k.Key)))];

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void A_complete_section_makes_the_profile_that_code_makes(string name)
    {
        var chosen = Section(Complete(name)).ToMeetingProfile();
        var (now, same) = (DateTimeOffset.UtcNow, EveryProfile.Named(name));
        Assert.IsType(same.GetType(), chosen);
        Assert.Equal(same.LegalFactsAt(now), chosen.LegalFactsAt(now));
        Assert.Equal(same.MaximumParticipants, chosen.MaximumParticipants);
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void The_keys_are_the_parameters_of_the_constructor(string name)
    {
        var parameters = Assert.Single(EveryProfile.Named(name).GetType().GetConstructors()).GetParameters().Select(p => p.Name!).ToArray();
        Assert.Equal("notice", parameters[0]);
        Assert.Equal(parameters.Skip(1), Keys[name].Select(k => char.ToLowerInvariant(k.Key[0]) + k.Key[1..]));
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_missing_or_unusable_key_is_named(string name, string key)
    {
        Assert.StartsWith($"'Profile:{key}' is missing", Refusal(Complete(name).Where(v => v.Key != key)), StringComparison.Ordinal);
        var unusable = Refusal([.. Complete(name).Where(v => v.Key != key), (key, "\u0007")]);
        Assert.StartsWith($"'Profile:{key}' is not usable", unusable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("three")]
    [InlineData("-3")]
    public void A_number_out_of_bounds_is_refused_with_its_key(string participants) =>
        Assert.StartsWith("'Profile:Participants' is not usable", Refusal([.. Complete("PersonnelTalk").Where(v => v.Key != "Participants"), ("Participants", participants)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Notice", "http://example.org/p")]
    [InlineData("Notice", "https://user:word@example.org/p")]
    [InlineData("NoticeVersion", "an edition whose name is much longer than fifty characters")]
    public void An_unusable_notice_is_refused_with_its_key(string key, string value) =>
        Assert.StartsWith($"'Profile:{key}' is not usable", Refusal([.. Complete("EmployeeMeeting").Where(v => v.Key != key), (key, value)]), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_is_answered_with_all_names()
    {
        var message = Refusal([("Name", "Party")]);
        Assert.All(EveryProfile.All, p => Assert.Contains(p.Name, message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void Only_an_experimental_profile_has_to_be_accepted_as_one(string name)
    {
        var unaccepted = Complete(name).Where(v => v.Key != "AcceptExperimental").ToArray();
        if (!ProfileDemands.Of(name).IsExperimental)
        {
            Section(unaccepted).ToMeetingProfile();
            return;
        }

        Assert.Contains($"{name} is experimental", Refusal(unaccepted), StringComparison.Ordinal);
        Assert.StartsWith("'Profile:AcceptExperimental'", Refusal([.. unaccepted, ("AcceptExperimental", "false")]), StringComparison.Ordinal);
    }

    private static (string Key, string Value)[] Complete(string name) =>
    [
        ("Name", name), ("Notice", "https://example.org/privacy/video"), ("NoticeVersion", "2026-11"), .. Keys[name],
        .. ProfileDemands.Of(name).IsExperimental ? [("AcceptExperimental", "true")] : Array.Empty<(string, string)>(),
    ];

    private static string Refusal(IEnumerable<(string Key, string Value)> values) => Assert.Throws<ArgumentException>(() => Section(values).ToMeetingProfile()).Message;

    private static IConfigurationSection Section(IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create("Profile:" + v.Key, (string?)v.Value))).Build().GetSection("Profile");
}
