using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises in requests over HTTP those that create or change a meeting of a vendor.</summary>
internal sealed class VendorRequests
{
    // A path alone is everybody's; this many of a vendor's own names make the request the vendor's.
    private const int EnoughOwnNames = 2;

    private static readonly ILookup<string, (VendorCatalogue Vendor, Endpoint Endpoint)> Judged = VendorCatalogues.All
        .SelectMany(vendor => vendor.Endpoints.Concat(vendor.BesideMeetings).Where(e => IsJudged(e.Effect)).Select(endpoint => (vendor, endpoint)))
        .ToLookup(request => request.endpoint.Verb, StringComparer.Ordinal);

    private readonly Func<VendorCatalogue, bool> _isMentioned;

    /// <param name="isMentioned">True when the project speaks of the vendor at all.</param>
    public VendorRequests(Func<VendorCatalogue, bool> isMentioned) => _isMentioned = isMentioned;

    /// <summary>The meeting that a request creates or changes; null when it does neither.</summary>
    public MeetingWrite? Read(HttpCall call)
    {
        foreach (var (vendor, endpoint) in Judged[call.Verb])
        {
            if (!Ends(call.Address, endpoint.Segments))
                continue;
            var payload = endpoint.Body == EndpointBody.Query ? call.Address.Query is { } query ? Payload.Of(Together(query, call.Body)) : call.Body ?? WithoutQuery(call, endpoint) : call.Body;
            if (IsFor(call.Address, vendor, endpoint, payload))
                return new MeetingWrite(vendor, endpoint.Effect, call.Operation.Syntax, call.Operation.SemanticModel, payload ?? Payload.Of(Unseen(call)), isWhole: payload is not null)
                {
                    PlainAddress = call.Address is { IsPlain: true, Host: not ("localhost" or "127.0.0.1") } ? call.Address.Start.Location : null,
                    PreparedAt = call.PreparedAt,
                };
        }

        return null;
    }

    /// <summary>True for what rules judge.</summary>
    public static bool IsJudged(EndpointEffect effect) => effect is EndpointEffect.CreateMeeting or EndpointEffect.UpdateMeeting
        or EndpointEffect.SendMessage or EndpointEffect.ChangeHostSettings or EndpointEffect.ChangeRecording or EndpointEffect.DeleteRecording or EndpointEffect.ReadUsageReport;

    // A request that says by its query how it deletes says nothing when it has none.
    private static Payload? WithoutQuery(HttpCall call, Endpoint endpoint) =>
        endpoint.Effect == EndpointEffect.DeleteRecording && !call.Address.HasQuery ? Payload.Of(new ObjectShape(call.Address.Origin, null, System.Collections.Immutable.ImmutableArray<ShapeMember>.Empty, isClosed: true)) : null;

    // What a form says beside the address counts as if it stood there.
    private static ObjectShape Together(ObjectShape query, Payload? body)
    {
        if (body is null)
            return query;
        foreach (var member in body.Root.Members)
            query = query.With(member.Name, member.Symbol, member.Value, perhaps: false);
        return body.Root.IsClosed ? query : query.Opened();
    }

    private static ObjectShape Unseen(HttpCall call) =>
        new(new Origin(call.Operation.Syntax), null, System.Collections.Immutable.ImmutableArray<ShapeMember>.Empty, isClosed: false);

    // What the address ends with is the endpoint's already.
    private bool IsFor(Address address, VendorCatalogue vendor, Endpoint endpoint, Payload? payload)
    {
        if (address.Host is { } host)
        {
            return vendor.Hosts.FirstOrDefault(h => h.IsAt(host)) is { } start
                ? address.Segments.Length == start.BaseSegments.Count + endpoint.Segments.Count && Begins(address, start.BaseSegments)

                // A deployment of one's own can lie anywhere.
                : vendor.Hosts.Count == 0 && HasOwnNames(vendor, payload);
        }

        // Who reads sends nothing, so that the path has to say whose it is.
        if (endpoint.Effect == EndpointEffect.ReadUsageReport)
            return address.Segments.Length >= endpoint.Segments.Count && endpoint.Segments.Count(p => !IsParameter(p)) > EnoughOwnNames && _isMentioned(vendor);
        return HasOwnNames(vendor, payload, IsSpelledOut(address, endpoint.Segments) ? 1 : 0) && (vendor.Hosts.Count == 0 || _isMentioned(vendor));
    }

    private static bool HasOwnNames(VendorCatalogue vendor, Payload? payload, int others = 0) => payload is not null && payload.CountOf(vendor.IsOwnName) + others >= EnoughOwnNames;

    // A whole path of several constant segments says as much as one name.
    private static bool IsSpelledOut(Address address, IReadOnlyList<string> path) => address.Segments.Length >= path.Count && path.Count(p => !IsParameter(p)) > 1;

    private static bool Begins(Address address, IReadOnlyList<string> start)
    {
        for (var i = 0; i < start.Count; i++)
        {
            if (address.Segments[i] is { } segment && !segment.Equals(start[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool Ends(Address address, IReadOnlyList<string> path)
    {
        var segments = address.Segments;

        // A relative path may leave its beginning to the base address.
        if (segments.Length < path.Count && (address.Host is not null || segments.Length == 0 || segments[segments.Length - 1] is null))
            return false;
        for (var i = 1; i <= Math.Min(path.Count, segments.Length); i++)
        {
            var wanted = path[path.Count - i];
            var segment = segments[segments.Length - i];
            if (!IsParameter(wanted) && (segment is null || !segment.Equals(wanted, StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return true;
    }

    private static bool IsParameter(string segment) => segment.Length > 0 && segment[0] == '{';
}
