namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>A vendor's protocol: everything the pipeline and the faults need to know of a vendor.</summary>
internal interface IWireProtocol
{
    /// <summary>Carries the request out and says what the vendor would answer.</summary>
    WireAnswer Handle(WireRequest request);

    /// <summary>The vendor's words for "too many requests in this second".</summary>
    WireAnswer PerSecondLimited(WireRequest request);

    /// <summary>The vendor's words for "too many requests today".</summary>
    WireAnswer DailyLimited(WireRequest request);

    /// <summary>The vendor's form of an error, for any status.</summary>
    WireAnswer Error(int status);

    /// <summary>Adds the headers that are on every answer of the vendor.</summary>
    void Stamp(WireAnswer answer);
}
