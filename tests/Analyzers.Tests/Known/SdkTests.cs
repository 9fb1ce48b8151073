namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

public class SdkTests
{
    [Fact]
    public Task The_calls_of_the_SDK_are_silent() => Analysis.OfAsync([Analysis.Sdk], """
        using System;
        using System.Threading.Tasks;
        using PrivacySafe.Conferencing;
        class Service(IMeetingClient meetings)
        {
            async Task<string> Create(PrivacyNotice notice, MeetingStart start, string topic)
            {
                var request = MeetingRequest.For(new EmployeeMeeting(notice), topic, start, TimeSpan.FromHours(1)).HostedBy("zoom-host").WithHostLink();
                Meeting meeting = await meetings.CreateAsync(request);
                await meetings.UpdateAsync(meeting.Reference, request.SendTopicToVendor());
                await meetings.RemoveAsync(meeting.Reference);
                return meeting.JoinLink.Reveal();
            }
            Task<Meeting> Weakened(PrivacyNotice notice, MeetingStart start, DateTimeOffset until) => meetings.CreateAsync(
                MeetingRequest.For(new EmployeeMeeting(notice), "Project review", start, TimeSpan.FromHours(1))
                    .Weaken(new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Off, "Guests join from a booth without a host", "TICKET-123", until)));
        }
        """);
}
