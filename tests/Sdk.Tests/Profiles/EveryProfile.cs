using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>One instance of every profile, and requests that fulfil it on a hardened account.</summary>
internal static class EveryProfile
{
    public static TheoryData<string> Names => [.. All.Select(p => p.Name)];

    public static IReadOnlyList<MeetingProfile> All => ProfileInstances.All;

    public static MeetingProfile Named(string name) => All.Single(p => p.Name == name);

    /// <summary>A request to which nothing was declared.</summary>
    public static MeetingRequest<MeetingProfile> Bare(string name) => MeetingRequest.For(Named(name), "Dismissal of a member of staff", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));

    /// <summary>A request that a hardened account fulfils: everything is declared that no vendor can show.</summary>
    public static MeetingRequest<MeetingProfile> Complete(string name, params string[] without) =>
        Bare(name).Declare(ProfileInstances.DeclarationsFor(Named(name), ZoomCatalogue.Instance).Where(d => !without.Contains(d.Subject)));
}
