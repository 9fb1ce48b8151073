namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>All libraries whose calls and types are known.</summary>
internal static class KnownLibraries
{
    private static readonly IReadOnlyList<KnownLibrary> All = new[] { AndcultureZoomLibrary.Instance, BigBlueButtonLibraries.Instance, GraphLibrary.Instance, ZoomNetLibrary.Instance };

    /// <summary>All methods and types, in the form in which users describe their own.</summary>
    public static KnownApis Apis { get; } = new() { Methods = All.SelectMany(l => l.Methods).ToArray(), Types = All.SelectMany(l => l.Types).ToArray() };

    public static ILookup<string, KnownMethod> MethodsByName { get; } = All.SelectMany(l => l.Methods).ToLookup(m => m.Name, StringComparer.Ordinal);

    public static ILookup<string, KnownType> TypesByName { get; } = All.SelectMany(l => l.Types).ToLookup(t => t.Name, StringComparer.Ordinal);

    /// <summary>The metadata names of all types that code fills or creates.</summary>
    public static IReadOnlyList<string> TypeNames { get; } =
        All.SelectMany(l => l.Types).Select(t => t.ContainingNamespace + "." + t.Name).Append(CommunicationServicesLibrary.ParticipantType).Distinct(StringComparer.Ordinal).ToArray();
}
