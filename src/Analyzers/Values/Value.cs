using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>What is known, without running it, about what an expression yields. Immutable.</summary>
internal abstract class Value
{
    /// <summary>What weighs more is not worth looking at; texts and objects that hold each other many times grow beyond any memory.</summary>
    public const int MostWeight = 20_000;

    // Asked for by every rule.
    private ImmutableArray<Value> _itself;

    protected Value(Origin origin) : this(origin, 1)
    {
    }

    protected Value(Origin origin, long weight)
    {
        Origin = origin;
        Weight = (int)Math.Min(weight, int.MaxValue);
    }

    /// <summary>How much a walk through everything in it meets.</summary>
    public int Weight { get; }

    /// <summary>The weight of something that holds values.</summary>
    protected static long Sum(ImmutableArray<Value> values)
    {
        var weight = 1L;
        foreach (var value in values)
            weight += value.Weight;
        return weight;
    }

    /// <summary>Where it is written.</summary>
    public Origin Origin { get; }

    /// <summary>The same value as seen from where it is asked for, when it is written elsewhere; shapes keep the places of their members.</summary>
    public virtual Value SeenFrom(Origin place) => this;

    /// <summary>The alternatives it may be: itself, unless the code chooses.</summary>
    public virtual ImmutableArray<Value> Alternatives
    {
        get
        {
            if (_itself.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _itself, ImmutableArray.Create(this));
            return _itself;
        }
    }
}

/// <summary>A constant that the code writes.</summary>
internal sealed class KnownValue : Value
{
    private const int CharactersOfWeight = 64;

    public KnownValue(Origin origin, object constant, IFieldSymbol? enumMember = null) : base(origin, 1 + (constant is string text ? text.Length / CharactersOfWeight : 0))
    {
        Constant = constant;
        EnumMember = enumMember;
    }

    /// <summary>A <see cref="string"/>, <see cref="bool"/>, <see cref="char"/> or number.</summary>
    public object Constant { get; }

    /// <summary>The member of an enumeration that was named, if it was.</summary>
    public IFieldSymbol? EnumMember { get; }

    public override Value SeenFrom(Origin place) => new KnownValue(place, Constant, EnumMember);
}

/// <summary>Null, written by the code.</summary>
internal sealed class NullValue : Value
{
    public NullValue(Origin origin) : base(origin)
    {
    }

    public override Value SeenFrom(Origin place) => new NullValue(place);
}

/// <summary>Demonstrably not written: the shape it would stand in is closed and does not hold it.</summary>
internal sealed class AbsentValue : Value
{
    public AbsentValue(Origin origin) : base(origin)
    {
    }
}

/// <summary>One of several values; which one depends on what is not visible.</summary>
internal sealed class OneOfValue : Value
{
    private const int MostAlternatives = 100;

    private OneOfValue(Origin origin, ImmutableArray<Value> alternatives) : base(origin, Sum(alternatives)) => Alternatives = alternatives;

    public override ImmutableArray<Value> Alternatives { get; }

    public override Value SeenFrom(Origin place) => new OneOfValue(place, Alternatives.Select(a => a.SeenFrom(place)).ToImmutableArray());

    /// <summary>The choice between values; a single one stays itself.</summary>
    public static Value Of(Origin origin, params Value[] values)
    {
        var alternatives = values.SelectMany(v => v.Alternatives).ToImmutableArray();
        if (alternatives.Length > MostAlternatives)
            alternatives = alternatives.RemoveRange(MostAlternatives, alternatives.Length - MostAlternatives).Add(new UnknownValue(origin));
        return alternatives.Length == 1 ? alternatives[0] : new OneOfValue(origin, alternatives);
    }
}

/// <summary>Not decidable here; where it comes from may be known all the same.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(Origin origin, ValueSource source = ValueSource.Elsewhere, ITypeSymbol? type = null, SyntaxNode? producer = null) : base(origin)
    {
        Source = source;
        Type = type;
        Producer = producer;
    }

    /// <summary>What produces it.</summary>
    public ValueSource Source { get; }

    /// <summary>The static type; null when nothing is known of it.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The code that produces it, when that is not where it is written.</summary>
    public SyntaxNode? Producer { get; }

    public override Value SeenFrom(Origin place) => new UnknownValue(place, Source, Type, Producer ?? Origin.Node);
}

/// <summary>A text put together from parts, some of which are not constant.</summary>
internal sealed class TextValue : Value
{
    public TextValue(Origin origin, ImmutableArray<Value> parts) : base(origin, Sum(parts)) => Parts = parts;

    /// <summary>Constant texts and whatever stands between them.</summary>
    public ImmutableArray<Value> Parts { get; }

    public override Value SeenFrom(Origin place) => new TextValue(place, Parts.Select(p => p.SeenFrom(place)).ToImmutableArray());
}

/// <summary>A list of values.</summary>
internal sealed class ListShape : Value
{
    public ListShape(Origin origin, ImmutableArray<Value> items, bool isClosed) : base(origin, Sum(items))
    {
        Items = items;
        IsClosed = isClosed;
    }

    public ImmutableArray<Value> Items { get; }

    /// <summary>True when there can be no other items.</summary>
    public bool IsClosed { get; }
}

/// <summary>A value as it leaves the program: written in a format.</summary>
internal sealed class EncodedValue : Value
{
    public EncodedValue(Origin origin, ValueEncoding encoding, Value content, Value? naming = null) : base(origin, 1L + content.Weight + (naming?.Weight ?? 0))
    {
        Encoding = encoding;
        Content = content;
        Naming = naming;
    }

    public ValueEncoding Encoding { get; }

    /// <summary>What is written.</summary>
    public Value Content { get; }

    /// <summary>The serialiser's options, when some were given.</summary>
    public Value? Naming { get; }
}

/// <summary>The formats in which values leave the program.</summary>
internal enum ValueEncoding
{
    /// <summary>JSON by System.Text.Json with its own defaults: names as they are.</summary>
    SystemTextJson,

    /// <summary>JSON by System.Text.Json with the defaults of the web: names in camel case.</summary>
    SystemTextJsonWeb,

    /// <summary>JSON by Newtonsoft.Json.</summary>
    NewtonsoftJson,

    /// <summary>A form or a query: names and texts.</summary>
    Form,
}

/// <summary>What produces a value that is not known.</summary>
internal enum ValueSource
{
    /// <summary>Something not looked at.</summary>
    Elsewhere,

    /// <summary>The caller.</summary>
    Parameter,

    /// <summary>The application's configuration, the same for every call.</summary>
    Configuration,

    /// <summary>A generator whose next value can be predicted.</summary>
    PredictableRandom,

    /// <summary>A cryptographic generator.</summary>
    CryptographicRandom,

    /// <summary>The time of day.</summary>
    Clock,

    /// <summary>A new GUID, or a part of one.</summary>
    NewGuid,
}
