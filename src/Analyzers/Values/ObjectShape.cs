using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>An object whose members are visible: anonymous, of a type, a dictionary, or read from a text.</summary>
internal sealed class ObjectShape : Value
{
    // No request for a meeting has as many; what is written beyond is left out.
    private const int MostMembers = 1_000;

    private Value? _unwritten;

    public ObjectShape(Origin origin, ITypeSymbol? type, ImmutableArray<ShapeMember> members, bool isClosed) : base(origin, Sum(members))
    {
        Type = type;
        Members = members;
        IsClosed = isClosed;
    }

    /// <summary>The type, when it has one that names its members.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The members that are written, each name once.</summary>
    public ImmutableArray<ShapeMember> Members { get; }

    /// <summary>True when nothing else can have been written, so that a missing member is absent.</summary>
    public bool IsClosed { get; }

    /// <summary>What stands where nothing is seen to be written: nothing when the shape is closed, else something unknown.</summary>
    public Value Unwritten => _unwritten ??= IsClosed ? new AbsentValue(Origin) : new UnknownValue(Origin);

    private static long Sum(ImmutableArray<ShapeMember> members)
    {
        var weight = 1L;
        foreach (var member in members)
            weight += member.Value.Weight;
        return weight;
    }

    public ShapeMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }

    /// <summary>The shape after a member was written, surely or perhaps.</summary>
    public ObjectShape With(string name, ISymbol? symbol, Value value, bool perhaps)
    {
        // One member that is too much leaves the others as they are.
        if ((long)Weight + value.Weight > MostWeight)
            value = new UnknownValue(value.Origin);
        var members = Members;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Name == name)
                return new ObjectShape(Origin, Type, members.SetItem(i, new ShapeMember(name, symbol, perhaps ? OneOfValue.Of(value.Origin, members[i].Value, value) : value)), IsClosed);
        }

        if (members.Length >= MostMembers)
            return Opened();
        var written = perhaps ? OneOfValue.Of(value.Origin, Unwritten, value) : value;
        return new ObjectShape(Origin, Type, members.Add(new ShapeMember(name, symbol, written)), IsClosed);
    }

    /// <summary>The shape after a value was written under a path, with dots between the levels.</summary>
    public ObjectShape Written(string path, Value value)
    {
        var dot = path.IndexOf('.');
        if (dot < 0)
            return With(path, null, value, perhaps: false);
        var name = path.Substring(0, dot);
        var inner = Find(name)?.Value as ObjectShape ?? new ObjectShape(Origin, null, ImmutableArray<ShapeMember>.Empty, true);
        return With(name, null, inner.Written(path.Substring(dot + 1), value), perhaps: false);
    }

    /// <summary>The shape when something unseen may have written to it.</summary>
    public ObjectShape Opened() => IsClosed ? new ObjectShape(Origin, Type, Members, false) : this;

    /// <summary>The shape when code that is not looked at has the object, and with it the objects that it holds.</summary>
    public ObjectShape Escaped() => new(Origin, Type, Members.Select(m => m.Value is ObjectShape inner ? new ShapeMember(m.Name, m.Symbol, inner.Escaped()) : m).ToImmutableArray(), false);

    public ObjectShape Closed() => IsClosed ? this : new ObjectShape(Origin, Type, Members, true);
}

/// <summary>A member of a shape.</summary>
internal sealed class ShapeMember
{
    public ShapeMember(string name, ISymbol? symbol, Value value)
    {
        Name = name;
        Symbol = symbol;
        Value = value;
    }

    /// <summary>The name in the program, or the key.</summary>
    public string Name { get; }

    /// <summary>The property or field, when it is one.</summary>
    public ISymbol? Symbol { get; }

    public Value Value { get; }
}
