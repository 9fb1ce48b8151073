using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Code that issues a token which lets somebody into a vendor's room, with what it says.</summary>
internal sealed class TokenIssue
{
    private readonly SemanticModel? _model;

    private TokenIssue(VendorCatalogue vendor, TokenShape shape, SyntaxNode place, SemanticModel? model, Payload payload, bool endsOnlyWhenSaid)
    {
        Vendor = vendor;
        Shape = shape;
        Place = place;
        _model = model;
        Payload = payload;
        EndsOnlyWhenSaid = endsOnlyWhenSaid;
    }

    public VendorCatalogue Vendor { get; }

    public TokenShape Shape { get; }

    /// <summary>The code that makes the token.</summary>
    public SyntaxNode Place { get; }

    /// <summary>What the token says, under the paths of the settings.</summary>
    public Payload Payload { get; }

    /// <summary>True when a token without an end is valid for ever.</summary>
    public bool EndsOnlyWhenSaid { get; }

    /// <summary>What the token says under a path.</summary>
    public Value At(string path) => Payload.At(path);

    /// <summary>The token as the rules of settings judge it: a part of what decides about the meeting.</summary>
    public MeetingWrite ToWrite() => new(Vendor, EndpointEffect.UpdateMeeting, Place, _model, Payload, isWhole: false);

    /// <summary>The token for a vendor's room that a call makes; null when its claims have no such shape.</summary>
    /// <param name="call">The making of a token.</param>
    /// <param name="isMentioned">True when the project speaks of the vendor at all.</param>
    /// <param name="audiences">Audiences that count as a vendor's, because the user said so.</param>
    public static TokenIssue? Of(TokenCall call, Func<VendorCatalogue, bool> isMentioned, IReadOnlyList<string> audiences)
    {
        foreach (var vendor in VendorCatalogues.All)
        {
            if (vendor.Token is not { } shape || call.Claims.Find(shape.ClaimOf(shape.RoomPath)) is null)
                continue;
            if (IsForVendor(call.Claims, shape, audiences) || HasContext(call.Claims, shape, vendor, isMentioned))
            {
                var root = new ObjectShape(call.Claims.Origin, null, ImmutableArray.Create(new ShapeMember(shape.Prefix, null, call.Claims)), isClosed: true);
                return new TokenIssue(vendor, shape, call.Operation.Syntax, call.Operation.SemanticModel, Payload.Of(root), call.EndsOnlyWhenSaid);
            }
        }

        return null;
    }

    private static bool IsForVendor(ObjectShape claims, TokenShape shape, IReadOnlyList<string> audiences) =>
        claims.Find(shape.ClaimOf(shape.AudiencePath))?.Value.Alternatives.Any(a => a is KnownValue { Constant: string audience } && (audience == shape.Audience || audiences.Contains(audience, StringComparer.Ordinal))) == true;

    // The context tells by its members; where they are not seen, the project has to speak of the vendor.
    private static bool HasContext(ObjectShape claims, TokenShape shape, VendorCatalogue vendor, Func<VendorCatalogue, bool> isMentioned) =>
        claims.Find(shape.ClaimOf(shape.ContextPath))?.Value.Alternatives.Any(a => a switch
        {
            ObjectShape context => context.Members.Any(m => shape.ContextMembers.Contains(m.Name, StringComparer.Ordinal)),
            UnknownValue or TextValue => isMentioned(vendor),
            _ => false,
        }) == true;
}
