using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// Azure.Communication.Rooms: an application puts a room together from participants, and the only protection it decides about is the
/// role of each. Recording is not looked at: the service has no other form of it than its own.
/// </summary>
internal static class CommunicationServicesLibrary
{
    public const string Title = "Azure Communication Services";
    public const string RoleMember = "Role";
    public const string PresenterRole = "Presenter";

    /// <summary>The metadata name of the type of a participant.</summary>
    public const string ParticipantType = Rooms + "." + Participant;

    private const string Rooms = "Azure.Communication.Rooms";
    private const string Participant = "RoomParticipant";

    /// <summary>True for the creation of a participant.</summary>
    public static bool IsParticipant(IObjectCreationOperation creation) => creation.Type.Is(Rooms, Participant);

    /// <summary>True for the role that may present.</summary>
    public static bool IsPresenter(IOperation? role) =>
        role is IMemberReferenceOperation { Member: { Name: PresenterRole, IsStatic: true } member } && member.ContainingType.Is(Rooms, "ParticipantRole");
}
