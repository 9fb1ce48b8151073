namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>A vendor's protocol: everything the pipeline and the faults need to know of a vendor.</summary>
internal interface IWireProtocol
{
    /// <summary>The form of the vendor's answers, in which hostile ones come too.</summary>
    WireForm Form { get; }

    /// <summary>Whether the request is for this vendor. At most one vendor may say so of a path.</summary>
    bool Owns(WireRequest request);

    /// <summary>Carries the request out and says what the vendor would answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="clientGone">Ends the waiting for something to tell the client; never what the request asks for.</param>
    ValueTask<WireAnswer> HandleAsync(WireRequest request, CancellationToken clientGone);

    /// <summary>The vendor's words for "too many requests in this second".</summary>
    WireAnswer PerSecondLimited(WireRequest request);

    /// <summary>The vendor's words for "too many requests today".</summary>
    WireAnswer DailyLimited(WireRequest request);

    /// <summary>The vendor's form of an error, for any status.</summary>
    WireAnswer Error(int status);

    /// <summary>Adds the headers that are on every answer of the vendor.</summary>
    void Stamp(WireAnswer answer);
}
