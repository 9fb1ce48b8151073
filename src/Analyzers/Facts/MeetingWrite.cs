using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Code that creates or changes a meeting, with what it says about each setting.</summary>
internal sealed class MeetingWrite
{
    public MeetingWrite(VendorCatalogue vendor, EndpointEffect effect, SyntaxNode place, SemanticModel? model, Payload payload, bool isWhole)
    {
        Vendor = vendor;
        Effect = effect;
        Place = place;
        Model = model;
        Payload = payload;
        IsWhole = isWhole;
    }

    public VendorCatalogue Vendor { get; }

    /// <summary>Whether it creates or changes.</summary>
    public EndpointEffect Effect { get; }

    /// <summary>The code that does it.</summary>
    public SyntaxNode Place { get; }

    /// <summary>What the names in the file of that code mean; null when it is not known.</summary>
    public SemanticModel? Model { get; }

    public Payload Payload { get; }

    /// <summary>Where the request is made and where it gets its body, when that is not where it is sent.</summary>
    public IReadOnlyList<Origin> PreparedAt { get; set; } = Array.Empty<Origin>();

    /// <summary>True when this is all that is sent, so that what is missing may be spoken of; false for a part that is prepared here and sent elsewhere.</summary>
    public bool IsWhole { get; }

    /// <summary>True for a creation, and for a part that may belong to one.</summary>
    public bool MayCreate => Effect == EndpointEffect.CreateMeeting || !IsWhole;

    /// <summary>Where the address is written when it is sent without encryption to another machine; null when it is not.</summary>
    public Location? PlainAddress { get; set; }

    /// <summary>The ids of rules that speak where the request is put together, so that its callers need not hear the same.</summary>
    public ImmutableHashSet<string> SaidElsewhere { get; set; } = ImmutableHashSet<string>.Empty;

    /// <summary>What the code says about a setting.</summary>
    public Value At(Setting setting) => Payload.At(setting.Levels);
}
