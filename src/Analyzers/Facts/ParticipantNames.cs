using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises by their names, and by what is known of single members, what says who takes part in a meeting, from where and with what.</summary>
internal sealed class ParticipantNames : IFlowSources
{
    private static readonly string[] Persons = { "participant", "attendee", "registrant", "invitee" };

    private static readonly HashSet<string> Personal = new(StringComparer.OrdinalIgnoreCase)
    {
        "email", "emailaddress", "useremail", "mail", "name", "displayname", "username", "fullname", "firstname", "lastname", "phone", "phonenumber", "ipaddress", "device", "address",
    };

    private readonly KnownData _known;

    /// <param name="apis">Members that are known to yield such data, and those that take it out.</param>
    public ParticipantNames(KnownApis apis) => _known = new KnownData(apis, DataKind.ParticipantData);

    /// <summary>Words of which one stands in every file that names participants.</summary>
    public static IReadOnlyList<string> Words => Persons;

    public FlowSource? At(IOperation operation) =>
        _known.At(operation) ?? (operation is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol, Instance.Type: { } type } member && Personal.Contains(member.Member.Name.Replace("_", "")) && IsPerson(type)
            ? new FlowSource(DataKind.ParticipantData, member.Syntax, member.Member.Name)
            : null);

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => null;

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation) || operation is IInvocationOperation { TargetMethod: { Name: var name } } && (name.IndexOf("Mask", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Redact", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Hash", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Anonymi", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsPerson(ITypeSymbol type) => Persons.Any(person => type.Name.IndexOf(person, StringComparison.OrdinalIgnoreCase) >= 0);
}
