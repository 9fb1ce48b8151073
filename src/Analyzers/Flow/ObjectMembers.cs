using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>What the members of an object hold, and which of them are the same.</summary>
internal static class ObjectMembers
{
    /// <summary>In <c>variable.Settings.Parts</c>: Settings. Null for the variable itself.</summary>
    public static string? FirstMember(IOperation? operation)
    {
        string? first = null;
        for (var inner = BlockHistory.Unwrapped(operation); inner is IMemberReferenceOperation or IArrayElementReferenceOperation; inner = BlockHistory.Unwrapped(inner is IMemberReferenceOperation member ? member.Instance : ((IArrayElementReferenceOperation)inner).ArrayReference))
            first = (inner as IMemberReferenceOperation)?.Member.Name;
        return first;
    }

    /// <summary>What an object initialiser gives a member or puts into its collection; null when it says nothing of it.</summary>
    public static IOperation? InitialValue(IOperation initializer, string member) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target, Value: var value } when target.Member.Name == member => value,
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target, Initializer: var values } when target.Member.Name == member => values,
        _ => null,
    };

    /// <summary>True for a member that keeps what is written to it. What a property computes may come from its neighbours.</summary>
    public static bool IsStored(ISymbol member) => member is IFieldSymbol || member.ContainingType.IsAnonymousType
        || member.OriginalDefinition.ContainingType.GetMembers().Any(m => m is IFieldSymbol { AssociatedSymbol: { } property } && SymbolEqualityComparer.Default.Equals(property, member.OriginalDefinition));

    /// <summary>What an object initialiser gives a member, each time that it does.</summary>
    public static IEnumerable<IOperation> InitialValues(ImmutableArray<IOperation> initializers, string member) => initializers.Select(i => InitialValue(i, member)).OfType<IOperation>();

    /// <summary>True for an object that is handed to a method, or has one called on itself, which may put what one member holds into the one that is read.</summary>
    /// <param name="member">The member that is read.</param>
    /// <param name="history">What happens to variables around it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static bool MayBeMixed(IMemberReferenceOperation member, BlockHistory history, CancellationToken cancellationToken) =>
        BlockHistory.Unwrapped(member.Instance) is { Type: { IsAnonymousType: false } } instance && BlockHistory.Root(instance) is { } root && member.SemanticModel is { } model
        && history.Of(root).Any(e => MayMix(e, member, MemberWrites.Of(model.Compilation), cancellationToken));

    private static bool MayMix(HistoryEvent item, IMemberReferenceOperation member, MemberWrites writes, CancellationToken cancellationToken)
    {
        switch (item)
        {
            case { Kind: HistoryEventKind.Passed, Argument.Parameter: { } parameter }:
                var method = item.Operation is IInvocationOperation call ? call.TargetMethod : (item.Operation as IObjectCreationOperation)?.Constructor;
                if (method is null || LibraryMethods.IsOne(method))
                    return method is null || MemberWrites.MayFill(method);
                var written = writes.ByParameter(parameter.OriginalDefinition, cancellationToken);

                // What is written in the same file is followed.
                var isFollowed = item.Operation is IInvocationOperation && method.DeclaringSyntaxReferences.All(d => d.SyntaxTree == item.Operation.Syntax.SyntaxTree);
                return NamesOf(member).Any(isFollowed ? written.HoldsIndirectly : written.Holds);
            case { Kind: HistoryEventKind.Passed }:
                return true;
            case { Kind: HistoryEventKind.Called, Operation: IInvocationOperation on }:
                return LibraryMethods.IsOne(on.TargetMethod)
                    ? on.TargetMethod.MethodKind == MethodKind.DelegateInvoke
                    : writes.ByReceiver(on.TargetMethod, cancellationToken) is var changed && NamesOf(member).Any(changed.Holds);
            default:
                return item.Kind == HistoryEventKind.Called;
        }
    }

    // In variable.Settings.Parts: Parts and Settings. What replaces one of them replaces what is read.
    private static IEnumerable<string> NamesOf(IMemberReferenceOperation member)
    {
        for (IOperation? inner = member; inner is IMemberReferenceOperation or IArrayElementReferenceOperation; inner = BlockHistory.Unwrapped(inner is IMemberReferenceOperation outer ? outer.Instance : ((IArrayElementReferenceOperation)inner).ArrayReference))
        {
            if (inner is IMemberReferenceOperation { Member.Name: var name })
                yield return name;
        }
    }

    /// <summary>True for a field or property of the class around the code, or of what such a member holds.</summary>
    public static bool IsOwn(IOperation instance) => instance is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member && (IsOfClass(member) || BlockHistory.Unwrapped(member.Instance) is { } outer && IsOwn(outer));

    /// <summary>True for a member that is reached through nothing but the object itself.</summary>
    public static bool IsOfClass(IMemberReferenceOperation member) => BlockHistory.Unwrapped(member.Instance) is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>The member of the class through which another one is reached.</summary>
    public static ISymbol OutermostOf(IMemberReferenceOperation member) => !IsOfClass(member) && BlockHistory.Unwrapped(member.Instance) is IMemberReferenceOperation outer ? OutermostOf(outer) : member.Member;

    /// <summary>True for the same member of the class. Two objects of the class are taken for one, but not two members of it.</summary>
    public static bool IsSame(IMemberReferenceOperation one, IMemberReferenceOperation other) =>
        SymbolEqualityComparer.Default.Equals(one.Member, other.Member)
        && (IsOfClass(other) || BlockHistory.Unwrapped(one.Instance) is IMemberReferenceOperation outer && BlockHistory.Unwrapped(other.Instance) is IMemberReferenceOperation otherOuter && IsSame(outer, otherOuter));
}
