using PrivacySafe.Conferencing;

internal static class RecordedWorksCouncil
{
    public static MeetingRequest Request(WorksCouncilSession profile, MeetingStart start, RecordingOrder order) =>
        MeetingRequest.For(profile, "Session", start, TimeSpan.FromHours(2)).AllowRecording(order);
}
