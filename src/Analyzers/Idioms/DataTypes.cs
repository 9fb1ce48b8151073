using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Idioms;

/// <summary>Types of the compilation that only carry data to a serialiser: their members bound what can be sent.</summary>
internal static class DataTypes
{
    private const int Deepest = 3;

    /// <summary>True when the type's own properties and fields are all that a serialiser writes of it.</summary>
    public static bool IsData(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false, IsTupleType: false, IsAbstract: false } named
        && !named.DeclaringSyntaxReferences.IsEmpty
        && !named.AllInterfaces.Any(i => i.Name is "IEnumerable" or "IDictionary" && i.ContainingNamespace.IsOrIsBelow("System.Collections"))
        && !named.GetMembers().Any(m => m.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonExtensionDataAttribute"));

    /// <summary>The shape completed by what its type says: defaults of members that the code leaves alone, and that there are no others.</summary>
    /// <param name="shape">The shape with wire names.</param>
    /// <param name="policy">How members are named.</param>
    /// <param name="fromElsewhere">True when code not looked at may have written to it.</param>
    public static ObjectShape Members(ObjectShape shape, WireNamePolicy policy, bool fromElsewhere) => Members(shape, policy, fromElsewhere, 0);

    private static ObjectShape Members(ObjectShape shape, WireNamePolicy policy, bool fromElsewhere, int depth)
    {
        for (var type = shape.Type; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is not (IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public }))
                    continue;
                if (WireNaming.NameOf(member, policy) is not { } name || shape.Find(name) is not null)
                    continue;
                var value = Default(member);
                if (depth < Deepest && value is null or UnknownValue && TypeOf(member) is { } data && IsData(data) && (fromElsewhere || value is not null))
                {
                    // What kind of object it is says which names can be sent.
                    value = Members(new ObjectShape(value?.Origin ?? shape.Origin, data, ImmutableArray<ShapeMember>.Empty, isClosed: false), policy, fromElsewhere: true, depth + 1);
                }
                else if (fromElsewhere)
                    value = value is null ? new UnknownValue(shape.Origin, ValueSource.Parameter, TypeOf(member)) : OneOfValue.Of(value.Origin, value, new UnknownValue(shape.Origin));
                if (value is not null)
                    shape = shape.With(name, member, value, perhaps: false);
            }
        }

        return shape.Closed();
    }

    private static Value? Default(ISymbol member)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            if (ForeignSource.InitialiserOf(declaration.GetSyntax()) is { } initialiser && ForeignSource.Read(initialiser, CancellationToken.None) is { } value)
                return value;
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
