using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises address books by what variables, members and methods are called, without knowing what they hold.</summary>
internal sealed class LikelyContacts : IFlowSources
{
    private static readonly string[] Marks = { "addressbook", "phonebook", "phonecontact", "importedcontact", "devicecontact", "friendcontact", "contactlist", "allcontacts" };

    /// <summary>Words of which one stands in every file that names contacts.</summary>
    public static IReadOnlyList<string> Words { get; } = new[] { "contact", "addressbook", "address_book", "phonebook", "vcard", "peopleservice" };

    private readonly KnownApis _apis;
    private readonly KnownData _known;

    /// <param name="apis">Members that are known to yield contacts, and those that take them out.</param>
    public LikelyContacts(KnownApis apis)
    {
        _apis = apis;
        _known = new KnownData(apis, DataKind.Contacts);
    }

    public FlowSource? At(IOperation operation)
    {
        if (Unresolved(operation) is { } unresolved)
            return new FlowSource(DataKind.Contacts, operation.Syntax, unresolved);
        var name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IInvocationOperation call => call.TargetMethod.Name,
            IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => member.Member.Name,
            _ => null,
        };
        return name is not null && operation.Type?.SpecialType is not SpecialType.System_Boolean && Marks.Any(mark => name.Replace("_", "").IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0) ? new FlowSource(DataKind.Contacts, operation.Syntax, name) : null;
    }

    // What a library that is not restored would hand out, by the name of its type or of the call.
    private string? Unresolved(IOperation operation) =>
        _known.Unresolved(operation)
        ?? (operation is IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
            && access.Expression.ToString().IndexOf("Contacts", StringComparison.Ordinal) >= 0
            && _apis.SourcesByName[access.Name.Identifier.ValueText].Any(s => s.Data == DataKind.Contacts)
                ? access.Name.Identifier.ValueText
                : null);

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => whole;

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);
}
