using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds rooms in which every participant may present: a matter of all of them together, and of no single one.</summary>
internal static class RoomRoles
{
    /// <param name="participants">The participants that one operation block makes.</param>
    public static IEnumerable<Finding> In(IReadOnlyList<IObjectCreationOperation> participants)
    {
        if (participants.Count == 0 || participants.Count == 1 && !IsRepeated(participants[0]))
            return Enumerable.Empty<Finding>();
        var roles = participants.Select(Role).ToArray();
        return roles.All(CommunicationServicesLibrary.IsPresenter)
            ? roles.Select(role => new Finding(RuleDescriptors.EveryonePresents, role!.Syntax.GetLocation(), CommunicationServicesLibrary.Title, CommunicationServicesLibrary.RoleMember, CommunicationServicesLibrary.PresenterRole))
            : Enumerable.Empty<Finding>();
    }

    private static IOperation? Role(IObjectCreationOperation participant) => participant.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Where(a => a.Target is IMemberReferenceOperation { Member.Name: CommunicationServicesLibrary.RoleMember })
        .Select(a => BlockHistory.Unwrapped(a.Value))
        .FirstOrDefault();

    private static bool IsRepeated(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 })
                return true;
        }

        return false;
    }
}
