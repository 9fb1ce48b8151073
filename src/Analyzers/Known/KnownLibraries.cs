namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>All libraries whose calls and types are known.</summary>
internal static class KnownLibraries
{
    public static ILookup<string, KnownMethod> MethodsByName { get; } = ZoomNetLibrary.Methods.ToLookup(m => m.Name, StringComparer.Ordinal);

    public static ILookup<string, KnownType> TypesByName { get; } = ZoomNetLibrary.Types.ToLookup(t => t.FullName.Substring(t.FullName.LastIndexOf('.') + 1), StringComparer.Ordinal);
}
