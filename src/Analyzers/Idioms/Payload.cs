using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Idioms;

/// <summary>What a request carries, under the names it has on the wire, whichever way the code writes it.</summary>
internal sealed class Payload
{
    private const int Deepest = 8;

    private readonly WireNamePolicy _policy;

    private readonly Payload[] _others;

    private IReadOnlyList<(string Path, Value Value)>? _leaves;

    private Payload(ObjectShape root, WireNamePolicy policy, params Payload[] others)
    {
        Root = root;
        _policy = policy;
        _others = others;
    }

    /// <summary>The object that is sent, with wire names; where the code chooses between objects, the first.</summary>
    public ObjectShape Root { get; }

    /// <summary>How members without a name of their own are named.</summary>
    public WireNamePolicy Naming => _policy;

    /// <summary>Reads what is sent; null when nothing of it is visible.</summary>
    /// <param name="body">What is handed to the library.</param>
    /// <param name="encoding">How the library writes what is not written yet.</param>
    public static Payload? Read(Value? body, ValueEncoding encoding) => body switch
    {
        null => null,
        EncodedValue encoded => Read(encoded),
        KnownValue or TextValue => JsonText.Read(body) is { } json ? new Payload(json, WireNamePolicy.AsWritten)
            : QueryText.Read(body) is { } pairs ? new Payload(pairs, WireNamePolicy.AsWritten)
            : null,
        _ => Read(new EncodedValue(body.Origin, encoding, body)),
    };

    /// <summary>A payload put together from members that have wire names already.</summary>
    public static Payload Of(ObjectShape root) => new(root, WireNamePolicy.AsWritten);

    /// <summary>A typed object of a library, which names its members by itself.</summary>
    public static Payload? Read(Value body, WireNamePolicy policy) => Written(body, policy, 0) is ObjectShape shape ? new Payload(shape, policy) : null;

    /// <summary>What stands under a path, with dots between the levels.</summary>
    public Value At(string path) => path.IndexOf('.') < 0 && _others.Length == 0 ? Step(Root, path) : At(path.Split('.'));

    /// <summary>What stands under a path, level by level.</summary>
    public Value At(IReadOnlyList<string> levels)
    {
        Value value = Root;
        for (var i = 0; i < levels.Count; i++)
            value = Step(value, levels[i]);
        return _others.Length == 0 ? value : OrAt(value, levels);
    }

    /// <summary>True when the names are those on the wire, not merely like them.</summary>
    public bool HasExactNames => _policy != WireNamePolicy.Unknown && _others.All(o => o.HasExactNames);

    /// <summary>Everything that is written, with its path; objects are looked into and not named themselves.</summary>
    public IReadOnlyList<(string Path, Value Value)> Leaves => _leaves ??= LeavesOf(Root, "", 0).Concat(_others.SelectMany(o => o.Leaves)).ToArray();

    /// <summary>The end of a path, with dots between the levels, that is demonstrably not there; empty when all of it may be.</summary>
    public string MissingOf(IReadOnlyList<string> levels)
    {
        if (_others.Length > 0)
            return "";
        Value value = Root;
        for (var i = 0; i < levels.Count; i++)
        {
            value = Step(value, levels[i]);
            if (value is AbsentValue)
                return i == levels.Count - 1 ? levels[i] : string.Join(".", levels.Skip(i));
        }

        return "";
    }

    /// <summary>How many members of the payload, at any level, have a name of a kind.</summary>
    public int CountOf(Func<string, bool> isName) => _others.Select(o => o.CountOf(isName)).Append(Count(Root, isName, 0)).Max();

    private static IEnumerable<(string Path, Value Value)> LeavesOf(ObjectShape shape, string prefix, int depth)
    {
        foreach (var member in shape.Members)
        {
            var path = prefix + member.Name;
            if (member.Value is not ObjectShape inner)
                yield return (path, member.Value);
            else if (depth < Deepest)
            {
                foreach (var leaf in LeavesOf(inner, path + ".", depth + 1))
                    yield return leaf;
            }
        }
    }

    private static int Count(Value value, Func<string, bool> isName, int depth)
    {
        if (depth > Deepest || value is not ObjectShape shape)
            return 0;
        return shape.Members.Sum(m => (isName(m.Name) ? 1 : 0) + Count(m.Value, isName, depth + 1));
    }

    private Value Step(Value value, string name)
    {
        switch (value)
        {
            case ObjectShape shape:
                foreach (var member in shape.Members)
                {
                    if (WireNaming.Matches(member.Name, name, _policy))
                        return member.Value;
                }

                return shape.Unwritten;
            case AbsentValue:
                return value;
            case NullValue:
                return new AbsentValue(value.Origin);
            case OneOfValue choice:
                return StepEach(choice, name);
            default:
                return new UnknownValue(value.Origin);
        }
    }

