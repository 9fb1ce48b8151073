namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>All libraries whose calls and types are known.</summary>
internal static class KnownLibraries
{
    private static readonly IReadOnlyList<KnownLibrary> All = new[] { AndcultureZoomLibrary.Instance, BigBlueButtonLibraries.Instance, GraphLibrary.Instance, ZoomNetLibrary.Instance };

    public static ILookup<string, KnownMethod> MethodsByName { get; } = All.SelectMany(l => l.Methods).ToLookup(m => m.Name, StringComparer.Ordinal);

    public static ILookup<string, KnownType> TypesByName { get; } = All.SelectMany(l => l.Types).ToLookup(t => t.Name, StringComparer.Ordinal);

    /// <summary>The metadata names of all types that code fills or creates.</summary>
    public static IReadOnlyList<string> TypeNames { get; } =
        All.SelectMany(l => l.Types).Select(t => t.ContainingNamespace + "." + t.Name).Append(CommunicationServicesLibrary.ParticipantType).Distinct(StringComparer.Ordinal).ToArray();
}
