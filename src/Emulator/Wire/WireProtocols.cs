namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>The vendors behind one address. What none of them owns is answered by the first, as a vendor answers paths it does not know.</summary>
internal sealed class WireProtocols(IWireProtocol first, params IWireProtocol[] others)
{
    public IWireProtocol Of(WireRequest request) =>
        first.Owns(request) ? first : others.FirstOrDefault(other => other.Owns(request)) ?? first;
}