    // What choices need is made for them alone: every setting is asked for at every level.
    private Value StepEach(OneOfValue choice, string name) => OneOfValue.Of(choice.Origin, choice.Alternatives.Select(a => Step(a, name)).ToArray());

    private Value OrAt(Value first, IReadOnlyList<string> levels) => OneOfValue.Of(first.Origin, _others.Select(o => o.At(levels)).Prepend(first).ToArray());

    // Of objects between which the code chooses each may be what is sent.
    private static Payload? OneOf(IEnumerable<Payload?> payloads)
    {
        var visible = payloads.OfType<Payload>().ToArray();
        return visible.Length == 0 ? null : new Payload(visible[0].Root, visible[0]._policy, visible[0]._others.Concat(visible.Skip(1)).ToArray());
    }

    private static Payload? Read(EncodedValue encoded)
    {
        var content = encoded.Content;
        if (content is KnownValue or TextValue)
            return Read(content, encoded.Encoding);
        if (content is EncodedValue inner)
            return Read(inner);
        if (content is OneOfValue choice)
            return OneOf(choice.Alternatives.Select(a => Read(new EncodedValue(encoded.Origin, encoded.Encoding, a, encoded.Naming))));
        if (encoded.Encoding == ValueEncoding.Form)
            return Pairs(content) is { } pairs ? new Payload(pairs, WireNamePolicy.AsWritten) : null;
        var policy = WireNaming.PolicyOf(encoded);
        return Written(content, policy, 0) is ObjectShape shape ? new Payload(shape, policy) : null;
    }

    private static ObjectShape? Pairs(Value content)
    {
        switch (content)
        {
            case ObjectShape shape:
                return shape;
            case ListShape list:
                var pairs = new ObjectShape(list.Origin, null, ImmutableArray<ShapeMember>.Empty, list.IsClosed);
                foreach (var item in list.Items)
                {
                    var name = (item as ObjectShape)?.Find("Key")?.Value ?? (item as ObjectShape)?.Argument("key");
                    var value = (item as ObjectShape)?.Find("Value")?.Value ?? (item as ObjectShape)?.Argument("value");
                    pairs = name is KnownValue { Constant: string key } && value is not null ? pairs.With(key, null, value, perhaps: false) : pairs.Opened();
                }

                return pairs;
            default:
                return null;
        }
    }

    private static Value Written(Value value, WireNamePolicy policy, int depth)
    {
        if (depth > Deepest)
            return new UnknownValue(value.Origin);
        switch (value)
        {
            case ObjectShape shape:
                return Written(shape, policy, depth);
            case ListShape list:
                return new ListShape(list.Origin, list.Items.Select(i => Written(i, policy, depth + 1)).ToImmutableArray(), list.IsClosed);
            case OneOfValue choice:
                return OneOfValue.Of(choice.Origin, choice.Alternatives.Select(a => Written(a, policy, depth)).ToArray());
            case EncodedValue { Encoding: not ValueEncoding.Form } encoded:
                return Written(encoded.Content, WireNaming.PolicyOf(encoded), depth);
            case UnknownValue { Type: { } type } unknown when DataTypes.IsData(type):
                return DataTypes.Members(new ObjectShape(unknown.Origin, type, ImmutableArray<ShapeMember>.Empty, isClosed: false), policy, fromElsewhere: true);
            default:
                return value;
        }
    }

    private static ObjectShape Written(ObjectShape shape, WireNamePolicy policy, int depth)
    {
        var members = ImmutableArray.CreateBuilder<ShapeMember>();
        var closed = shape.IsClosed;
        foreach (var member in shape.Members)
        {
            if (ConstructorArguments.IsOne(member))
            {
                // A copy, or arguments that reach members by code not looked at.
                closed &= shape.Type is null || !DataTypes.IsData(shape.Type);
                continue;
            }

            if (ExtensionData.Is(member.Symbol))
            {
                closed &= Beside(members, member.Value, policy, depth);
                continue;
            }

            var name = member.Symbol is null ? member.Name : WireNaming.NameOf(member.Symbol, policy);
            if (name is not null)
                members.Add(new ShapeMember(name, member.Symbol, Written(member.Value, policy, depth + 1)));
        }

        var written = new ObjectShape(shape.Origin, shape.Type, members.ToImmutable(), closed);
        return shape.Type is { } type && DataTypes.IsData(type) ? DataTypes.Members(written, policy, fromElsewhere: !shape.IsClosed) : written;
    }

    // Adds the entries of a dictionary; false when there may be others.
    private static bool Beside(ImmutableArray<ShapeMember>.Builder members, Value entries, WireNamePolicy policy, int depth)
    {
        if (entries is NullValue)
            return true;
        if (entries is not ObjectShape dictionary)
            return false;
        foreach (var entry in dictionary.Members)
        {
            if (!ConstructorArguments.IsOne(entry))
                members.Add(new ShapeMember(entry.Name, null, Written(entry.Value, policy, depth + 1)));
        }

        return dictionary.IsClosed;
    }
}
