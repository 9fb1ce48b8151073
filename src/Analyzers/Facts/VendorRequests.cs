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

    private readonly Func<VendorCatalogue, bool> _isMentioned;

    /// <param name="isMentioned">True when the project speaks of the vendor at all.</param>
    public VendorRequests(Func<VendorCatalogue, bool> isMentioned) => _isMentioned = isMentioned;

    /// <summary>The meeting that a request creates or changes; null when it does neither.</summary>
    public MeetingWrite? Read(HttpCall call)
    {
        foreach (var vendor in VendorCatalogues.All)
        {
            foreach (var endpoint in vendor.Endpoints.Concat(vendor.BesideMeetings))
            {
                if (!IsJudged(endpoint.Effect) || endpoint.Verb != call.Verb)
                    continue;
                var payload = endpoint.Body == EndpointBody.Query ? call.Address.Query is { } query ? Payload.Of(Together(query, call.Body)) : call.Body ?? WithoutQuery(call, endpoint) : call.Body;
                if (Lies(call.Address, vendor, endpoint, payload))
                    return new MeetingWrite(vendor, endpoint.Effect, call.Operation.Syntax, payload ?? Payload.Of(Unseen(call)), isWhole: payload is not null)
                    {
                        PlainAddress = call.Address is { IsPlain: true, Host: not ("localhost" or "127.0.0.1") } ? call.Address.Start.Location : null,
                        PreparedAt = call.PreparedAt,
                    };
            }
        }

        return null;
    }

    private static bool IsJudged(EndpointEffect effect) => effect is EndpointEffect.CreateMeeting or EndpointEffect.UpdateMeeting
        or EndpointEffect.SendMessage or EndpointEffect.ChangeHostSettings or EndpointEffect.ChangeRecording or EndpointEffect.DeleteRecording;

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

    private bool Lies(Address address, VendorCatalogue vendor, Endpoint endpoint, Payload? payload)
    {
        var path = endpoint.Path.Trim('/').Split('/');
        if (address.Host is { } host)
        {
            var start = vendor.Hosts.FirstOrDefault(h => h.PathBelow(host, h.BasePath + "/x") is not null);
            if (start is not null)
                return Below(address, start.BasePath) is { } rest && Ends(address, path) && rest == path.Length;

            // A deployment of one's own can lie anywhere.
            return vendor.Hosts.Count == 0 && Ends(address, path) && HasOwnNames(vendor, payload);
        }

        return Ends(address, path) && HasOwnNames(vendor, payload, IsSpelledOut(address, path) ? 1 : 0) && (vendor.Hosts.Count == 0 || _isMentioned(vendor));
    }

    private static bool HasOwnNames(VendorCatalogue vendor, Payload? payload, int others = 0) =>
        payload is not null && payload.CountOf(new HashSet<string>(vendor.OwnNames, StringComparer.Ordinal)) + others >= EnoughOwnNames;

    // A whole path of several constant segments says as much as one name.
    private static bool IsSpelledOut(Address address, string[] path) =>
        address.Segments.Length >= path.Length && path.Count(p => !p.StartsWith("{", StringComparison.Ordinal)) > 1;

    private static int? Below(Address address, string basePath)
    {
        var start = basePath.Split('/').Where(s => s.Length > 0).ToArray();
        if (address.Segments.Length < start.Length)
            return null;
        for (var i = 0; i < start.Length; i++)
        {
            if (address.Segments[i] is { } segment && !segment.Equals(start[i], StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return address.Segments.Length - start.Length;
    }

    private static bool Ends(Address address, string[] path)
    {
        var segments = address.Segments;
        if (segments.Length < path.Length)
        {
            // A relative path may leave its beginning to the base address.
            if (address.Host is not null || segments.Length == 0 || segments[segments.Length - 1] is null)
                return false;
        }

        for (var i = 1; i <= Math.Min(path.Length, segments.Length); i++)
        {
            var wanted = path[path.Length - i];
            var segment = segments[segments.Length - i];
            if (!wanted.StartsWith("{", StringComparison.Ordinal) && (segment is null || !segment.Equals(wanted, StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return true;
    }
}
